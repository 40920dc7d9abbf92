import { escapeLine } from '../../common/text/escape_hidden';

/** Quotes a value for KQL: what ends the quotes and what hides or breaks the line is escaped. */
export function quoteKql(value: string): string {
  return `"${escapeLine(value.replace(/[\\"]/g, '\\$&'))}"`;
}
