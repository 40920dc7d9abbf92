const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** Escapes hidden characters (bidi marks, controls) in JSON, YAML or KQL: the same value, readable. */
export function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, index) => {
          const code = character.charCodeAt(index).toString(16);
          return `\\u${code.padStart(4, '0')}`;
        }).join(''),
  );
}
