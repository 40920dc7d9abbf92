import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILTER_NAMES } from '../../../common/filters/filters';
import { parseSearchText, printSearchToken } from './search_text';

describe('tokens become filters', () => {
  test.each([
    ['curl', 'curl', []],
    ['  curl  -s ', 'curl  -s', []],
    ['namespace:payments', '', ['namespace:payments']],
    [
      'curl namespace:payments -binary:/usr/bin/sh x',
      'curl x',
      ['namespace:payments', '-binary:/usr/bin/sh'],
    ],
    ['NAMESPACE:a workloadkind:Job', '', ['namespace:a', 'workloadKind:Job']],
    ['label:app=web', '', ['label:app=web']],
    ['binary:"/opt/my app/run"', '', ['binary:"/opt/my app/run"']],
    ['binary:"say \\"hi\\""', '', ['binary:"say \\"hi\\""']],
    ['image:docker.io/nginx:1.27', '', ['image:docker.io/nginx:1.27']],
  ])('%s', (text, q, tokens) => {
    const search = parseSearchText(text);
    expect(search.q).toBe(q);
    expect(search.filters.map(printSearchToken)).toEqual(tokens);
  });

  test.each([
    'http://a.example/x',
    '12:30',
    'foo:bar',
    'namespace:',
    'namespace:""',
    'x"namespace:a',
    '--user:x',
  ])('%s is free text', (text) => {
    expect(parseSearchText(text)).toEqual({ filters: [], q: text });
  });
});

test('every filter has a token that reads as it', () => {
  const filters = fc.record({
    name: fc.constantFrom(...FILTER_NAMES),
    value: fc.string({
      unit: fc.constantFrom('a', ':', ' ', '"', '\\', '-', '\n', '漢'),
      minLength: 1,
    }),
    exclude: fc.boolean(),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parseSearchText(printSearchToken(filter))).toEqual({ filters: [filter], q: '' });
    }),
  );
});
