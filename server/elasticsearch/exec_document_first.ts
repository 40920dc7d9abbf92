import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';

/**
 * Sorts a process's documents so that the one which says most comes first: of event.action's values
 * `executed` sorts before `end`, and every other event has none.
 */
export const EXEC_DOCUMENT_FIRST: estypes.SortCombinations[] = [
  { [FIELD.eventAction]: { order: 'desc', missing: '_last', unmapped_type: 'keyword' } },
  { [FIELD.timestamp]: { order: 'asc' } },
];
