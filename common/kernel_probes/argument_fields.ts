import { asObject, type JsonObject } from '../documents/read_value';

/**
 * Leaves of argument kinds in the order an analyst asks for them; `''` is the kind itself, where its
 * value is no object. A kind that is not named here brings its leaves as the event has them.
 */
const TELLING: readonly (readonly [kind: string, leaf: string])[] = [
  ['file_arg', 'path'],
  ['path_arg', 'path'],
  ['linux_binprm_arg', 'path'],
  ['sock_arg', 'daddr'],
  ['skb_arg', 'daddr'],
  ['sockaddr_arg', 'addr'],
  ['sockaddrun_arg', 'path'],
  ['string_arg', ''],
  ['syscall_id', 'id'],
  ['capability_arg', 'name'],
  ['module_arg', 'name'],
  ['bpf_attr_arg', 'ProgName'],
  ['bpf_prog_arg', 'ProgName'],
  ['bpf_map_arg', 'MapName'],
  ['perf_event_arg', 'KprobeFunc'],
  ['net_dev_arg', 'name'],
  ['sock_arg', 'dport'],
  ['skb_arg', 'dport'],
  ['sockaddr_arg', 'port'],
  ['process_credentials_arg', 'uid'],
  ['process_credentials_arg', 'euid'],
  ['bpf_cmd_arg', ''],
  ['bytes_arg', ''],
  ['truncated_bytes_arg', 'bytes_arg'],
  ['error_arg', 'Message'],
  ['int_arg', ''],
  ['uint_arg', ''],
  ['long_arg', ''],
  ['size_arg', ''],
  ['sock_arg', 'saddr'],
  ['skb_arg', 'saddr'],
  ['file_arg', 'permission'],
  ['path_arg', 'permission'],
  ['linux_binprm_arg', 'permission'],
  ['sock_arg', 'state'],
  ['sock_arg', 'protocol'],
  ['skb_arg', 'protocol'],
];

const RANK = new Map(TELLING.map(([kind, leaf], index) => [fieldOf('args', kind, leaf), index]));

/** Rank of a field nobody named: behind all that are. */
const LAST = TELLING.length;

function fieldOf(place: string, kind: string, leaf: string): string {
  return leaf === '' ? `${place}.${kind}` : `${place}.${kind}.${leaf}`;
}

type Body = Readonly<Record<string, unknown>>;

/** Kinds of integers: two of a function (a descriptor, a mask) say two things. */
const NUMBER_KINDS = new Set(['int_arg', 'uint_arg', 'long_arg', 'size_arg']);

/** `args.1.int_arg`: the second argument, where it is an `int_arg`. */
const POSITIONAL = /^args\.(\d+)\.(.+)$/;

/**
 * Every field that the arguments and the return values of these bodies hold, most telling first.
 * Integers of a kind that an event has twice are one field a position.
 */
export function fieldsOfBodies(bodies: readonly Body[]): string[] {
  const repeated = new Set(bodies.flatMap(repeatedNumbers));
  const fields = new Set<string>();
  for (const body of bodies) {
    for (const [index, argument] of argumentsOf(body).entries()) {
      const own = asObject(argument);
      const isPositional = Object.keys(own ?? {}).some((kind) => repeated.has(kind));
      addLeaves(fields, isPositional ? `args.${index}` : 'args', own);
    }
    addLeaves(fields, 'return', asObject(body.return));
  }
  return sortFields([...fields]);
}

function argumentsOf({ args }: Body): unknown[] {
  return Array.isArray(args) ? (args as unknown[]) : [args];
}

function repeatedNumbers(body: Body): string[] {
  const kinds = argumentsOf(body)
    .flatMap((argument) => Object.keys(asObject(argument) ?? {}))
    .filter((kind) => NUMBER_KINDS.has(kind));
  return kinds.filter((kind, index) => kinds.indexOf(kind) !== index);
}

/** `args.1.int_arg` → `args.int_arg`, which the index can search; other fields as they are. */
export function fieldAtAnyPosition(field: string): string {
  return field.replace(POSITIONAL, 'args.$2');
}

/** `args.1.int_arg` → 1; undefined for a field of all positions. */
export function positionOfField(field: string): number | undefined {
  const [, position] = POSITIONAL.exec(field) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** Most telling first, in any order of `fields`. */
function sortFields(fields: readonly string[]): string[] {
  const rank = (field: string) =>
    RANK.get(fieldAtAnyPosition(field)) ?? (field.startsWith('return.') ? LAST + 1 : LAST);
  return [...fields].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Iterative: the depth is the attacker's. */
function addLeaves(fields: Set<string>, place: string, argument: JsonObject | undefined): void {
  const open: [string, unknown][] = Object.entries(argument ?? {})
    .filter(([key]) => key !== 'label')
    .map(([key, value]) => [`${place}.${key}`, value]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    const inner = asObject(value);
    if (inner)
      open.push(
        ...Object.entries(inner).map(([key, item]): [string, unknown] => [`${path}.${key}`, item]),
      );
    else if (!Array.isArray(value) || value.every((item) => asObject(item) === undefined))
      fields.add(path);
  }
}

/** The values of one field in an event's body, as text; several where arguments of a kind repeat. */
export function valuesOfField(body: Readonly<Record<string, unknown>>, field: string): string[] {
  const [place = '', ...path] = field.split('.');
  const start = body[place];
  const values: string[] = [];
  const position = positionOfField(field);
  if (position !== undefined) path.shift();
  for (const [index, argument] of (Array.isArray(start)
    ? (start as unknown[])
    : [start]
  ).entries()) {
    if (position !== undefined && position !== index) continue;
    let value: unknown = argument;
    for (const key of path) value = asObject(value)?.[key];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') {
        values.push(String(item));
      }
    }
  }
  return [...new Set(values)];
}

/** What stands for a field's kind among columns: `args.file_arg.path` → `file_arg`, one a position. */
function kindOfField(field: string): string {
  return positionOfField(field) === undefined ? (field.split('.')[1] ?? '') : field;
}

/** The first three columns: the most telling field of each kind, then what else is telling. */
export function firstColumns(candidates: readonly string[], count: number): string[] {
  const kinds = new Set<string>();
  const firstOfKind = candidates.filter((field) => {
    if (field.startsWith('return.') || !field.includes('.') || kinds.has(kindOfField(field)))
      return false;
    kinds.add(kindOfField(field));
    return true;
  });
  const others = candidates.filter((field) => !firstOfKind.includes(field));
  const processes = others.filter((field) => !field.includes('.'));
  const port = others.filter((field) => field.endsWith('port') && !field.endsWith('sport'));
  return [...new Set([...firstOfKind, ...port, ...processes, ...others])].slice(0, count);
}
