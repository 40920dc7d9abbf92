/** A piece of text as it can be shown: plain, or a character that must be named to be seen. */
export type VisiblePart =
  | { kind: 'plain'; text: string }
  /** `symbol` is shown, `name` explains it, `count` equal ones followed each other. */
  | { kind: 'mark'; symbol: string; name: string; count: number };

/**
 * Characters that are invisible, break the line or change the direction of what follows: controls,
 * format characters (bidi overrides, joiners), line and paragraph separators, spaces that only look
 * like one, ignorable fillers, halves of a surrogate pair, private use.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** Names of those an attacker uses; the others are named by their code point alone. */
const NAMES: Readonly<Record<number, string>> = {
  0x00: 'null',
  0x07: 'bell',
  0x08: 'backspace',
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x1b: 'escape',
  0x7f: 'delete',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x61c: 'Arabic letter mark',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'byte order mark',
};

/** Splits text into what can be shown as it is and what must be named. */
export function visibleParts(text: string): VisiblePart[] {
  const parts: VisiblePart[] = [];
  let shown = 0;
  HIDDEN.lastIndex = 0;
  for (let match = HIDDEN.exec(text); match; match = HIDDEN.exec(text)) {
    if (match.index > shown) parts.push({ kind: 'plain', text: text.slice(shown, match.index) });
    shown = match.index + match[0].length;
    const mark = markOf(match[0].codePointAt(0) ?? 0);
    const last = parts.at(-1);
    if (last?.kind === 'mark' && last.name === mark.name) last.count += 1;
    else parts.push({ kind: 'mark', ...mark, count: 1 });
  }
  if (shown < text.length) parts.push({ kind: 'plain', text: text.slice(shown) });
  return parts;
}

function markOf(code: number): { symbol: string; name: string } {
  const codeName = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const known = NAMES[code];
  return { symbol: pictureOf(code) ?? codeName, name: known ? `${codeName} ${known}` : codeName };
}

/** Unicode's control pictures: ␀ to ␟ and ␡. */
function pictureOf(code: number): string | undefined {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : undefined;
}
