import { describe, expect, it } from 'vitest';
import { SHORTEST_VIEW_MS } from '../limits';
import { inside, moved, parseSpan, printSpan, resized, zoomed } from './view';

const BOUNDS = { from: 0, to: 1_000 };

describe('zoomed', () => {
  it('keeps the time at its place', () => {
    expect(zoomed({ from: 0, to: 1_000 }, 2, 250, BOUNDS)).toEqual({ from: 125, to: 625 });
    expect(zoomed({ from: 400, to: 600 }, 2, 500, BOUNDS)).toEqual({ from: 450, to: 550 });
  });

  it('ends at the whole range and at the shortest view', () => {
    expect(zoomed({ from: 400, to: 600 }, 0.01, 500, BOUNDS)).toEqual(BOUNDS);
    const closest = zoomed({ from: 400, to: 600 }, 1e9, 500, BOUNDS);
    expect(closest.to - closest.from).toBe(SHORTEST_VIEW_MS);
  });

  it('stays within the bounds at their ends', () => {
    expect(zoomed({ from: 0, to: 100 }, 0.5, 0, BOUNDS)).toEqual({ from: 0, to: 200 });
    expect(zoomed({ from: 900, to: 1_000 }, 0.5, 900, BOUNDS)).toEqual({ from: 800, to: 1_000 });
  });
});

describe('moved and resized', () => {
  it('move by a share of the length and stop at the ends', () => {
    expect(moved({ from: 200, to: 400 }, 0.5, BOUNDS)).toEqual({ from: 300, to: 500 });
    expect(moved({ from: 200, to: 400 }, -5, BOUNDS)).toEqual({ from: 0, to: 200 });
  });

  it('takes a length round the centre', () => {
    expect(resized({ from: 400, to: 600 }, 100, BOUNDS)).toEqual({ from: 450, to: 550 });
  });
});

it('a view outside of the range comes into it', () => {
  expect(inside({ from: 5_000, to: 5_100 }, BOUNDS)).toEqual({ from: 900, to: 1_000 });
  expect(inside({ from: -50, to: 5_000 }, BOUNDS)).toEqual(BOUNDS);
});

describe('spans in the address', () => {
  it.each([
    { from: 0, to: 1 },
    { from: -5_000, to: 1_764_112_332_123 },
  ])('reads what it prints: %o', (span) => {
    expect(parseSpan(printSpan(span))).toEqual(span);
  });

  it.each(['', '1', '5~5', '9~3', 'a~b', '1~2~3'])('refuses %j', (text) => {
    expect(parseSpan(text)).toBeUndefined();
  });
});
