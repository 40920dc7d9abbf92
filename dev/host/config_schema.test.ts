import { describe, expect, test } from 'vitest';
import { schema } from './config_schema';

const type = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  streams: schema.oneOf([schema.string({ minLength: 1 }), schema.arrayOf(schema.string())], {
    defaultValue: ['logs-*'],
  }),
  limits: schema.object({ rows: schema.number({ min: 1, max: 100, defaultValue: 10 }) }),
});

const DEFAULTS = { enabled: true, streams: ['logs-*'], limits: { rows: 10 } };

describe('values', () => {
  test.each([
    ['nothing', undefined, DEFAULTS],
    ['a nested one', { limits: { rows: 20 } }, { ...DEFAULTS, limits: { rows: 20 } }],
    [
      'text for a number, as YAML gives it',
      { limits: { rows: '20' } },
      { ...DEFAULTS, limits: { rows: 20 } },
    ],
    ['text for a boolean', { enabled: 'false' }, { ...DEFAULTS, enabled: false }],
    ['one of two', { streams: 'a' }, { ...DEFAULTS, streams: 'a' }],
    ['the other of two', { streams: ['a', 'b'] }, { ...DEFAULTS, streams: ['a', 'b'] }],
  ])('%s', (_name, given, expected) => {
    expect(type.validate(given)).toEqual(expected);
  });
});

describe('faults', () => {
  test.each([
    [{ enabled: 1 }, '[enabled]: expected value of type [boolean] but got [number]'],
    [{ limits: { rows: 0 } }, '[limits.rows]: Value must be equal to or greater than [1].'],
    [{ limits: { rows: 101 } }, '[limits.rows]: Value must be equal to or lower than [100].'],
    [{ limits: [] }, '[limits]: expected value of type [object] but got [Array]'],
    [{ other: 1 }, '[other]: definition for this key is missing'],
    [
      { streams: [1] },
      '[streams]: types that failed validation:\n' +
        '- [streams.0]: expected value of type [string] but got [Array]\n' +
        '- [streams.1]: expected value of type [string] but got [number]',
    ],
  ])('%j', (given, sentence) => {
    expect(() => type.validate(given)).toThrow(expect.objectContaining({ message: sentence }));
  });

  test('a validation of the plugin’s own', () => {
    const even = schema.number({ validate: (value) => (value % 2 ? 'must be even' : undefined) });
    expect(even.validate(2)).toBe(2);
    expect(() => even.validate(3, {}, 'size')).toThrow('[size]: must be even');
  });

  test('a list that is too short', () => {
    expect(() => schema.arrayOf(schema.string(), { minSize: 1 }).validate([], {}, 'x')).toThrow(
      '[x]: array size is [0], but cannot be smaller than [1]',
    );
  });
});

test('Kibana takes it for its own', () => {
  expect(type.__isKbnConfigSchemaType).toBe(true);
});
