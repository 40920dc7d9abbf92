const BYTES = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `12,345`, as the reader's language groups it. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString();
}

/** `0 %`, `0.02 %`, `3.4 %`, `57 %`; something is never printed as nothing, and a part never as all. */
export function formatPercent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0 %';
  const share = (part / whole) * 100;
  if (part >= whole) return `${Math.round(share)} %`;
  if (share < 0.01) return '< 0.01 %';
  if (share > 99.9) return '> 99.9 %';
  return `${share >= 10 ? Math.round(share * 10) / 10 : Number(share.toPrecision(2))} %`;
}

/** `2 kB`: decimal units, as disks and Elasticsearch's prices are counted. */
export function formatBytes(value: number): string {
  let size = value;
  let unit = 0;
  while (size >= 1_000 && unit < BYTES.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return `${size >= 100 || unit === 0 ? Math.round(size) : Number(size.toPrecision(3))} ${BYTES[unit]}`;
}
