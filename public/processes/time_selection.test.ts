import { describe, expect, test } from 'vitest';
import { selectedRange, selectionStep, type TimeSelection } from './time_selection';

/** The selection after some keys on a strip of ten buckets; `S+` stands for Shift. */
function press(...keys: string[]): TimeSelection | undefined {
  let selection: TimeSelection | undefined;
  for (const text of keys) {
    const isShift = text.startsWith('S+');
    const step = selectionStep(text.replace('S+', ''), isShift, selection, 10);
    if (step.kind === 'select') selection = step.selection;
    if (step.kind === 'cancel') selection = undefined;
  }
  return selection;
}

describe('keys on the strip', () => {
  test.each([
    [['ArrowRight'], { anchor: 0, head: 0 }],
    [['ArrowLeft'], { anchor: 9, head: 9 }],
    [['Home', 'S+ArrowRight', 'S+ArrowRight'], { anchor: 0, head: 2 }],
    [['End', 'S+ArrowLeft'], { anchor: 9, head: 8 }],
    [['Home', 'S+End'], { anchor: 0, head: 9 }],
    [['End', 'ArrowRight', 'ArrowRight'], { anchor: 9, head: 9 }],
    [['Home', 'S+ArrowRight', 'Escape'], undefined],
    [['a'], undefined],
  ])('%j', (keys, selection) => {
    expect(press(...keys)).toEqual(selection);
  });

  test('Enter without a selection is not used', () => {
    expect(selectionStep('Enter', false, undefined, 10)).toEqual({ kind: 'none' });
    expect(selectionStep('Enter', false, { anchor: 0, head: 1 }, 10)).toEqual({ kind: 'apply' });
  });
});

test.each([
  [
    { anchor: 3, head: 1 },
    { from: 100, to: 399 },
  ],
  [
    { anchor: 0, head: 0 },
    { from: 20, to: 99 },
  ],
  [
    { anchor: 9, head: 9 },
    { from: 900, to: 950 },
  ],
])('%j covers %j', (selection, span) => {
  expect(selectedRange(selection, 100, 0, { from: 20, to: 950 })).toEqual(span);
});
