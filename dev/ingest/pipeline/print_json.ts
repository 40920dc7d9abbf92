import type { JsonValue } from './parse_json';

/** JSON text of a value, bigints as whole numbers. Depth is bounded by `parseJson`. */
export function printJson(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch {
    // A bigint: rare enough to be found this way, at no cost for all other documents.
    return printSlowly(value);
  }
}

function printSlowly(value: JsonValue): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(printSlowly).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => `${JSON.stringify(name)}:${printSlowly(field)}`,
    );
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}
