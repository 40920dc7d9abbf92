/** Part of a text that looks like a secret: UTF-16 offsets, the end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Authentication schemes: the word after them is the secret. */
export const SCHEME = '(?:[Bb]earer|[Bb]asic|[Dd]igest|[Aa]pi[Kk]ey|[Nn]egotiate)';

/** Quoted, quoted inside a quoted text, and with an opening quote whose end was cut off. */
const QUOTED = String.raw`\\{1,4}"[^"]{1,4096}"|\\{1,4}'[^']{1,4096}'|"(?:[^"\\]|\\.){1,4096}"|'[^']{1,4096}'|\\{0,4}["'][^"']{1,8192}`;

const VALUE_START = String.raw`(?:(?:${SCHEME}|[Tt]oken)\s{1,4})?`;

/** A word of a command line: a blank or a quote ends it. All quantifiers are bounded: the text is hostile. */
const WORD = new RegExp(String.raw`${VALUE_START}(${QUOTED}|[^\s"']{1,8192})`, 'y');

/** A value in JSON, in a query string or in a list of options: their separators end it as well. */
const FIELD = new RegExp(String.raw`${VALUE_START}(${QUOTED}|[^\s"'&;,}]{1,8192})`, 'y');

/** Reads the value that begins at `start`; a flag (`--anonymous-auth=false`) is none. */
export function secretValueAt(text: string, start: number, kind: 'word' | 'field'): Span[] {
  const pattern = kind === 'word' ? WORD : FIELD;
  pattern.lastIndex = start;
  const value = pattern.exec(text)?.[1];
  if (value === undefined || value === 'true' || value === 'false') return [];
  return [{ start: pattern.lastIndex - value.length, end: pattern.lastIndex }];
}
