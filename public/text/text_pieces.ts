import type { Span } from '../secrets/secret_value';

/** What a long or secret-bearing text is shown as, in order. */
export type TextPiece =
  | { kind: 'text'; text: string }
  /** `secret` counts the secrets of the text from 0. */
  | { kind: 'secret'; text: string; secret: number }
  /** Characters left out in the middle. */
  | { kind: 'cut'; length: number };

/** A cut that saves less than this is not worth a click. */
const SMALLEST_CUT = 8;

/**
 * Cuts a text of more than `limit` characters in the middle (two thirds stay in front: a command
 * line's end matters, its beginning more) and sets its secrets apart. No surrogate pair is split.
 */
export function textPieces(text: string, limit: number, secrets: readonly Span[]): TextPiece[] {
  if (text.length <= limit + SMALLEST_CUT)
    return setApart(text, { start: 0, end: text.length }, secrets);
  const headEnd = wholeCharacter(text, Math.ceil((limit * 2) / 3));
  const tailStart = wholeCharacter(text, text.length - Math.floor(limit / 3));
  return [
    ...setApart(text, { start: 0, end: headEnd }, secrets),
    { kind: 'cut', length: tailStart - headEnd },
    ...setApart(text, { start: tailStart, end: text.length }, secrets),
  ];
}

/** Moves a cut that would fall between the halves of a surrogate pair behind it. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  const splitsPair = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return splitsPair ? index + 1 : index;
}

function setApart(text: string, window: Span, secrets: readonly Span[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let shown = window.start;
  const pushText = (end: number) => {
    if (end > shown) pieces.push({ kind: 'text', text: text.slice(shown, end) });
  };
  for (const [secret, span] of secrets.entries()) {
    const start = Math.max(span.start, window.start);
    const end = Math.min(span.end, window.end);
    if (start >= end) continue;
    pushText(start);
    pieces.push({ kind: 'secret', text: text.slice(start, end), secret });
    shown = end;
  }
  pushText(window.end);
  return pieces;
}
