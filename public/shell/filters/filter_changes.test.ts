import { describe, expect, test } from 'vitest';
import type { Filter } from '../../../common/filters/filters';
import { parseAddress, type Address } from '../address/address';
import { printSearchToken } from './search_text';
import {
  addFilters,
  clearFilters,
  filterProblem,
  removeFilter,
  turnFilter,
} from './filter_changes';

const payments: Filter = { name: 'namespace', value: 'payments', exclude: false };
const notSh: Filter = { name: 'binary', value: '/bin/sh', exclude: true };

const before: Address = {
  ...parseAddress({ pathname: '/', search: '?q=curl' }),
  filters: [payments, notSh],
};

describe('changes of the filters', () => {
  test.each([
    [
      'an opposite replaces',
      addFilters([{ ...payments, exclude: true }]),
      '-binary:/bin/sh -namespace:payments',
    ],
    [
      'a double changes nothing but the order',
      addFilters([payments]),
      '-binary:/bin/sh namespace:payments',
    ],
    ['turned in place', turnFilter(payments), '-namespace:payments -binary:/bin/sh'],
    ['removed', removeFilter(notSh), 'namespace:payments'],
    ['all away', clearFilters, ''],
  ])('%s', (_name, change, tokens) => {
    expect(change(before).filters.map(printSearchToken).join(' ')).toBe(tokens);
  });
});

test.each([
  [{ ...payments, value: '' }, 'empty'],
  [{ ...payments, value: 'x'.repeat(1_025) }, 'too_long'],
  [{ name: 'label', value: 'app', exclude: false } as const, 'no_label'],
  [{ name: 'label', value: 'app=', exclude: false } as const, undefined],
  [payments, undefined],
])('%j: %s', (filter, problem) => {
  expect(filterProblem(filter, [])).toBe(problem);
});

test('a hundred values of one filter are enough', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ ...payments, value: String(index) }));
  expect(filterProblem(payments, many)).toBe('too_many');
  expect(filterProblem(notSh, many)).toBeUndefined();
});
