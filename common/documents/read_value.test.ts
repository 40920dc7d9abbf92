import { expect, it } from 'vitest';
import {
  asBoolean,
  asInteger,
  asObject,
  asText,
  asTextMap,
  asTexts,
  withoutUndefined,
} from './read_value';

it.each([
  ['text', 'text'],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
  [0, '0'],
  [false, 'false'],
  [['a', 1], '["a",1]'],
  [{ a: 1 }, '{"a":1}'],
])('asText(%j) is %j', (value, text) => {
  expect(asText(value)).toBe(text);
});

it.each([
  [7, 7],
  [0, 0],
  ['42', 42],
  ['-5', -5],
  ['18446744073709551615', undefined],
  [1.5, undefined],
  ['1e3', undefined],
  [true, undefined],
  [null, undefined],
  [[7], undefined],
])('asInteger(%j) is %j', (value, number) => {
  expect(asInteger(value)).toBe(number);
});

it('takes only objects for objects and booleans for booleans', () => {
  expect([{}, [], null, 'x', 1].map((value) => asObject(value) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([true, false, 'true', 1, null].map(asBoolean)).toEqual([
    true,
    false,
    undefined,
    undefined,
    undefined,
  ]);
});

it('reads lists and maps of text, whatever is in them', () => {
  expect(asTexts(['a', 1, null, ''])).toEqual(['a', '1']);
  expect(asTexts('a')).toEqual(['a']);
  expect(asTexts(undefined)).toEqual([]);
  expect(asTextMap({ app: 'web', n: 1, o: { x: 1 }, none: null })).toEqual({
    app: 'web',
    n: '1',
    o: '{"x":1}',
    none: '',
  });
  expect(asTextMap(['a'])).toEqual({});
});

it('leaves out what is undefined, and nothing else', () => {
  expect(withoutUndefined<{ a?: number; b?: string }>({ a: 0, b: undefined })).toEqual({ a: 0 });
});
