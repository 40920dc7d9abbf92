import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FILTER_NAMES,
  isFilterName,
  parseFilters,
  parseFilterValue,
  printFilters,
  printFilterValue,
  sameFilter,
} from './filters';

const include = (value: string) => ({ name: 'pod' as const, value, exclude: false });
const exclude = (value: string) => ({ name: 'pod' as const, value, exclude: true });

describe('a filter value in the address', () => {
  it.each([
    ['api-1', include('api-1')],
    ['!api-1', exclude('api-1')],
    ['\\!bang', include('!bang')],
    ['!\\!bang', exclude('!bang')],
    ['\\\\path', include('\\path')],
    ['a!b', include('a!b')],
    ['C:\\x', include('C:\\x')],
  ])('%s', (text, filter) => {
    expect(parseFilterValue('pod', text)).toEqual(filter);
    expect(printFilterValue(filter)).toBe(text);
  });

  it('comes back as it went, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (value, isExcluded) => {
        const filter = { name: 'binary' as const, value, exclude: isExcluded };
        expect(parseFilterValue('binary', printFilterValue(filter))).toEqual(filter);
      }),
    );
  });
});

describe('parseFilters', () => {
  it('reads one value, several, and none, and leaves other keys alone', () => {
    const query = { pod: ['a', '!b'], node: 'n1', from: 'now-15m', image: undefined };
    expect(parseFilters(query)).toEqual([
      include('a'),
      exclude('b'),
      { name: 'node', value: 'n1', exclude: false },
    ]);
  });

  it('drops what is no value', () => {
    expect(parseFilters({ pod: ['', '!', 7, null, {}] })).toEqual([]);
  });
});

it('prints each filter once, in its order', () => {
  expect(printFilters([include('a'), exclude('b'), include('a')])).toEqual({ pod: ['a', '!b'] });
  expect(parseFilters(printFilters([exclude('!x')]))).toEqual([exclude('!x')]);
});

it('knows its names and what makes two filters equal', () => {
  expect(FILTER_NAMES.every(isFilterName)).toBe(true);
  expect(isFilterName('constructor')).toBe(false);
  expect(sameFilter(include('a'), include('a'))).toBe(true);
  expect(sameFilter(include('a'), exclude('a'))).toBe(false);
});
