import { expect, it } from 'vitest';
import type { ContainerLifetime } from '../../../common/api/timeline';
import { lifetimeLines } from './lifetime_lines';

const VIEW = { from: 1_000, to: 2_000 };
const container = (facts: Partial<ContainerLifetime>): ContainerLifetime => ({
  id: 'containerd://ab',
  name: 'main',
  start: 1_200,
  startFrom: 'container',
  last: 1_500,
  ...facts,
});
const linesOf = (...containers: ContainerLifetime[]) => lifetimeLines(containers, VIEW, 2_000, 100);

it('goes from start to end', () => {
  expect(linesOf(container({ end: 1_600 }))).toMatchObject([
    { x: 20, end: 60, hasStart: true, hasEnd: true },
  ]);
});

it('goes on to the end of the range without an end, and says from where nothing is known', () => {
  const [line] = linesOf(container({}));
  expect(line).toMatchObject({ end: 100, hasEnd: false, unknownFrom: 50 });
});

it('has no beginning where only its first event is known, or it began before', () => {
  expect(linesOf(container({ startFrom: 'first_event' }))[0]?.hasStart).toBe(false);
  expect(linesOf(container({ start: 10 }))[0]).toMatchObject({ x: -10, hasStart: false });
});

it('leaves out what ended before or began after', () => {
  expect(linesOf(container({ start: 10, end: 900 }), container({ start: 2_500 }))).toEqual([]);
});

it('shows a restart as two lives', () => {
  const lines = linesOf(container({ end: 1_400 }), container({ id: 'other', start: 1_450 }));
  expect(lines.map(({ x, end }) => [x, end])).toEqual([
    [20, 40],
    [45, 100],
  ]);
});
