/** One measured number. */
export interface Measurement {
  /** What was measured, in words: `tree of 10,000, shallow`. */
  what: string;
  value: number;
  /** `×` for a ratio to the reference; `ms`, `MB`, `bytes`, … */
  unit: string;
  /** The value may be at most this; absent: only stated. */
  target?: number;
  /** Against what: `level by level: 1,235 ms`. */
  reference?: string;
}

export function isMissed({ value, target }: Measurement): boolean {
  return target !== undefined && !(value <= target);
}

const HEAD = ['what', 'measured', 'target', 'reference'];

/** A table of text, its columns padded. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(measurement: Measurement): string[] {
  const { what, value, unit, target, reference = '' } = measurement;
  const limit = target === undefined ? '' : `≤ ${printNumber(target)} ${unit}`;
  return [
    what,
    `${printNumber(value)} ${unit}${isMissed(measurement) ? ' MISSED' : ''}`,
    limit,
    reference,
  ];
}

/** Three digits that count; whole numbers from a hundred on. */
export function printNumber(value: number): string {
  const digits = value < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString('en-US', digits);
}

export function printMilliseconds(value: number): string {
  return `${printNumber(value)} ms`;
}
