import { asObject } from '../../../common/documents/read_value';
import { findSecrets, isSecretName, type Span } from '../../text/secrets';

/** Stored document as indented JSON. */
export function printSource(source: unknown): string {
  return JSON.stringify(source, null, 2) ?? '';
}

/** The exported line exactly as it came, where the document holds it. */
export function exportedLine(source: unknown): string | undefined {
  const message = asObject(source)?.message;
  return typeof message === 'string' ? message : undefined;
}

/** Environment entries, plain or inside a quoted line: `"Key":"DB_PASSWORD","Value":"…"`. */
const ENVIRONMENT_ENTRY =
  /\\?"Key\\?":\s{0,9}\\?"(?<name>[^"\\]{1,256})\\?",\s{0,99}\\?"Value\\?":\s{0,9}\\?"(?<value>(?:[^"\\]|\\[^"]){1,8192})/dg;

const DOTS = '••••••';

/** Replaces what looks like a secret by dots; `count` says how many there are. */
export function maskSecrets(text: string): { text: string; count: number } {
  const spans = withoutOverlap([...findSecrets(text), ...environmentSecrets(text)]);
  let masked = '';
  let shown = 0;
  for (const { start, end } of spans) {
    masked += text.slice(shown, start) + DOTS;
    shown = end;
  }
  return { text: masked + text.slice(shown), count: spans.length };
}

function environmentSecrets(text: string): Span[] {
  return [...text.matchAll(ENVIRONMENT_ENTRY)].flatMap((match) => {
    const value = match.indices?.groups?.['value'];
    return value && isSecretName(match.groups?.['name'] ?? '')
      ? [{ start: value[0], end: value[1] }]
      : [];
  });
}

function withoutOverlap(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else kept.push({ ...span });
  }
  return kept;
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
