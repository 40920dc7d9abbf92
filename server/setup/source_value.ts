import { asObject, asText } from '../../common/documents/read_value';

/** A value of a stored document by its dotted path, whether it was stored nested or flat. */
export function valueAt(source: unknown, path: string): unknown {
  const object = asObject(source);
  if (!object) return undefined;
  if (path in object) return object[path];
  let current: unknown = object;
  for (const part of path.split('.')) current = asObject(current)?.[part];
  return current;
}

/** The same as text. */
export function textAt(source: unknown, path: string): string | undefined {
  return asText(valueAt(source, path));
}
