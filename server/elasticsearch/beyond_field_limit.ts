import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';

/**
 * Documents with one of these fields stored, but not indexed, because the index already had as many
 * fields as it may have (`index.mapping.total_fields.ignore_dynamic_beyond_limit`). `exists` does not
 * find them. Elasticsearch names the field in `_ignored`, or the first of the objects around it that
 * had no place.
 */
export function beyondFieldLimit(fields: readonly string[]): estypes.QueryDslQueryContainer {
  return { terms: { [FIELD.ignored]: [...new Set(fields.flatMap(withObjects))] } };
}

/** `a.b.c` → `a`, `a.b`, `a.b.c`. */
function withObjects(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
