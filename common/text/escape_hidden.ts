const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Escapes hidden characters (terminal escapes, bidi marks, controls) as `\uXXXX`, which JSON, YAML
 * and KQL read as the same value; line feeds stay.
 */
export function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (character) => (character === '\n' ? character : escaped(character)));
}

/** Escapes line feeds as well: for text of an event inside one line of a terminal, a log or a query. */
export function escapeLine(text: string): string {
  return text.replace(HIDDEN, escaped);
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  }).join('');
}
