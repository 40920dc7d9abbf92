import { EVENT_TYPES } from '../../common/documents/event_types';
import type { JsonObject, JsonValue } from './pipeline/parse_json';
import type { StoredDocument } from './store_line';

/**
 * A pipeline error keeps the line's own values under `cilium_tetragon.log`, whatever they are. A text
 * or number where the mapping has an object makes Elasticsearch reject the document; where it has
 * nothing yet, it would be mapped as such, and every later event of that type rejected. So such a
 * value is left out; it stays to be read in `message`.
 */
export function mappableDocument(document: StoredDocument): StoredDocument {
  const log = (document.cilium_tetragon as JsonObject).log ?? null;
  if (log === null || typeof log !== 'object' || Array.isArray(log)) {
    return isMappable(log) ? document : { ...document, cilium_tetragon: null };
  }
  const kept = Object.entries(log).filter(
    ([type, value]) => !isEventType(type) || isMappable(value),
  );
  return { ...document, cilium_tetragon: { log: Object.fromEntries(kept) } };
}

function isEventType(name: string): boolean {
  return (EVENT_TYPES as readonly string[]).includes(name);
}

/** Objects, nothing, and lists of these. */
function isMappable(value: JsonValue): boolean {
  return Array.isArray(value) ? value.every(isMappable) : typeof value === 'object';
}
