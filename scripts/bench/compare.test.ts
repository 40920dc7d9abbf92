import { describe, expect, it } from 'vitest';
import { compareTimes, median } from './compare';

describe('compareTimes', () => {
  it('runs all ways in turns, the first two rounds without counting them', async () => {
    const order: string[] = [];
    const way = (name: string) => () => Promise.resolve(order.push(name));
    const { a, b } = await compareTimes({ a: way('a'), b: way('b') }, 7, 0);
    expect(order.join('')).toBe('ab'.repeat(9));
    expect([a.runs.length, b.runs.length]).toEqual([7, 7]);
  });

  it('fails with a way that fails', async () => {
    const broken = { broken: () => Promise.reject(new Error('no tree')) };
    await expect(compareTimes(broken, 7)).rejects.toThrow('no tree');
  });

  it('takes the middle, or what lies between the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([])).toBeNaN();
  });
});
