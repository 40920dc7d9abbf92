import { recordOfType } from '../../../common/documents/event_types';
import { dropEmptyFields } from './drop_empty_fields';
import { javaClass, javaText } from './java_text';
import { parseJson, type JsonObject, type JsonValue } from './parse_json';
import { moveField, PipelineFailure, readField, setField } from './pipeline_fields';

/**
 * What becomes of a document in the ingest pipeline of the Cilium Tetragon integration
 * (elastic/integrations, packages/tetragon/data_stream/log/elasticsearch/ingest_pipeline/default.yml).
 */
export type PipelineOutcome =
  | { kind: 'document'; document: JsonObject }
  /** `reason`: Elasticsearch's own words; `cause`: what is wrong with the line, for a reader. */
  | { kind: 'refused'; reason: string; cause: string };

/**
 * The failure handler's last step removes `_tmp_`. When the line was never parsed there is none, so
 * the handler fails itself, and with it the document.
 */
const REFUSAL = 'field [_tmp_] not present as part of path [_tmp_]';

/** The pipeline's name carries the package's version. */
const PIPELINE_NAME = 'logs-cilium_tetragon.log-1.0.1';

/** `<type>.process.<from>` → `process.<to>`, in the pipeline's order. */
const PROCESS_FIELDS = [
  ['arguments', 'args'],
  ['binary', 'executable'],
  ['cwd', 'working_directory'],
  ['pid', 'pid'],
  ['exec_id', 'entity_id'],
  ['tid', 'thread.id'],
  ['uid', 'user.id'],
  ['start_time', 'start'],
] as const;

/** `<type>.process.pod.<from>` → ECS; the parent's pod stays where it is. */
const POD_FIELDS = [
  ['container.name', 'container.name'],
  ['container.id', 'container.id'],
  ['container.image.name', 'container.image.name'],
  ['name', 'orchestrator.resource.name'],
  ['namespace', 'orchestrator.namespace'],
  ['workload_kind', 'orchestrator.resource.parent.type'],
] as const;

/** Runs the pipeline on a document that holds Filebeat's `message`; changes `document` in place. */
export function runPipeline(document: JsonObject): PipelineOutcome {
  const message = document.message;
  if (typeof message !== 'string') {
    return { kind: 'refused', reason: REFUSAL, cause: 'the document has no message' };
  }
  const parsed = parseJson(message);
  if (!parsed.ok) {
    return { kind: 'refused', reason: REFUSAL, cause: `the line is no JSON: ${parsed.fault}` };
  }
  setField(document, 'ecs.version', '8.11.0');
  setField(document, 'event.original', message);
  setField(document, 'cilium_tetragon.log', parsed.value);
  try {
    moveToEcs(document, parsed.value);
  } catch (error) {
    if (!(error instanceof PipelineFailure)) throw error;
    setField(document, 'error.message', [describeFailure(error)]);
    setField(document, 'event.kind', 'pipeline_error');
    return { kind: 'document', document };
  }
  dropEmptyFields(document);
  return { kind: 'document', document };
}

function describeFailure(failure: PipelineFailure): string {
  return (
    `Processor ${failure.processor} with tag ${failure.tag} in pipeline ${PIPELINE_NAME} ` +
    `failed with message: ${failure.message}`
  );
}

function moveToEcs(document: JsonObject, log: JsonValue): void {
  const { process, parent } = copyProcesses(log);
  moveProcess(process, document, 'process');
  setEventFields(document);
  moveProcess(parent, document, 'process.parent');
  for (const [from, to] of POD_FIELDS) moveField(process, `pod.${from}`, document, to);
  copyField(document, 'cilium_tetragon.log.node_name', 'host.name');
  copyField(document, 'cilium_tetragon.log.cluster_name', 'orchestrator.cluster.name');
}

/**
 * The pipeline's `_tmp_`: a second copy of the line in which `process` and `parent` are replaced by
 * the event's own objects. They are the same objects as in `cilium_tetragon.log`, so that what is
 * moved out of them is gone there, too.
 */
function copyProcesses(log: JsonValue): { process: JsonValue; parent: JsonValue } {
  if (log === null) throw scriptFailure(NULL_POINTER);
  if (typeof log !== 'object' || Array.isArray(log)) {
    throw scriptFailure(`dynamic method [${javaClass(log)}, keySet/0] not found`);
  }
  // A line may itself have top-level fields of these names: those stay where they are, so a copy.
  const copies = { process: copyOf(log.process), parent: copyOf(log.parent) };
  for (const type of Object.keys(log)) {
    for (const part of recordOfType(type)?.moved ?? []) {
      copies[part] = shortcut(log[type], part);
    }
  }
  return copies;
}

function copyOf(value: JsonValue | undefined): JsonValue {
  return typeof value === 'object' ? structuredClone(value) : (value ?? null);
}

/** Painless's `value.name`. */
function shortcut(value: JsonValue | undefined, name: string): JsonValue {
  if (value === null || value === undefined) throw scriptFailure(NULL_POINTER);
  if (Array.isArray(value)) throw scriptFailure(`Illegal list shortcut value [${name}].`);
  if (typeof value !== 'object') {
    throw scriptFailure(`dynamic getter [${javaClass(value)}, ${name}] not found`);
  }
  return value[name] ?? null;
}

const NULL_POINTER = 'Cannot invoke "Object.getClass()" because "callArgs[0]" is null';

function scriptFailure(message: string): PipelineFailure {
  return new PipelineFailure('script', 'copy_processes', message);
}

function moveProcess(process: JsonValue, document: JsonObject, target: string): void {
  for (const [from, to] of PROCESS_FIELDS) {
    const field = `${target}.${to}`;
    if (!moveField(process, from, document, field)) continue;
    if (to === 'args') splitArguments(document, field);
    if (to === 'user.id') convertToString(document, field);
  }
}

/** Java's `String.split("\\s+")`: ASCII white space only, no empty texts at the end. */
function splitArguments(document: JsonObject, field: string): void {
  const value = readField(document, field);
  if (value === null || value === undefined) return;
  if (typeof value !== 'string') {
    const message =
      `field [${field}] of type [${javaClass(value)}] ` + 'cannot be cast to [java.lang.String]';
    throw new PipelineFailure('split', '', message);
  }
  const words = value.split(/[ \t\n\v\f\r]+/);
  while (words.at(-1) === '') words.pop();
  setField(document, field, words);
}

function convertToString(document: JsonObject, field: string): void {
  const value = readField(document, field);
  if (value === null || value === undefined) return;
  setField(document, field, Array.isArray(value) ? value.map(javaText) : javaText(value));
}

function setEventFields(document: JsonObject): void {
  if (isSet(document, 'cilium_tetragon.log.process_exec')) {
    setField(document, 'event.action', 'executed');
  }
  if (isSet(document, 'cilium_tetragon.log.process_exit')) {
    setField(document, 'event.action', 'end');
  }
  copyField(document, 'cilium_tetragon.log.process_exit.status', 'process.exit_code');
}

function isSet(document: JsonObject, path: string): boolean {
  const value = readField(document, path);
  return value !== null && value !== undefined;
}

function copyField(document: JsonObject, from: string, to: string): void {
  if (isSet(document, from)) setField(document, to, copyOf(readField(document, from)));
}
