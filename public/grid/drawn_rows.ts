import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** Indexes of the rows in the document: those in sight, some around them, and the active one. */
export function drawnRows(range: Range, active: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || drawn.includes(active)) return drawn;
  return [...drawn, active].sort((a, b) => a - b);
}
