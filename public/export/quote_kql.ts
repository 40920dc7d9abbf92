import { escapeLine } from '../../common/text/escape_hidden';

/** Quotes a value for KQL: what ends the quotes and what hides or breaks the line is escaped. */
export function quoteKql(value: string): string {
  return `"${escapeLine(value.replace(/[\\"]/g, '\\$&'))}"`;
}

/** Values of a field in KQL, of which one must fit; at least one. */
export function kqlOfAny(values: readonly string[]): string {
  const quoted = values.map(quoteKql).join(' or ');
  return values.length === 1 ? quoted : `(${quoted})`;
}
