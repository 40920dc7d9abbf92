import { hookNameOf, recordOfType } from './event_types';
import { readProcess } from './read_process';
import { asInteger, asObject, asText, withoutUndefined, type JsonObject } from './read_value';
import type { TetragonEvent, TetragonProcess } from './tetragon_event';

/** Top-level keys of an export line that are no event (api/v1/tetragon/events.proto, GetEventsResponse). */
const ENVELOPE_KEYS = new Set([
  'node_name',
  'time',
  'cluster_name',
  'node_labels',
  'aggregation_info',
]);

const PROCESS_KEYS = new Set(['process', 'parent', 'ancestors']);

/**
 * Reads one decoded export line. Never throws: a line of another shape is an event of type
 * `unknown`, an event type nobody here knows is kept by its name.
 */
export function readEventLine(line: unknown): TetragonEvent {
  const raw = asObject(line) ?? {};
  const type = typeOf(raw);
  const event = asObject(raw[type]) ?? {};
  const ancestors = Array.isArray(event.ancestors) ? event.ancestors : [];
  return withoutUndefined<TetragonEvent>({
    type,
    time: asText(raw.time) ?? asText(event.time),
    timestamp: undefined,
    cluster: asText(raw.cluster_name) ?? '',
    node: asText(raw.node_name) ?? '',
    process: readProcess(event.process),
    parent: readProcess(event.parent),
    ancestors: ancestors
      .map(readProcess)
      .filter((process): process is TetragonProcess => process !== undefined),
    body: Object.fromEntries(Object.entries(event).filter(([key]) => !PROCESS_KEYS.has(key))),
    policy: asText(event.policy_name),
    function: hookNameOf(type, (field) => asText(event[field])),
    action: asText(event.action),
    standsFor: readAggregation(raw.aggregation_info),
    exit: type === 'process_exit' ? readExit(event) : undefined,
    readFrom: 'message',
  });
}

/** `count` is a uint64, hence text in the export; 1 and 0 say nothing. */
function readAggregation(info: unknown): number | undefined {
  const count = asInteger(asObject(info)?.count);
  return count !== undefined && count > 1 ? count : undefined;
}

/** A known type first: a newer envelope may hold keys that nobody here knows, before the event. */
function typeOf(raw: JsonObject): string {
  const keys = Object.keys(raw).filter((key) => !ENVELOPE_KEYS.has(key));
  return (
    keys.find((key) => recordOfType(key) !== undefined) ??
    keys.find((key) => asObject(raw[key]) !== undefined) ??
    keys[0] ??
    'unknown'
  );
}

/** protojson leaves out zeros: no status is status 0, and a normal exit has no signal. */
function readExit(event: JsonObject): NonNullable<TetragonEvent['exit']> {
  return withoutUndefined<NonNullable<TetragonEvent['exit']>>({
    code: asInteger(event.status) ?? 0,
    signal: asText(event.signal),
    time: asText(event.time),
  });
}
