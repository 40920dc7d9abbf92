import { describe, expect, it } from 'vitest';
import { nearestScrollTop, thirdScrollTop } from './scroll_position';

describe('nearestScrollTop', () => {
  it.each([
    ['visible', { index: 10, level: 1 }, 100],
    ['above', { index: 2, level: 1 }, 56],
    ['under its own sticky ancestors', { index: 5, level: 4 }, 56],
    ['never above the top', { index: 1, level: 4 }, 0],
    ['below', { index: 30, level: 2 }, 31 * 28 - 560],
    ['deeper than the sticky rows', { index: 20, level: 40 }, 100],
  ])('%s', (_case, place, expected) => {
    expect(nearestScrollTop({ ...place, scrollTop: 100, height: 560 })).toBe(expected);
  });
});

describe('thirdScrollTop', () => {
  it('leaves a third of the height above', () => {
    expect(thirdScrollTop({ index: 100, height: 600 })).toBe(93 * 28);
    expect(thirdScrollTop({ index: 3, height: 600 })).toBe(0);
  });
});
