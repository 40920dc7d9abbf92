import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTER_NAMES, printFilters } from '../../../common/filters/filters';
import { parseAddress, printAddress, type Address } from './address';

const EXEC_ID = 'bm9kZS0xOjEyMzQ1Njc4OTA6NDI=';

describe('pages', () => {
  test.each([
    ['', { name: 'processes' }],
    ['/', { name: 'processes' }],
    ['/processes', { name: 'processes' }],
    [`/process/${EXEC_ID}`, { name: 'process', execId: EXEC_ID }],
    ['/process/bm9kZS0xOjEyMzQ1Njc4OTA6NDI%3D', { name: 'process', execId: EXEC_ID }],
    ['/process/a/b+c==', { name: 'process', execId: 'a/b+c==' }],
    ['/process/a%2Fb%2Bc%3D%3D', { name: 'process', execId: 'a/b+c==' }],
    ['/process/100%', { name: 'process', execId: '100%' }],
    ['/process', { name: 'unknown', path: '/process' }],
    ['/process/', { name: 'unknown', path: '/process/' }],
    ['/timeline', { name: 'timeline' }],
    ['/timeline/', { name: 'timeline' }],
    ['/kernel_probes', { name: 'kernel_probes' }],
    ['/setup', { name: 'setup' }],
    ['/setup/x', { name: 'unknown', path: '/setup/x' }],
    ['/elsewhere', { name: 'unknown', path: '/elsewhere' }],
  ])('%s', (pathname, page) => {
    expect(parseAddress({ pathname, search: '' }).page).toEqual(page);
  });

  test('an exec_id of Tetragon stays readable in its link', () => {
    const { pathname, search } = printAddress(
      address({ page: { name: 'process', execId: EXEC_ID } }),
    );
    expect(pathname + search).toBe(`/process/${EXEC_ID}`);
  });

  test.each(['..', 'a%41', 'a b', 'ü', '?', '#'])(
    'the id %s, which no path would keep, goes into the parameters',
    (execId) => {
      const printed = printAddress(address({ page: { name: 'process', execId } }));
      expect(printed.pathname).toBe('/process');
      expect(parseAddress(printed).page).toEqual({ name: 'process', execId });
    },
  );
});

describe('parameters', () => {
  test('all of them', () => {
    const search =
      '?from=now-1h&to=now&refresh=paused:10000&q=curl+x&namespace=payments&namespace=%21kube-system&view=graph';
    expect(parseAddress({ pathname: '/', search })).toEqual({
      page: { name: 'processes' },
      range: { from: 'now-1h', to: 'now' },
      refresh: { intervalMs: 10_000, paused: true },
      filters: [
        { name: 'namespace', value: 'payments', exclude: false },
        { name: 'namespace', value: 'kube-system', exclude: true },
      ],
      q: 'curl x',
      pageParameters: { view: 'graph' },
    });
  });

  test.each([
    ['?from=now-1h', { from: 'now-1h', to: 'now' }],
    ['?to=now-1d', { from: 'now-1d-24h', to: 'now-1d' }],
    [
      '?to=2026-01-31T10:00:00Z',
      { from: '2026-01-31T10:00:00Z||-24h', to: '2026-01-31T10:00:00Z' },
    ],
    ['?from=&to=', undefined],
    ['', undefined],
  ])('%s has the range %j', (search, range) => {
    expect(parseAddress({ pathname: '/', search }).range).toEqual(range);
  });

  test.each(['refresh=often', 'refresh=-5', 'refresh=', 'refresh=1e9'])(
    '%s is no refresh',
    (text) => {
      expect(parseAddress({ pathname: '/', search: `?${text}` }).refresh).toBeUndefined();
    },
  );

  test.each([
    ['refresh=0', 1_000],
    ['refresh=9999999999', 2_147_483_647],
  ])('%s is brought to what a timer can do', (text, intervalMs) => {
    expect(parseAddress({ pathname: '/', search: `?${text}` }).refresh?.intervalMs).toBe(
      intervalMs,
    );
  });
});

test('what is printed reads as the same address', () => {
  fc.assert(
    fc.property(anyAddress(), (before) => {
      const printed = printAddress(before);
      const after = parseAddress(printed);
      expect(after).toEqual({ ...before, filters: after.filters });
      expect(printFilters(after.filters)).toEqual(printFilters(before.filters));
      expect(printAddress(after)).toEqual(printed);
    }),
  );
});

function address(changes: Partial<Address>): Address {
  return {
    page: { name: 'processes' },
    range: undefined,
    filters: [],
    q: '',
    pageParameters: {},
    ...changes,
  };
}

function anyAddress(): fc.Arbitrary<Address> {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const filter = fc.record({
    name: fc.constantFrom(...FILTER_NAMES),
    value: text,
    exclude: fc.boolean(),
  });
  const refresh = fc.record({
    intervalMs: fc.integer({ min: 1_000, max: 2_147_483_647 }),
    paused: fc.boolean(),
  });
  return fc
    .record({
      page: fc.oneof(
        fc.constant({ name: 'processes' as const }),
        fc.record({ name: fc.constant('process' as const), execId: text }),
        fc.record({ name: fc.constantFrom('timeline', 'kernel_probes', 'setup') }),
      ),
      range: fc.option(fc.record({ from: text, to: text }), { nil: undefined }),
      refresh: fc.option(refresh, { nil: undefined }),
      filters: fc.array(filter, { maxLength: 5 }),
      q: fc.string({ unit: 'grapheme' }),
      pageParameters: fc.dictionary(
        fc.constantFrom('view', 'selected', 'in', '__proto_', 'a b'),
        fc.string({ unit: 'grapheme' }),
      ),
    })
    .map(({ refresh: every, ...rest }) => ({
      ...rest,
      pageParameters: { ...rest.pageParameters },
      ...(every && { refresh: every }),
    }));
}
