import { describe, expect, it } from 'vitest';
import { cursorAfter, parseCursor, printCursor } from './page_cursor';

describe('a cursor', () => {
  it.each([{ time: '2026-01-01T00:00:00.5Z', seen: 3 }, { seen: 12 }])(
    'comes back from its text: %j',
    (cursor) => {
      expect(parseCursor(printCursor(cursor))).toEqual(cursor);
    },
  );

  it.each(['', 'x', '-1', '1@', '1234567'])('is not %j', (text) => {
    expect(parseCursor(text)).toBeUndefined();
  });
});

describe('cursorAfter', () => {
  it.each([
    ['a page of different times', ['1', '2', '3'], undefined, { time: '3', seen: 1 }],
    ['equal times at its end', ['1', '2', '2'], undefined, { time: '2', seen: 2 }],
    ['a moment that fills a page', ['2', '2'], { time: '2', seen: 2 }, { time: '2', seen: 4 }],
    ['a moment that ends', ['2', '3'], { time: '2', seen: 4 }, { time: '3', seen: 1 }],
    ['events without a time', ['3', undefined], { time: '2', seen: 1 }, { seen: 1 }],
    ['more of them', [undefined, undefined], { seen: 1 }, { seen: 3 }],
  ])('counts %s', (_, times, before, cursor) => {
    expect(cursorAfter(times, before)).toEqual(cursor);
  });
});
