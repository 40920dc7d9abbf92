import { findSecrets } from '../secrets/secrets';
import { textPieces, type TextPiece } from './text_pieces';
import { visibleString } from './visible_characters';

/** What stands in the place of a secret. */
export const SECRET_DOTS = '••••••';

/**
 * Hostile text for places that hold nothing but a string (a canvas, a file): hidden characters made
 * visible, the middle of what is longer than `limit` characters cut, secrets replaced by dots.
 */
export function plainText(text: string, limit: number): string {
  return textPieces(text, limit, findSecrets(text)).map(pieceString).join('');
}

export function pieceString(piece: TextPiece): string {
  switch (piece.kind) {
    case 'text':
      return visibleString(piece.text);
    case 'secret':
      return SECRET_DOTS;
    case 'cut':
      return ' … ';
  }
}
