import { SECRET_DOTS } from '../secrets/secret_dots';
import { findSecrets } from '../secrets/find_secrets';
import type { Span } from '../secrets/secret_value';
import { textPieces, type TextPiece } from './text_pieces';
import { visibleParts } from './visible_characters';

/** What a text does not say itself about its secrets. */
export interface SecretContext {
  /** The binary that ran with this text as its arguments: it decides what `-pVALUE` means. */
  program?: string | undefined;
  /** The whole text is one (a variable whose name says so). */
  isSecret?: boolean;
}

/**
 * Turns text of an event into text that may be shown, written or copied: what looks like a secret
 * is dots, hidden characters have names, the middle of what is longer than `limit` characters is
 * cut. Only `revealed` keeps secrets in clear: the numbers, from 0, of those a reader asked to see.
 */
export function shownText(
  text: string,
  limit = Infinity,
  context: SecretContext & { revealed?: ReadonlySet<number> } = {},
): string {
  const secrets = secretsOf(text, context);
  // Most cells of an export of 100,000 rows: nothing to cut, nothing to mask.
  if (secrets.length === 0 && text.length <= limit) return visibleString(text);
  return textPieces(text, limit, secrets)
    .map((piece) => pieceString(piece, context.revealed))
    .join('');
}

/** Finds what looks like a secret in a text; its context may say more. */
export function secretsOf(text: string, { program, isSecret }: SecretContext): Span[] {
  if (isSecret && text !== '') return [{ start: 0, end: text.length }];
  return findSecrets(text, program);
}

function pieceString(piece: TextPiece, revealed?: ReadonlySet<number>): string {
  switch (piece.kind) {
    case 'text':
      return visibleString(piece.text);
    case 'secret':
      return revealed?.has(piece.secret) ? visibleString(piece.text) : SECRET_DOTS;
    case 'cut':
      return ' … ';
  }
}

function visibleString(text: string): string {
  const parts = visibleParts(text);
  if (parts.length === 1 && parts[0]?.kind === 'plain') return text;
  return parts
    .map((part) => {
      if (part.kind === 'plain') return part.text;
      const symbol = part.symbol.startsWith('U+') ? `[${part.symbol}]` : part.symbol;
      return part.count > 3 ? `${symbol}×${part.count}` : symbol.repeat(part.count);
    })
    .join('');
}
