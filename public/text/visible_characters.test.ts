import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from './shown_text';
import { visibleParts } from './visible_characters';

/** Letters among what attackers use. */
const anyCharacter = fc.constantFrom(
  ...['a', ' ', 'é', '漢', '🦊', '\n', '\u0000', '\u007f', '\u0085', '\u00a0', '\u00ad'],
  ...['\u200b', '\u200d', '\u2028', '\u202e', '\u2066', '\ufeff', '\ue000', '\u{e0041}'],
);

describe('hidden characters become visible', () => {
  test.each([
    ['curl -s https://example.com', 'curl -s https://example.com'],
    ['a\nb', 'a␊b'],
    ['\u0000\u001b[31mred', '␀␛[31mred'],
    ['\u007f', '␡'],
    // A file name that shows its ending reversed: "exe.txt" instead of "txt.exe".
    ['/tmp/\u202etxt.exe', '/tmp/[U+202E]txt.exe'],
    ['pass\u200bword', 'pass[U+200B]word'],
    ['a\u00a0b', 'a[U+00A0]b'],
    ['\u2800\u3164', '[U+2800][U+3164]'],
    ['\ud83d', '[U+D83D]'],
    ['🦊 café 漢字', '🦊 café 漢字'],
    [' '.repeat(3), '   '],
    ['\u0000'.repeat(1_000), '␀×1000'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  test('a mark says its code point and its name', () => {
    expect(visibleParts('x\u202ey')).toEqual([
      { kind: 'plain', text: 'x' },
      { kind: 'mark', symbol: 'U+202E', name: 'U+202E right-to-left override', count: 1 },
      { kind: 'plain', text: 'y' },
    ]);
  });

  test('no text is lost and none of it stays hidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const parts = visibleParts(text);
        const characters = parts.reduce(
          (sum, part) => sum + (part.kind === 'plain' ? Array.from(part.text).length : part.count),
          0,
        );
        expect(characters).toBe(Array.from(text).length);
        expect(shownText(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });
});
