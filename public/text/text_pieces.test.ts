import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textPieces } from './text_pieces';

describe('cutting in the middle', () => {
  test('short text stays whole', () => {
    expect(textPieces('curl', 10, [])).toEqual([{ kind: 'text', text: 'curl' }]);
  });

  test('two thirds stay in front, one third at the end', () => {
    expect(textPieces('a'.repeat(60) + 'b'.repeat(40), 30, [])).toEqual([
      { kind: 'text', text: 'a'.repeat(20) },
      { kind: 'cut', length: 70 },
      { kind: 'text', text: 'b'.repeat(10) },
    ]);
  });

  test('a secret that the cut goes through shows neither of its ends', () => {
    const secret = 's'.repeat(100);
    const text = `--password=${secret}`;
    expect(textPieces(text, 30, [{ start: 11, end: 111 }])).toEqual([
      { kind: 'text', text: '--password=' },
      { kind: 'secret', text: 'sssssssss', secret: 0 },
      { kind: 'cut', length: 81 },
      { kind: 'secret', text: 'ssssssssss', secret: 0 },
    ]);
  });

  test('every character is in a piece or counted as cut, and no surrogate pair is split', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 3, max: 60 }),
        (text, limit) => {
          const pieces = textPieces(text, limit, []);
          const length = pieces.reduce(
            (sum, piece) => sum + (piece.kind === 'cut' ? piece.length : piece.text.length),
            0,
          );
          expect(length).toBe(text.length);
          for (const piece of pieces) {
            if (piece.kind === 'text') expect(piece.text).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });
});
