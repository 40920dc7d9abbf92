import type { FIELD } from '../../../common/documents/fields';
import {
  parentFields,
  processFields,
  type ProcessFields,
} from '../../../common/documents/process_fields';
import { asInteger } from '../../../common/documents/read_value';
import { printMilliseconds } from '../../../common/time/milliseconds';
import type { KnownBy } from '../../../common/api/process_tree';
import type { Observation } from '../../../common/process_tree/observation';
import type { LineageFields } from '../lineage_fields';
import { firstValue, sourcesOf, valueOf, type Bucket, type Sources } from './read_buckets';

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

/** What buckets say of processes, one observation each; nothing without an exec_id. */
export function observationsOfBuckets(
  known: KnownBy,
  buckets: readonly Bucket[],
  roles: FactRoles,
): Observation[] {
  const observations: Observation[] = [];
  const texts = new InternedTexts();
  for (const bucket of buckets) {
    const observation = observationOf(known, bucket, roles, texts);
    if (observation) observations.push(observation);
  }
  return observations;
}

/** All properties in one order, also those without a value: see `firstWord` of the merge. */
function observationOf(
  known: KnownBy,
  bucket: Bucket,
  roles: FactRoles,
  texts: InternedTexts,
): Observation | undefined {
  const text = (role: keyof ProcessFields) => valueOf(bucket, PREFIX[role], roles[role]);
  const first = (role: keyof ProcessFields) => firstValue(bucket, PREFIX[role], roles[role]);
  const execId = text('execId');
  if (execId === undefined) return undefined;
  const [binary, flags] = [text('binary'), text('flags')];
  const inInitTree = first('inInitTree');
  const observation: WithGaps<Observation> = {
    known,
    copies: bucket.doc_count,
    execId,
    parentExecId: text('parentExecId'),
    binary: binary === undefined ? undefined : texts.intern(binary),
    flags: flags === undefined ? undefined : texts.wordsOf(flags),
    docker: text('docker'),
    namespace: text('namespace'),
    pod: text('pod'),
    container: text('container'),
    startTime: timeOf(first('start')),
    uid: asInteger(first('user')),
    pid: asInteger(first('pid')),
    inInitTree: typeof inInitTree === 'boolean' ? inInitTree : undefined,
  };
  return observation as Observation;
}

/** A property without a value is like none to everybody who reads it. */
type WithGaps<T> = { [Name in keyof T]: T[Name] | undefined };

/**
 * Keeps equal texts of one page of buckets once in memory: 100,000 processes have a few dozen binaries
 * and flags. Nobody changes a list of words that several observations share.
 */
class InternedTexts {
  readonly #texts = new Map<string, string>();
  readonly #words = new Map<string, string[]>();

  intern(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  wordsOf(flags: string): string[] {
    let words = this.#words.get(flags);
    if (!words) this.#words.set(flags, (words = splitFlags(flags)));
    return words;
  }
}

export function splitFlags(flags: string): string[] {
  return flags.split(/\s+/).filter(Boolean);
}

/** A date comes in epoch milliseconds; where an event type keeps its text, in full. */
function timeOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? printMilliseconds(value) : undefined;
}

/** Event types by where they keep their facts: those the pipeline moves together, each other alone. */
export function groupedByField(
  types: readonly string[],
  execIdOf: (type: string) => string,
  movedTo: typeof FIELD.execId | typeof FIELD.parentExecId,
): string[][] {
  const moved = types.filter((type) => execIdOf(type) === movedTo);
  const inPlace = types.filter((type) => execIdOf(type) !== movedTo);
  return [moved, ...inPlace.map((type) => [type])].filter((group) => group.length > 0);
}
