import {
  EVENT_TYPE_RECORDS,
  type EventTypeRecord,
  type ProbeHookRecord,
} from './event_type_records';

type Records = typeof EVENT_TYPE_RECORDS;

export type KnownEventType = keyof Records;

/** Types that a hook in the kernel or in a binary fired. */
export type ProbeType = {
  [Type in KnownEventType]: Records[Type] extends { hook: object } ? Type : never;
}[KnownEventType];

/** Types about a process: the others are signs of loss, and Tetragon's tests. */
export type ProcessEventType = {
  [Type in KnownEventType]: 'process' extends Records[Type]['fields'][number] ? Type : never;
}[KnownEventType];

export const EVENT_TYPES = Object.keys(EVENT_TYPE_RECORDS) as KnownEventType[];

/** What is known of a type; `undefined` for one that a newer Tetragon sends. */
export function recordOfType(type: KnownEventType): EventTypeRecord;
export function recordOfType(type: string): EventTypeRecord | undefined;
export function recordOfType(type: string): EventTypeRecord | undefined {
  return Object.hasOwn(EVENT_TYPE_RECORDS, type)
    ? EVENT_TYPE_RECORDS[type as KnownEventType]
    : undefined;
}

/** What names a probe's hook. */
export function hookOfType(type: ProbeType): ProbeHookRecord {
  return EVENT_TYPE_RECORDS[type].hook;
}

function typesThat(fit: (record: EventTypeRecord) => boolean): readonly KnownEventType[] {
  return EVENT_TYPES.filter((type) => fit(recordOfType(type)));
}

/** Types with a field of this name. */
export function typesWithField(name: string): readonly KnownEventType[] {
  return typesThat(({ fields }) => fields.includes(name));
}

export const TYPES_WITH_PROCESS = typesWithField('process') as readonly ProcessEventType[];

export const PROBE_TYPES = typesThat(({ hook }) => hook !== undefined) as readonly ProbeType[];

/** Types whose process the integration's pipeline moves to the ECS fields, and those it leaves whole. */
export const TYPES_MOVED = typesThat(({ moved }) => moved.includes('process'));
export const TYPES_UNMOVED = TYPES_WITH_PROCESS.filter((type) => !TYPES_MOVED.includes(type));

/** What Tetragon's default allow list lets through. */
export const TYPES_BY_DEFAULT = typesThat(({ exported }) => exported === 'by_default');

/** What the allow list in the example of Elastic's documentation lets through. */
export const TYPES_OF_ELASTICS_EXAMPLE: readonly KnownEventType[] = [
  'process_exec',
  'process_exit',
  'process_kprobe',
];

/** Types that an allow list has to name. */
export const TYPES_WHEN_LISTED = typesThat(({ exported }) => exported === 'when_listed');

/** A type as `event_set` of an export list names it: `PROCESS_EXEC`. */
export function eventSetOf(type: KnownEventType): string {
  return type.toUpperCase();
}

/** What fired, named as Tetragon names it for each type of hook; unknown types may have a function. */
export function hookNameOf(
  type: string,
  read: (field: string) => string | undefined,
): string | undefined {
  const { names, joined } = recordOfType(type)?.hook ?? UNKNOWN_HOOK;
  const found = names.map(read).filter((name) => name !== undefined && name !== '');
  return joined === 'first' || found.length === 0 ? found[0] : found.join('/');
}

const UNKNOWN_HOOK = { names: ['function_name'], joined: 'first' } as const;
