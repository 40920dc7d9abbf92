import type { FIELD } from '../../common/documents/fields';
import {
  parentFields,
  processFields,
  type ProcessFields,
} from '../../common/documents/process_fields';
import { asInteger } from '../../common/documents/read_value';
import type { KnownBy } from '../../common/api/process_tree';
import type { Observation } from '../../common/process_tree/observation';
import type { LineageFields } from './lineage_fields';
import { sourcesOf, valueOf, type Bucket, type Sources } from './read_buckets';

/** The facts of a skeleton, each with the fields that hold it in some of the event types asked. */
export type FactRoles = Readonly<Record<keyof ProcessFields, readonly string[]>>;

/** Prefix of each role's sources; single letters, since every bucket repeats them. */
const PREFIX: Readonly<Record<keyof ProcessFields, string>> = {
  execId: 'i',
  parentExecId: 'p',
  pid: 'q',
  binary: 'b',
  start: 's',
  user: 'u',
  flags: 'f',
  docker: 'd',
  inInitTree: 't',
  namespace: 'n',
  pod: 'o',
  container: 'c',
};

const ROLES = Object.keys(PREFIX) as (keyof ProcessFields)[];

/** The facts of the processes that events of these types are about. */
export function ownRoles(types: readonly string[], fields: LineageFields): FactRoles {
  return rolesOf(
    types.map((type) => ({ ...processFields(type), parentExecId: parentFields(type).execId })),
    fields,
  );
}

/** The facts of the parents in events of these types. */
export function parentRoles(types: readonly string[], fields: LineageFields): FactRoles {
  return rolesOf(types.map(parentFields), fields);
}

function rolesOf(list: readonly ProcessFields[], { has }: LineageFields): FactRoles {
  const entries = ROLES.map((role) => {
    const names = new Set(list.map((fields) => fields[role]));
    return [role, [...names].filter(has)] as const;
  });
  return Object.fromEntries(entries) as unknown as FactRoles;
}

/**
 * Sources for a composite aggregation. The PID is in the exec_id; its field is asked only where the
 * ids are of another form.
 */
export function roleSources(roles: FactRoles, { withPid }: { withPid: boolean }): Sources {
  const asked = ROLES.filter((role) => role !== 'pid' || withPid);
  return Object.assign({}, ...asked.map((role) => sourcesOf(PREFIX[role], roles[role]))) as Sources;
}

/** What one bucket says of a process; nothing without an exec_id. */
export function observationOf(known: KnownBy, bucket: Bucket, roles: FactRoles): Observation[] {
  const text = (role: keyof ProcessFields) => valueOf(bucket, PREFIX[role], roles[role]);
  const execId = text('execId');
  if (execId === undefined) return [];
  const observation: Observation = { known, copies: bucket.doc_count, execId };
  const parentExecId = text('parentExecId');
  if (parentExecId !== undefined) observation.parentExecId = parentExecId;
  const binary = text('binary');
  if (binary !== undefined) observation.binary = binary;
  const flags = text('flags');
  if (flags !== undefined) observation.flags = flags.split(/\s+/).filter(Boolean);
  const docker = text('docker');
  if (docker !== undefined) observation.docker = docker;
  addPod(observation, text);
  addNumbers(observation, bucket, roles);
  return [observation];
}

function addPod(
  observation: Observation,
  text: (role: keyof ProcessFields) => string | undefined,
): void {
  const [namespace, pod, container] = [text('namespace'), text('pod'), text('container')];
  if (namespace !== undefined) observation.namespace = namespace;
  if (pod !== undefined) observation.pod = pod;
  if (container !== undefined) observation.container = container;
}

function addNumbers(observation: Observation, bucket: Bucket, roles: FactRoles): void {
  const first = (role: keyof ProcessFields) => firstValue(bucket, PREFIX[role], roles[role].length);
  const startTime = timeOf(first('start'));
  if (startTime !== undefined) observation.startTime = startTime;
  const uid = asInteger(first('user'));
  if (uid !== undefined) observation.uid = uid;
  const pid = asInteger(first('pid'));
  if (pid !== undefined) observation.pid = pid;
  const inInitTree = first('inInitTree');
  if (typeof inInitTree === 'boolean') observation.injected = !inInitTree;
}

function firstValue({ key }: Bucket, prefix: string, count: number): unknown {
  for (let index = 0; index < count; index++) {
    const value = key[`${prefix}${index}`];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/** A date comes in epoch milliseconds; where an event type keeps its text, in full. */
function timeOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const time = typeof value === 'number' ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}

/** Event types by where they keep their facts: those the pipeline moves together, each other alone. */
export function groupedByPlace(
  types: readonly string[],
  execIdOf: (type: string) => string,
  movedTo: typeof FIELD.execId | typeof FIELD.parentExecId,
): string[][] {
  const moved = types.filter((type) => execIdOf(type) === movedTo);
  const inPlace = types.filter((type) => execIdOf(type) !== movedTo);
  return [moved, ...inPlace.map((type) => [type])].filter((group) => group.length > 0);
}
