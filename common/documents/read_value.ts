/**
 * Readers for values whose type nobody promises: field filters drop fields, old releases spell them
 * otherwise, and an attacker may write what he likes. None of them throws.
 */
export type JsonObject = Record<string, unknown>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** Text as it is; anything else that is there as its JSON, so that it stays visible. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}

/** A whole number; protojson writes 64-bit numbers as text. */
export function asInteger(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : (value as number);
  return Number.isSafeInteger(number) ? number : undefined;
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function asTexts(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(asText).filter((text) => text !== undefined);
}

/** An object whose values are all text, for example pod labels; nested values as JSON. */
export function asTextMap(value: unknown): Record<string, string> {
  const entries = Object.entries(asObject(value) ?? {});
  return Object.fromEntries(entries.map(([key, item]) => [key, asText(item) ?? '']));
}

/** The object without those keys whose value is `undefined`, as `exactOptionalPropertyTypes` wants it. */
export function withoutUndefined<T extends object>(object: {
  [K in keyof T]: T[K] | undefined;
}): T {
  const defined: Record<string, unknown> = {};
  // A loop, since each line of a tree comes here several times: lists of entries take eight times as long.
  for (const name in object) if (object[name] !== undefined) defined[name] = object[name];
  return defined as T;
}
