import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, type JsonValue } from './parse_json';
import { printJson } from './print_json';

function valueOf(text: string): JsonValue {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.value;
}

describe('parseJson', () => {
  it('reads all that JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\t'), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const spaced = JSON.stringify(value, null, indent);
        expect(JSON.parse(printJson(valueOf(spaced)))).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('never throws, and agrees with JSON.parse on what is no JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'true',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('');
        if (text.trim() === '') return;
        const parsed = parseJson(text);
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(parsed.ok).toBe(false);
          return;
        }
        // A repeated field is the one thing that only JSON.parse takes.
        if (parsed.ok) expect(parsed.value).toEqual(expected);
        else expect(parsed.fault).toMatch(/^a repeated field/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-18446744073709551615', -18446744073709551615n],
    ['1.5e3', 1500],
    ['"\\u00e9\\n\\\\"', 'é\n\\'],
    ['"a\\\\"', 'a\\'],
    ['\ufeff{"a":1}', { a: 1 }],
    ['', null],
    [' \t ', null],
  ])('reads %j', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    ['{"a":1,"a":2}', 'a repeated field at character 8'],
    ['{"__proto__":1,"__proto__":2}', 'a repeated field at character 16'],
    ['{"a":1}x', 'text after its end at character 8'],
    ['{"a" 1}', 'no colon at character 6'],
    ['["a\u0001"]', 'an invalid escape or control character in the text at character 2'],
    ['"\\x"', 'an invalid escape or control character in the text at character 1'],
    ['{"a":', 'it breaks off after 5 characters'],
    ['"a\\"', 'it breaks off after 4 characters'],
    ['01', 'text after its end at character 2'],
    ['NaN', 'no value at character 1'],
    ['1'.repeat(1_001), 'a number of more than 1000 digits at character 1'],
    [`{"${'n'.repeat(50_001)}":1}`, 'a field name of more than 50000 characters at character 2'],
    ['['.repeat(100_000), 'more than 1000 levels at character 1001'],
  ])('says what is wrong', (text, fault) => {
    expect(parseJson(text)).toEqual({ ok: false, fault });
  });
});

describe('printJson', () => {
  it('prints whole numbers of any size, and fields named __proto__', () => {
    const text = '{"a":[18446744073709551615,-1,null,true,"\\"\\n"],"__proto__":{"b":1.5}}';
    expect(printJson(valueOf(text))).toBe(text);
  });
});
