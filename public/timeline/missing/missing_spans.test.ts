import { expect, it } from 'vitest';
import { missingInLane, missingSpans, placeSpan } from './missing_spans';

const place = { cluster: 'c1', node: 'node-1' };
const spans = missingSpans({
  gaps: [{ ...place, from: 30, to: 40, bytes: 500 }],
  dropped: [{ ...place, from: 10, to: 20, events: 7 }],
  throttled: [{ ...place, node: 'node-2', from: 0, to: 50, cgroup: '/kubepods' }],
  lines: 10,
  moments: 8,
  ...{ took: 1, searches: 1, incomplete: [] },
});

it('stand in the order of time with their reason', () => {
  expect(spans.map(({ reason }) => reason.kind)).toEqual(['throttled', 'dropped', 'gap']);
});

it('belong to the lanes of their node, and to no lane whose node is not known', () => {
  expect(missingInLane(spans, 'node', ['c1', 'node-1'])).toHaveLength(2);
  expect(missingInLane(spans, 'node', ['c1', 'node-1', 'payments'])).toHaveLength(2);
  expect(missingInLane(spans, 'node', ['c2', 'node-1'])).toEqual([]);
  expect(missingInLane(spans, 'workload', ['c1', 'payments'])).toEqual([]);
});

it('are placed inside the plot and stay visible', () => {
  const view = { from: 0, to: 1_000 };
  expect(placeSpan({ from: 500, to: 700 }, view, 100)).toEqual({ x: 50, width: 20 });
  expect(placeSpan({ from: 500, to: 501 }, view, 100)).toEqual({ x: 50, width: 6 });
  expect(placeSpan({ from: -900, to: 100 }, view, 100)).toEqual({ x: 0, width: 10 });
  expect(placeSpan({ from: 2_000, to: 3_000 }, view, 100)).toBeUndefined();
});
