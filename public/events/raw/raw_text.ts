import { asObject } from '../../../common/documents/read_value';

/** Stored document as indented JSON. */
export function printSource(source: unknown): string {
  return JSON.stringify(source, null, 2) ?? '';
}

/** The exported line exactly as it came, where the document holds it. */
export function exportedLine(source: unknown): string | undefined {
  const message = asObject(source)?.message;
  return typeof message === 'string' ? message : undefined;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/** JSON text in which hidden characters (bidi marks, joiners) are escaped: the same value, readable. */
export function escapeHidden(json: string): string {
  return json.replace(HIDDEN, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, index) => {
          const code = character.charCodeAt(index).toString(16);
          return `\\u${code.padStart(4, '0')}`;
        }).join(''),
  );
}
