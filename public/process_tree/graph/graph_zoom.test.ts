import { describe, expect, it } from 'vitest';
import type { GraphLayout } from './graph_layout';
import { fitTransform, SMALLEST_ZOOM, transformAt, transformShowing } from './graph_zoom';

const SIZE = { width: 1_000, height: 600 };
const layout = (width: number, height: number): GraphLayout => ({
  left: Float64Array.of(0, 5_000),
  middle: Float64Array.of(21, 4_000),
  parent: Int32Array.of(-1, 0),
  columns: [],
  childrenFrom: Float64Array.of(),
  childrenTo: Float64Array.of(),
  lowestSoFar: Float64Array.of(),
  highestFromHere: Float64Array.of(),
  width,
  height,
});

describe('fitTransform', () => {
  it('never makes a small graph larger than life, and puts it into the middle', () => {
    expect(fitTransform(layout(400, 200), SIZE)).toEqual({ scale: 1, x: 300, y: 200 });
  });

  it('shows a large graph whole, and a huge one from its beginning', () => {
    expect(fitTransform(layout(1_904, 100), SIZE)).toMatchObject({ scale: 0.5, x: 24 });
    expect(fitTransform(layout(1e6, 1e6), SIZE)).toEqual({ scale: SMALLEST_ZOOM, x: 24, y: 24 });
  });
});

describe('transformAt and transformShowing', () => {
  it('bring a node into sight', () => {
    const there = transformAt(layout(9_000, 9_000), 1, SIZE, 0.5);
    expect(there.x + (5_000 + 112) * 0.5).toBeCloseTo(1_000 / 3);
    expect(there.y + 4_000 * 0.5).toBe(300);
  });

  it('move no further than needed, and not at all where it is seen', () => {
    const seen = transformAt(layout(9_000, 9_000), 1, SIZE, 1);
    expect(transformShowing(layout(9_000, 9_000), 1, SIZE, seen)).toEqual(seen);
    const left = transformShowing(layout(9_000, 9_000), 0, SIZE, { ...seen, x: -400, y: 0 });
    expect(left).toEqual({ scale: 1, x: 24, y: 24 });
  });
});
