import { maskJson } from '../secrets/mask_json';
import { escapeHidden } from '../../common/text/escape_hidden';

/** Writes a value as JSON: secrets are dots, hidden characters are escaped, all else is exact. */
export function jsonText(value: unknown, indent?: number): string {
  return escapeHidden(JSON.stringify(maskJson(value).value, null, indent) ?? '');
}
