import type { RangeText } from '../address/address';

/**
 * A range as long as `range` round the nearest event: it ends shortly after an event before the
 * range and begins shortly before one after it. Undefined for a time that is none.
 */
export function rangeAround(
  time: string,
  side: 'before' | 'after',
  range: { from: number; to: number },
): RangeText | undefined {
  const at = Date.parse(time);
  if (Number.isNaN(at)) return undefined;
  const length = Math.max(range.to - range.from, 60_000);
  const margin = length / 10;
  const from = side === 'before' ? at + margin - length : at - margin;
  return { from: new Date(from).toISOString(), to: new Date(from + length).toISOString() };
}
