import { expect, test } from 'vitest';
import { gridMove } from './grid_keys';

test.each([
  ['ArrowDown', 0, { kind: 'row', index: 1 }],
  ['ArrowDown', 99, { kind: 'row', index: 99 }],
  ['ArrowUp', 0, { kind: 'row', index: 0 }],
  ['PageDown', 5, { kind: 'row', index: 25 }],
  ['PageUp', 5, { kind: 'row', index: 0 }],
  ['End', 5, { kind: 'row', index: 99 }],
  ['Home', 5, { kind: 'row', index: 0 }],
  ['ArrowRight', 5, { kind: 'stop', step: 1 }],
  ['ArrowLeft', 5, { kind: 'stop', step: -1 }],
  ['Enter', 5, { kind: 'none' }],
])('%s on row %d of 100', (key, index, move) => {
  expect(gridMove(key, index, 100, 20)).toEqual(move);
});

test('an empty list has nowhere to go', () => {
  expect(gridMove('ArrowDown', 0, 0, 20)).toEqual({ kind: 'none' });
});
