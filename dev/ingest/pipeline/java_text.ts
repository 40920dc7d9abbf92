import type { JsonValue } from './parse_json';

/** Class of the value Elasticsearch reads from JSON, as its messages name it. */
export function javaClass(value: JsonValue): string {
  if (Array.isArray(value)) return 'java.util.ArrayList';
  switch (typeof value) {
    case 'string':
      return 'java.lang.String';
    case 'boolean':
      return 'java.lang.Boolean';
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? 'java.lang.Long' : 'java.math.BigInteger';
    case 'number':
      if (!Number.isInteger(value)) return 'java.lang.Double';
      return Math.trunc(value) === (value | 0) ? 'java.lang.Integer' : 'java.lang.Long';
    default:
      return 'java.util.HashMap';
  }
}

/** Java's `toString()`. */
export function javaText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(javaText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => `${name}=${javaText(field)}`);
    return `{${fields.join(', ')}}`;
  }
  return String(value);
}
