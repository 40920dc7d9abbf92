import { asObject } from '../../common/documents/read_value';

/**
 * Fields of a mapping as `index.mapping.total_fields.limit` counts them: fields, objects, multi-fields
 * and runtime fields. `_field_caps` does not do: it also names the parts of a dotted label.
 */
export function countFields(mappings: Record<string, unknown>): number {
  let count = Object.keys(asObject(mappings.runtime) ?? {}).length;
  const waiting = [mappings];
  for (let mapping = waiting.pop(); mapping; mapping = waiting.pop()) {
    for (const field of Object.values(asObject(mapping.properties) ?? {})) {
      const properties = asObject(field) ?? {};
      count += 1 + Object.keys(asObject(properties.fields) ?? {}).length;
      waiting.push(properties);
    }
  }
  return count;
}
