import { expect, it } from 'vitest';
import { anyField, chunksOf } from './question';

it('matches nothing where there is no field or no id: an empty `should` would match all', () => {
  expect(anyField([], ['a'])).toEqual({ match_none: {} });
  expect(anyField(['f'], [])).toEqual({ match_none: {} });
  expect(anyField(['f', 'g'], ['a'])).toEqual({
    bool: { should: [{ terms: { f: ['a'] } }, { terms: { g: ['a'] } }], minimum_should_match: 1 },
  });
});

it('cuts a list into chunks, the last one shorter', () => {
  expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunksOf([], 2)).toEqual([]);
});
