/** Height of a row in pixels. */
export const ROW_HEIGHT = 28;

/** Pixels a level moves a row to the right, and the number of levels after which that stops. */
export const INDENT = 16;
export const MAX_INDENTED_LEVELS = 12;

/** Width of the indentation of a level, from 1. */
export function indentOf(level: number): number {
  return Math.min(level - 1, MAX_INDENTED_LEVELS) * INDENT;
}
