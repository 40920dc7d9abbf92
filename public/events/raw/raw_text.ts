import { asObject } from '../../../common/documents/read_value';

/** Stored document as indented JSON. */
export function printSource(source: unknown): string {
  return JSON.stringify(source, null, 2) ?? '';
}

/** The exported line exactly as it came, where the document holds it. */
export function exportedLine(source: unknown): string | undefined {
  const message = asObject(source)?.message;
  return typeof message === 'string' ? message : undefined;
}
