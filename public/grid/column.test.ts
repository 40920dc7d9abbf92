import { expect, test } from 'vitest';
import { gridTemplate, smallestWidth } from './column';

const COLUMNS = [
  { width: 178 },
  { width: { min: 220, share: 1 } },
  { width: { min: 88, share: 0.2 } },
];

test('widths become the tracks of a CSS grid', () => {
  expect(gridTemplate(COLUMNS)).toBe('178px minmax(220px, 1fr) minmax(88px, 0.2fr)');
});

test('the smallest width holds each column at its least, the gaps and both ends', () => {
  expect(smallestWidth(COLUMNS)).toBe(178 + 220 + 88 + 2 * 16 + 2 * 16);
});
