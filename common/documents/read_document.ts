import { readEventLine } from './read_event';
import { asObject, asText, type JsonObject } from './read_value';
import { recordOfType, typesThatMove } from './event_types';
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
  for (const type of typesThatMove('process')) {
    const event = asObject(log[type]);
    if (!event) continue;
    const moved = {
      process: { ...asObject(event.process), ...processOfFields(document) },
      ...(recordOfType(type).moved.includes('parent') && {
        parent: { ...asObject(event.parent), ...parentOfFields(document) },
      }),
    };
    const known = Object.entries(moved).filter(([, value]) => Object.keys(value).length > 0);
    line[type] = { ...event, ...Object.fromEntries(known) };
  }
  return line;
}

function ecsProcess(ecs: JsonObject): JsonObject {
  const args = ecs.args;
  return defined({
    arguments: Array.isArray(args) ? args.join(' ') : args,
    binary: ecs.executable,
    cwd: ecs.working_directory,
    pid: ecs.pid,
    exec_id: ecs.entity_id,
    tid: asObject(ecs.thread)?.id,
    uid: asObject(ecs.user)?.id,
    start_time: ecs.start,
  });
}

function processOfFields(document: JsonObject): JsonObject {
  const ecs = asObject(document.process) ?? {};
  return defined({ ...ecsProcess(ecs), pod: podOfFields(document) });
}

function parentOfFields(document: JsonObject): JsonObject {
  return ecsProcess(asObject(asObject(document.process)?.parent) ?? {});
}

function podOfFields(document: JsonObject): JsonObject | undefined {
  const log = asObject(asObject(document.cilium_tetragon)?.log) ?? {};
  const type = typesThatMove('process').find((name) => asObject(log[name]));
  const stored = asObject(asObject(asObject(type && log[type])?.process)?.pod);
  const container = asObject(document.container);
  const orchestrator = asObject(document.orchestrator);
  const resource = asObject(orchestrator?.resource);
  const storedContainer = asObject(stored?.container);
  const image = defined({
    ...asObject(storedContainer?.image),
    name: asObject(container?.image)?.name,
  });
  const pod = defined({
    ...stored,
    name: resource?.name,
    namespace: orchestrator?.namespace,
    workload_kind: asObject(resource?.parent)?.type,
    container: container && {
      ...storedContainer,
      ...defined({ id: container.id, name: container.name, image }),
    },
  });
  return Object.keys(pod).length > 0 ? pod : undefined;
}

function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
