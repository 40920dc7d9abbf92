import type { VisibleRow } from '../../../common/process_tree/visible_rows';

/** Rows that stay on top while their descendants scroll by: more would leave no room for those. */
export const MAX_STICKY = 5;

export interface StickyAncestors {
  /** Indexes among the visible rows, topmost first; the nearest MAX_STICKY. */
  indexes: number[];
  /** Ancestors above them that are left out. */
  more: number;
}

/**
 * The ancestors that scrolled out above the first visible row (index `first`). They cover as many
 * rows as they are, so the row that matters is the one below them, found step by step.
 */
export function stickyAncestors(rows: readonly VisibleRow[], first: number): StickyAncestors {
  let above: StickyAncestors = { indexes: [], more: 0 };
  for (let covered = 0; covered <= MAX_STICKY; covered++) {
    above = hiddenAncestors(rows, first + covered);
    if (above.indexes.length <= covered) return above;
  }
  return above;
}

/** Ancestors of a row that stand above the place where it is drawn. */
function hiddenAncestors(rows: readonly VisibleRow[], index: number): StickyAncestors {
  const indexes: number[] = [];
  let more = 0;
  for (let above = rows[index]?.parentIndex ?? -1; above >= 0;) {
    if (indexes.length < MAX_STICKY) indexes.push(above);
    else more += 1;
    above = rows[above]?.parentIndex ?? -1;
  }
  return { indexes: indexes.reverse(), more };
}
