import { beforeEach, describe, expect, it } from 'vitest';
import type { ProcessRow } from '../../../common/api/process_rows';
import { batchesOf, RowDetailsLoader } from './row_details_loader';

interface Asked {
  execIds: readonly string[];
  signal: AbortSignal;
  answer(rows: ProcessRow[]): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A source whose clock and answers the test moves by hand. */
function source() {
  const asked: Asked[] = [];
  let timer: (() => void) | undefined;
  let changes = 0;
  const loader = new RowDetailsLoader({
    ask: (execIds, signal) =>
      new Promise((resolve, reject) => {
        // The loader goes on in a microtask after the answer.
        const settled = () => new Promise<void>((done) => setImmediate(done));
        asked.push({
          execIds,
          signal,
          answer: (rows) => (resolve(rows), settled()),
          fail: (error) => (reject(error), settled()),
        });
      }),
    onChange: () => changes++,
    setTimer: (callback) => (timer = callback),
    clearTimer: () => (timer = undefined),
  });
  return { loader, asked, rest: () => timer?.(), changes: () => changes };
}

describe('RowDetailsLoader', () => {
  let world = source();
  beforeEach(() => (world = source()));

  it('asks only for what is in sight when scrolling rests', () => {
    world.loader.want(['a', 'b']);
    world.loader.want(['c', 'd']);
    world.rest();
    expect(world.asked.map(({ execIds }) => execIds)).toEqual([['c', 'd']]);
  });

  it('asks for each id once', async () => {
    world.loader.want(['a', 'b']);
    world.rest();
    world.loader.want(['b', 'c']);
    world.rest();
    expect(world.asked.map(({ execIds }) => execIds)).toEqual([['a', 'b'], ['c']]);
    await world.asked[0]?.answer([{ execId: 'a', arguments: '-x' }]);
    world.loader.want(['a', 'b', 'c']);
    world.rest();
    expect(world.asked).toHaveLength(2);
    expect(world.loader.rows.get('a')).toEqual({ execId: 'a', arguments: '-x' });
    expect(world.changes()).toBe(1);
  });

  it('aborts what went out of sight and asks again when it comes back', () => {
    world.loader.want(['a']);
    world.rest();
    world.loader.want(['b']);
    world.rest();
    expect(world.asked[0]?.signal.aborted).toBe(true);
    world.loader.want(['a']);
    world.rest();
    expect(world.asked.map(({ execIds }) => execIds)).toEqual([['a'], ['b'], ['a']]);
  });

  it('keeps a failure until a retry succeeds', async () => {
    world.loader.want(['a']);
    world.rest();
    const error = new Error('429');
    await world.asked[0]?.fail(error);
    expect(world.loader.error).toBe(error);
    world.loader.retry();
    expect(world.loader.error).toBeUndefined();
    await world.asked[1]?.answer([]);
    expect(world.loader.error).toBeUndefined();
    expect(world.asked).toHaveLength(2);
  });

  it('aborts everything when it stops', () => {
    world.loader.want(['a']);
    world.rest();
    world.loader.stop();
    expect(world.asked[0]?.signal.aborted).toBe(true);
  });
});

describe('batchesOf', () => {
  it('makes batches of at most 50', () => {
    const ids = Array.from({ length: 120 }, (_, index) => `id-${index}`);
    expect(batchesOf(ids).map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(batchesOf(ids).flat()).toEqual(ids);
  });

  it('makes smaller ones of long ids, which base64 pads with escaped signs', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${'x'.repeat(500)}${index}==`);
    for (const batch of batchesOf(ids)) {
      const search = new URLSearchParams(batch.map((id) => ['execId', id])).toString();
      expect(search.length).toBeLessThan(8_000);
    }
    expect(batchesOf(ids).flat()).toEqual(ids);
  });
});
