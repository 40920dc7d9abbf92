const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `12,345`: numbers in evidence are written alike for every reader, so that reports can be compared. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** `1 exit`, `2 exits`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `0 %`, `0.02 %`, `3.4 %`, `57 %`; something is never printed as nothing, and a part never as all. */
export function percent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0 %';
  const share = (part / whole) * 100;
  if (part >= whole) return `${Math.round(share)} %`;
  if (share < 0.01) return 'below 0.01 %';
  if (share > 99.9) return 'above 99.9 %';
  return `${share >= 10 ? Math.round(share * 10) / 10 : Number(share.toPrecision(2))} %`;
}

/** Decimal units, as disks and Elasticsearch's prices are counted. */
export function bytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1_000 && unit < BYTES.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return `${size >= 100 || unit === 0 ? Math.round(size) : Number(size.toPrecision(3))} ${BYTES[unit]}`;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `12 ms`, `3 s`, `5 min`, `2 h`, `4 d`: one unit, rounded down; a negative one keeps its sign. */
export function duration(milliseconds: number): string {
  if (milliseconds < 0) return `−${duration(-milliseconds)}`;
  if (milliseconds < SECOND) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 2 * MINUTE) return `${Math.floor(milliseconds / SECOND)} s`;
  if (milliseconds < 2 * HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)} h`;
  return `${Math.floor(milliseconds / DAY)} d`;
}

/** The value below which `share` (0 to 1) of the values lie; `undefined` of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** UTC to the second: reports are read in other zones. */
export function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
