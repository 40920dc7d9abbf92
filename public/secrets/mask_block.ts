import { escapeHidden } from '../../common/text/escape_hidden';
import { findSecrets } from './find_secrets';
import { SECRET_DOTS } from './secret_dots';

/**
 * Masks text of several lines (YAML): what looks like a secret becomes dots with a number from 1,
 * those of `revealed` stay; hidden characters other than line feeds are escaped.
 */
export function maskBlock(
  text: string,
  revealed: ReadonlySet<number>,
): { text: string; count: number } {
  const secrets = findSecrets(text);
  let masked = '';
  let shown = 0;
  for (const [index, { start, end }] of secrets.entries()) {
    const number = index + 1;
    masked += text.slice(shown, start);
    masked += revealed.has(number) ? text.slice(start, end) : `${SECRET_DOTS}(${number})`;
    shown = end;
  }
  return { text: escapeHidden(masked + text.slice(shown)), count: secrets.length };
}
