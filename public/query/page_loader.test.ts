import { beforeEach, describe, expect, it } from 'vitest';
import { PageLoader, type PagedQuestion, type PageState } from './page_loader';

interface Asked {
  key: string;
  page: number;
  signal: AbortSignal;
  answer(): Promise<void>;
  fail(): Promise<void>;
}

/** Questions of three pages each, named like `q1 page 0`, whose answers the test gives by hand. */
function source() {
  const asked: Asked[] = [];
  const states: PageState<string>[] = [];
  const loader = new PageLoader<string>((state) => states.push(state));
  const question = (key: string): PagedQuestion<string> => ({
    key,
    askPage: ({ length: page }: readonly string[], signal: AbortSignal) => {
      if (page === 3) return undefined;
      return new Promise<string>((resolve, reject) => {
        const settled = () => new Promise<void>((done) => setImmediate(done));
        asked.push({
          key,
          page,
          signal,
          answer: () => (resolve(`${key} page ${page}`), settled()),
          fail: () => (reject(new Error('429')), settled()),
        });
      });
    },
  });
  const ask = (key: string, { identity = key, firstPages = 1 } = {}) => {
    loader.follow(identity, firstPages);
    loader.ask(question(key));
  };
  return {
    loader,
    asked,
    ask,
    states,
    latest: () => states.at(-1),
    last: () => asked.at(-1)!,
    requests: () => asked.map(({ key, page }) => `${key} ${page}`),
  };
}

describe('PageLoader', () => {
  let world = source();
  beforeEach(() => (world = source()));

  async function load(key: string, pages: number) {
    world.ask(key);
    await world.last().answer();
    for (let page = 1; page < pages; page++) {
      world.loader.loadMore();
      await world.last().answer();
    }
  }

  it('asks page by page, each once, to the last', async () => {
    await load('a', 3);
    expect(world.requests()).toEqual(['a 0', 'a 1', 'a 2']);
    expect(world.latest()).toEqual({
      asked: 'a',
      answered: 'a',
      pages: ['a page 0', 'a page 1', 'a page 2'],
      isPending: false,
    });
    world.loader.loadMore();
    expect(world.asked).toHaveLength(3);
  });

  it('keeps the pages that are there when one fails, and a retry goes on from them', async () => {
    await load('a', 2);
    world.loader.loadMore();
    await world.last().fail();
    expect(world.latest()).toMatchObject({
      pages: ['a page 0', 'a page 1'],
      error: { code: 'unexpected' },
      isPending: false,
    });
    world.loader.reload();
    expect(world.latest()).toMatchObject({ pages: ['a page 0', 'a page 1'], isPending: true });
    expect(world.requests()).toEqual(['a 0', 'a 1', 'a 2', 'a 2']);
    await world.last().answer();
    expect(world.latest()?.pages).toHaveLength(3);
    expect(world.latest()).not.toHaveProperty('error');
  });

  it('takes "load more" after a failure for a retry of the same page', async () => {
    await load('a', 1);
    world.loader.loadMore();
    await world.last().fail();
    world.loader.loadMore();
    await world.last().answer();
    expect(world.requests()).toEqual(['a 0', 'a 1', 'a 1']);
    expect(world.latest()?.pages).toEqual(['a page 0', 'a page 1']);
  });

  it('asks once however often more is asked for', async () => {
    await load('a', 1);
    world.loader.loadMore();
    world.loader.loadMore();
    expect(world.requests()).toEqual(['a 0', 'a 1']);
  });

  it('aborts the question before and keeps its pages until the new one is answered', async () => {
    await load('a', 2);
    world.loader.loadMore();
    const late = world.last();
    world.ask('b');
    expect(late.signal.aborted).toBe(true);
    await late.answer();
    expect(world.latest()?.pages).toEqual(['a page 0', 'a page 1']);
    await world.last().answer();
    expect(world.latest()).toMatchObject({ asked: 'b', answered: 'b', pages: ['b page 0'] });
  });

  it('refreshes as many pages as were wanted, all at once', async () => {
    const identity = 'same filters';
    world.ask('a', { identity, firstPages: 2 });
    await world.last().answer();
    expect(world.states).toHaveLength(0);
    await world.last().answer();
    world.ask('b', { identity });
    await world.last().answer();
    expect(world.latest()?.pages).toEqual(['a page 0', 'a page 1']);
    await world.last().answer();
    expect(world.latest()?.pages).toEqual(['b page 0', 'b page 1']);
    world.ask('c', { identity: 'others' });
    await world.last().answer();
    expect(world.latest()?.pages).toEqual(['c page 0']);
  });

  it.each(['reload', 'loadMore'] as const)(
    'keeps the older pages when a refresh fails half-way, and %s goes on from there',
    async (again) => {
      const identity = 'same filters';
      const older = ['a page 0', 'a page 1', 'a page 2'];
      world.ask('a', { identity, firstPages: 3 });
      for (let page = 0; page < 3; page++) await world.last().answer();
      world.ask('b', { identity });
      await world.last().answer();
      await world.last().fail();
      expect(world.latest()).toMatchObject({
        asked: 'b',
        answered: 'a',
        pages: older,
        error: { code: 'unexpected' },
      });
      world.loader[again]();
      await world.last().answer();
      expect(world.latest()?.pages).toEqual(older);
      await world.last().answer();
      expect(world.requests().slice(3)).toEqual(['b 0', 'b 1', 'b 1', 'b 2']);
      expect(world.latest()?.pages).toEqual(['b page 0', 'b page 1', 'b page 2']);
    },
  );

  it('keeps what is there under another name, and refreshes it by that', async () => {
    await load('a', 2);
    world.loader.follow('a with its range', 2);
    expect(world.requests()).toEqual(['a 0', 'a 1']);
    world.ask('b', { identity: 'a with its range' });
    await world.last().answer();
    await world.last().answer();
    expect(world.latest()?.pages).toEqual(['b page 0', 'b page 1']);
  });

  it('shows the pages that came where there was nothing before', async () => {
    world.ask('a', { firstPages: 3 });
    await world.last().answer();
    await world.last().fail();
    expect(world.latest()).toMatchObject({ answered: 'a', pages: ['a page 0'] });
  });

  it('asks anew on a reload without a failure', async () => {
    await load('a', 2);
    world.loader.reload();
    expect(world.latest()).toMatchObject({ pages: ['a page 0', 'a page 1'], isPending: true });
    await world.last().answer();
    await world.last().answer();
    expect(world.requests()).toEqual(['a 0', 'a 1', 'a 0', 'a 1']);
  });

  it('aborts and stays silent once it stops, and can begin again', async () => {
    world.ask('a');
    const first = world.last();
    world.loader.stop();
    expect(first.signal.aborted).toBe(true);
    await first.fail();
    world.loader.reload();
    expect(world.states).toHaveLength(0);
    expect(world.asked).toHaveLength(1);
    world.ask('a');
    await world.last().answer();
    expect(world.latest()?.pages).toEqual(['a page 0']);
  });
});
