import { describe, expect, it } from 'vitest';
import { Random } from '../random';
import type { Machine } from '../world/machine';
import { Outbox, type ReadyLine } from './outbox';

const line = (writtenAt: number, text = ''): ReadyLine => ({
  node: {} as Machine,
  text,
  writtenAt,
});

describe('Outbox', () => {
  it('gives lines in the order of writing, equal times in the order of arrival', () => {
    const outbox = new Outbox();
    const random = Random.of(1, 'outbox');
    const times = Array.from({ length: 500 }, () => random.integer(0, 60));
    times.forEach((at, index) => outbox.put(line(at, String(index))));
    const taken = [...outbox.take(60)];
    const expected = times
      .map((at, index) => ({ at, index }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ index }) => String(index));
    expect(taken.map(({ text }) => text)).toEqual(expected);
  });

  it('keeps what is not due, and takes no more than its capacity', () => {
    const outbox = new Outbox();
    outbox.capacity = 2;
    for (const at of [5, 1, 3]) outbox.put(line(at));
    expect([...outbox.take(4)].map(({ writtenAt }) => writtenAt)).toEqual([1]);
    expect([...outbox.take(9)].map(({ writtenAt }) => writtenAt)).toEqual([5]);
    expect(outbox.accepted).toBe(2);
  });
});
