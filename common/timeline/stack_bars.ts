/** A bar to be put in rows; times in any unit, `to` absent while it is open. */
export interface StackItem {
  key: string;
  parentKey?: string | undefined;
  from: number;
  to?: number;
}

export interface Stacked {
  /** Row from 0, by key. */
  rows: ReadonlyMap<string, number>;
  /** Rows in use. */
  count: number;
}

/**
 * Rows for bars, so that no two overlap and each stands below its parent: the first free row under
 * the parent's. `gap` is kept free behind each bar. Iterative, and a cycle of parents is cut where
 * it is met again.
 */
export function stackBars(items: readonly StackItem[], gap = 0): Stacked {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const children = new Map<string | undefined, StackItem[]>();
  for (const item of items) {
    const parent =
      item.parentKey !== undefined && byKey.has(item.parentKey) ? item.parentKey : undefined;
    children.set(parent, [...(children.get(parent) ?? []), item]);
  }
  const rows = new Map<string, number>();
  const taken: { from: number; to: number }[][] = [];
  const byStart = (a: StackItem, b: StackItem) => b.from - a.from;
  const waiting = [...(children.get(undefined) ?? [])].sort(byStart);
  // What only cycles reach comes last, each once.
  const rest = [...items];
  while (waiting.length > 0 || rest.length > 0) {
    const item = waiting.pop() ?? rest.shift();
    if (!item || rows.has(item.key)) continue;
    const parentRow = item.parentKey === undefined ? undefined : rows.get(item.parentKey);
    rows.set(item.key, placeIn(taken, item, parentRow === undefined ? 0 : parentRow + 1, gap));
    waiting.push(...[...(children.get(item.key) ?? [])].sort(byStart));
  }
  return { rows, count: taken.length };
}

function placeIn(
  taken: { from: number; to: number }[][],
  { from, to = Infinity }: StackItem,
  first: number,
  gap: number,
): number {
  for (let row = first; ; row += 1) {
    const spans = (taken[row] ??= []);
    if (spans.every((span) => to + gap <= span.from || from >= span.to + gap)) {
      spans.push({ from, to });
      return row;
    }
  }
}
