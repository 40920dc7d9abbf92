import { expect, it } from 'vitest';
import { quietSince } from './quiet_since';

const MINUTE = 60_000;
const lane = (...minutes: number[]) => ({
  interval: MINUTE,
  kinds: { executed: minutes.map((minute): [number, number] => [minute * MINUTE, 1]) },
});
const view = { from: 0, to: 60 * MINUTE };

it('is the end of the last bar before a silence far longer than all before', () => {
  expect(quietSince(lane(1, 2, 3, 4, 5), view, view.to)).toBe(6 * MINUTE);
});

it('is nothing while gaps as long as this are usual, or below ten minutes', () => {
  expect(quietSince(lane(0, 20, 40), view, view.to)).toBeUndefined();
  expect(quietSince(lane(1, 2, 3, 4, 52), view, view.to)).toBeUndefined();
});

it('is nothing where one bar cannot tell, or the end of the range is out of sight', () => {
  expect(quietSince(lane(1), view, view.to)).toBeUndefined();
  expect(quietSince(lane(1, 2, 3), { from: 0, to: 30 * MINUTE }, view.to)).toBeUndefined();
});
