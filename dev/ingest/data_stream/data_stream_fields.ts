import type { JsonObject } from '../pipeline/parse_json';

export const DATASET = 'cilium_tetragon.log';
export const MODULE = 'cilium_tetragon';
const TYPE = 'logs';
const PREFIX = `${TYPE}-${DATASET}-`;

/**
 * The constant fields of the integration's data stream. In a full cluster the mapping alone answers
 * for `event.module` and `event.dataset` (constant_keyword); a node without that type needs them in
 * the document.
 */
export function dataStreamFields(namespace: string): {
  data_stream: JsonObject;
  event: JsonObject;
} {
  return {
    data_stream: { type: TYPE, dataset: DATASET, namespace },
    event: { module: MODULE, dataset: DATASET },
  };
}

/** `logs-cilium_tetragon.log-<namespace>`; `default` for a data stream of another name. */
export function namespaceOf(dataStream: string): string {
  return dataStream.startsWith(PREFIX) ? dataStream.slice(PREFIX.length) : 'default';
}
