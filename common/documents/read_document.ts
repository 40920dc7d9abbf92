import { readEventLine } from './read_event';
import { asObject, asText, type JsonObject } from './read_value';
import { recordOfType } from './event_types';
import { MOVED_TO_ECS } from './fields';
import type { TetragonEvent } from './tetragon_event';

/**
 * Reads a stored document (`_source`) into a typed event. The exact event is the raw line in
 * `message`; only where that is missing or no event is it put together from the stored fields.
 */
export function readDocument(source: unknown): TetragonEvent {
  const document = asObject(source) ?? {};
  const line = parseObject(document.message);
  const event =
    line && hasEvent(line)
      ? readEventLine(line)
      : { ...readEventLine(lineOfFields(document)), readFrom: 'fields' as const };
  const timestamp = asText(document['@timestamp']);
  return timestamp === undefined ? event : { ...event, timestamp };
}

function parseObject(text: unknown): JsonObject | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function hasEvent(line: JsonObject): boolean {
  return Object.values(line).some((value) => asObject(value) !== undefined);
}

/** Undoes what the integration's pipeline moved: the export line as far as the fields hold it. */
function lineOfFields(document: JsonObject): JsonObject {
  const log = asObject(asObject(document.cilium_tetragon)?.log) ?? {};
  const line: JsonObject = { ...log };
  for (const [type, stored] of Object.entries(log)) {
    const event = asObject(stored);
    if (!event) continue;
    const moved = (recordOfType(type)?.moved ?? [])
      .map((part) => [part, withMoved(event[part], part, document)] as const)
      .filter(([, value]) => Object.keys(value).length > 0);
    line[type] = { ...event, ...Object.fromEntries(moved) };
  }
  return line;
}

/** A process or parent as it was before the pipeline moved its fields. */
function withMoved(stored: unknown, part: 'process' | 'parent', document: JsonObject): JsonObject {
  let whole = asObject(stored) ?? {};
  for (const [name, field] of Object.entries(MOVED_TO_ECS[part])) {
    const value = field.split('.').reduce<unknown>((at, key) => asObject(at)?.[key], document);
    if (value === undefined) continue;
    const isSplit = name === 'arguments' && Array.isArray(value);
    whole = withValue(whole, name.split('.'), isSplit ? value.join(' ') : value);
  }
  return whole;
}

function withValue(
  object: JsonObject,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): JsonObject {
  const inner = rest.length === 0 ? value : withValue(asObject(object[key]) ?? {}, rest, value);
  return { ...object, [key]: inner };
}
