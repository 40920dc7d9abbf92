import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toApiError } from './api_error';
import type { QueryParameters } from './ask';
import { BatchLoader, type Batch } from './batch_loader';

interface Asked {
  query: QueryParameters;
  keys: readonly string[];
  signal: AbortSignal;
  answer(rows: [string, string][], incomplete?: Batch<string>['incomplete']): Promise<void>;
  fail(error: Error): Promise<void>;
}

const REST_MS = 80;

/** A source whose answers the test gives by hand. */
function source() {
  const asked: Asked[] = [];
  let changes = 0;
  const loader = new BatchLoader<string>({
    batchesOf: (keys) => [keys],
    restMs: REST_MS,
    ask: (query, keys, signal) =>
      new Promise((resolve, reject) => {
        // The loader goes on in a microtask after the answer.
        const settled = () => new Promise<void>((done) => setImmediate(done));
        asked.push({
          query,
          keys,
          signal,
          answer: (rows, incomplete = []) => (resolve({ rows, incomplete }), settled()),
          fail: (error) => (reject(error), settled()),
        });
      }),
    onChange: () => changes++,
  });
  return {
    loader,
    asked,
    keys: () => asked.map(({ keys }) => keys),
    rest: () => vi.advanceTimersByTime(REST_MS),
    changes: () => changes,
  };
}

describe('BatchLoader', () => {
  let world = source();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    world = source();
  });
  afterEach(() => vi.useRealTimers());

  it('asks only for what is visible when scrolling rests', () => {
    world.loader.want(['a', 'b']);
    vi.advanceTimersByTime(REST_MS - 1);
    world.loader.want(['c', 'd']);
    world.rest();
    expect(world.keys()).toEqual([['c', 'd']]);
  });

  it('asks for each key once', async () => {
    world.loader.want(['a', 'b']);
    world.rest();
    world.loader.want(['b', 'c']);
    world.rest();
    expect(world.keys()).toEqual([['a', 'b'], ['c']]);
    // "b" is answered too: there is no row of it.
    await world.asked[0]?.answer([['a', '-x']]);
    world.loader.want(['a', 'b', 'c']);
    world.rest();
    expect(world.asked).toHaveLength(2);
    expect(world.loader.rows.get('a')).toBe('-x');
    expect(world.loader.isAnswered('b')).toBe(true);
    expect(world.changes()).toBe(1);
  });

  it('aborts what went out of view and asks again when it comes back', () => {
    world.loader.want(['a']);
    world.rest();
    world.loader.want(['b']);
    world.rest();
    expect(world.asked[0]?.signal.aborted).toBe(true);
    world.loader.want(['a']);
    world.rest();
    expect(world.keys()).toEqual([['a'], ['b'], ['a']]);
  });

  it('keeps a failure until a retry succeeds', async () => {
    world.loader.want(['a']);
    world.rest();
    const error = toApiError(new Error('429'));
    await world.asked[0]?.fail(error);
    expect([...world.loader.failed]).toEqual([['a', error]]);
    world.loader.want(['a', 'b']);
    world.rest();
    expect(world.keys()).toEqual([['a'], ['b']]);
    await world.asked[1]?.answer([]);
    expect(world.loader.failed.size).toBe(1);
    world.loader.retry();
    expect(world.loader.failed.size).toBe(0);
    await world.asked[2]?.answer([]);
    expect(world.loader.failed.size).toBe(0);
    expect(world.keys()).toEqual([['a'], ['b'], ['a']]);
  });

  it('asks again for what failed when it comes back into view', async () => {
    world.loader.want(['a']);
    world.rest();
    await world.asked[0]?.fail(new Error('429'));
    world.loader.want(['b']);
    world.rest();
    expect(world.loader.failed.size).toBe(0);
    world.loader.want(['a']);
    world.rest();
    expect(world.keys()).toEqual([['a'], ['b'], ['a']]);
  });

  it('asks at once for another query, and keeps the older rows until the new ones come', async () => {
    world.loader.want(['a'], { from: 1 });
    expect(world.keys()).toEqual([['a']]);
    await world.asked[0]?.answer([['a', 'old']], ['shards failed']);
    world.loader.want(['a', 'b'], { from: 1 });
    world.rest();
    world.loader.want(['a', 'b'], { from: 2 });
    expect(world.asked[1]?.signal.aborted).toBe(true);
    expect(world.asked[2]).toMatchObject({ query: { from: 2 }, keys: ['a', 'b'] });
    expect(world.loader.rows.get('a')).toBe('old');
    expect(world.loader.incomplete).toEqual([]);
    await world.asked[2]?.answer([['a', 'new']], ['limit', 'limit']);
    expect(world.loader.rows.get('a')).toBe('new');
    expect(world.loader.incomplete).toEqual(['limit']);
  });

  it('takes no late answer to an older query', async () => {
    world.loader.want(['a'], { from: 1 });
    world.loader.want(['a'], { from: 2 });
    await world.asked[0]?.answer([['a', 'old']]);
    await world.asked[0]?.fail(new Error('late'));
    expect(world.loader.rows.size).toBe(0);
    expect(world.changes()).toBe(0);
  });

  it('holds rows that nobody looks at until they come', async () => {
    world.loader.hold(['h']);
    expect(world.keys()).toEqual([['h']]);
    world.loader.want(['a']);
    world.rest();
    expect(world.asked[0]?.signal.aborted).toBe(false);
    await world.asked[0]?.answer([['h', '-h']]);
    expect(world.loader.rows.get('h')).toBe('-h');
  });

  it('loads all of them for a file, and returns what there is where a request fails', async () => {
    const whole = world.loader.loadAll(['a', 'b']);
    await world.asked[0]?.answer([['a', '-x']]);
    expect([...(await whole)]).toEqual([['a', '-x']]);
    const failing = world.loader.loadAll(['a', 'c']);
    expect(world.keys()).toEqual([['a', 'b'], ['c']]);
    await world.asked[1]?.fail(new Error('429'));
    expect([...(await failing)]).toEqual([['a', '-x']]);
    expect(world.loader.isAnswered('c')).toBe(false);
    expect(world.loader.failed.size).toBe(0);
  });

  it('aborts everything when it closes, and goes on when somebody looks again', () => {
    world.loader.want(['a']);
    world.rest();
    world.loader.close();
    expect(world.asked[0]?.signal.aborted).toBe(true);
    world.loader.want(['a']);
    world.rest();
    expect(world.keys()).toEqual([['a'], ['a']]);
  });
});
