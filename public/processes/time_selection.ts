/** A selection on the strip while it is made: bucket indexes, `anchor` is where it began. */
export interface TimeSelection {
  anchor: number;
  head: number;
}

/** What a key does on the strip. */
export type SelectionStep =
  | { kind: 'select'; selection: TimeSelection }
  /** The selection becomes the time range. */
  | { kind: 'apply' }
  | { kind: 'cancel' }
  /** The strip does not use this key. */
  | { kind: 'none' };

/** Arrows move a one-bucket selection, with Shift they widen it, Enter applies, Escape gives up. */
export function selectionStep(
  key: string,
  isShift: boolean,
  selection: TimeSelection | undefined,
  bucketCount: number,
): SelectionStep {
  if (key === 'Escape') return selection ? { kind: 'cancel' } : { kind: 'none' };
  if (key === 'Enter' || key === ' ') return selection ? { kind: 'apply' } : { kind: 'none' };
  const target = targetOf(key, selection?.head ?? -1, bucketCount);
  if (target === undefined || bucketCount === 0) return { kind: 'none' };
  const head = Math.min(Math.max(target, 0), bucketCount - 1);
  const anchor = isShift && selection ? selection.anchor : head;
  return { kind: 'select', selection: { anchor, head } };
}

function targetOf(key: string, head: number, bucketCount: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return head + 1;
    case 'ArrowLeft':
      return head < 0 ? bucketCount - 1 : head - 1;
    case 'Home':
      return 0;
    case 'End':
      return bucketCount - 1;
    default:
      return undefined;
  }
}

/** The times a selection covers, inside the range; epoch milliseconds. */
export function selectedRange(
  { anchor, head }: TimeSelection,
  interval: number,
  firstBucket: number,
  range: { from: number; to: number },
): { from: number; to: number } {
  const first = Math.min(anchor, head);
  const last = Math.max(anchor, head);
  return {
    from: Math.max(range.from, firstBucket + first * interval),
    to: Math.min(range.to, firstBucket + (last + 1) * interval - 1),
  };
}
