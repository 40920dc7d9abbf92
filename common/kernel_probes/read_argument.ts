import {
  asObject,
  asText,
  asTexts,
  withoutUndefined,
  type JsonObject,
} from '../documents/read_value';
import type { ArgumentValue, Endpoint, TypedArgument, UserNamespace } from './argument_value';
import { capabilitiesOfMask, fullCapability } from './capability_names';
import { bytesOfBase64 } from './read_bytes';
import { syscallName } from './syscall_names';

/**
 * Reads one KprobeArgument: an object with one key of a kind, and perhaps a `label`. Never throws: a
 * kind nobody here knows, and a known one of another form, keep their JSON.
 */
export function readArgument(argument: unknown): TypedArgument {
  const raw = asObject(argument);
  if (!raw) {
    const text = asText(argument);
    return { kind: '', value: text === undefined ? { type: 'absent' } : { type: 'text', text } };
  }
  const label = asText(raw.label);
  const [kind = '', ...others] = Object.keys(raw).filter((key) => key !== 'label');
  return {
    kind,
    ...(label !== undefined && { label }),
    value: readKind(kind, raw[kind]),
    ...(others.length > 0 && {
      alsoHolds: others.map((other) => ({ kind: other, json: JSON.stringify(raw[other]) })),
    }),
  };
}

/** The arguments of an event's body; what is no list is one argument. */
export function readArguments(value: unknown): TypedArgument[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map(readArgument);
}

function readKind(kind: string, value: unknown): ArgumentValue {
  if (kind === '' || value === undefined || value === null) return { type: 'absent' };
  const fields = asObject(value);
  if (fields) {
    const read = Object.hasOwn(OBJECTS, kind) ? OBJECTS[kind]?.(fields) : undefined;
    return read ?? { type: 'unknown', json: JSON.stringify(value) };
  }
  if (Array.isArray(value)) return { type: 'unknown', json: JSON.stringify(value) };
  const read = Object.hasOwn(SCALARS, kind) ? SCALARS[kind]?.(value) : undefined;
  return read ?? unknownScalar(value);
}

/** An empty string is what Tetragon read, so it is no absent value. */
function unknownScalar(value: unknown): ArgumentValue {
  return typeof value === 'string'
    ? { type: 'text', text: value }
    : { type: 'unknown', json: JSON.stringify(value) };
}

const SCALARS: Readonly<Record<string, (value: unknown) => ArgumentValue | undefined>> = {
  string_arg: (value) => ({
    type: 'text',
    text: typeof value === 'string' ? value : textOf(value),
  }),
  int_arg: readNumber,
  uint_arg: readNumber,
  size_arg: readNumber,
  long_arg: readNumber,
  bytes_arg: (value) => readBytes(textOf(value)),
  kernel_cap_t_arg: (value) => readMask('capabilities', value),
  cap_inheritable_arg: (value) => readMask('inheritable', value),
  cap_permitted_arg: (value) => readMask('permitted', value),
  cap_effective_arg: (value) => readMask('effective', value),
  bpf_cmd_arg: (value) => ({ type: 'text', text: textOf(value) }),
};

const OBJECTS: Readonly<Record<string, (fields: JsonObject) => ArgumentValue>> = {
  path_arg: readPath,
  file_arg: readPath,
  linux_binprm_arg: readPath,
  sock_arg: readFlow,
  skb_arg: readFlow,
  sockaddr_arg: ({ family, addr, port }) =>
    withoutUndefined<Extract<ArgumentValue, { type: 'address' }>>({
      type: 'address',
      family: asText(family),
      endpoint: endpoint(addr, port),
    }),
  sockaddrun_arg: ({ family, path }) =>
    withoutUndefined<Extract<ArgumentValue, { type: 'address' }>>({
      type: 'address',
      family: asText(family) ?? 'AF_UNIX',
      endpoint: endpoint(path, undefined),
    }),
  truncated_bytes_arg: ({ bytes_arg: bytes, orig_size: size }) =>
    readBytes(asText(bytes) ?? '', asText(size)),
  capability_arg: ({ name, value }) =>
    withoutUndefined<Extract<ArgumentValue, { type: 'capability' }>>({
      type: 'capability',
      name: mapped(asText(name), fullCapability),
      // protojson leaves out zeros, and capability 0 is CAP_CHOWN.
      number: numberText(value) ?? '0',
    }),
  cred_arg: (fields) => ({ type: 'capabilities', sets: readSets(fields) }),
  process_credentials_arg: readCredentials,
  user_namespace_arg: (fields) => ({
    type: 'userNamespace',
    ...readUserNamespace({ ...fields, uid: fields.owner, gid: fields.group }),
  }),
  user_ns_arg: (fields) => ({ type: 'userNamespace', ...readUserNamespace(fields) }),
  syscall_id: readSyscall,
  error_arg: ({ Message: message }) => ({ type: 'error', message: asText(message) ?? '' }),
  module_arg: named('name'),
  net_dev_arg: named('name'),
  bpf_attr_arg: named('ProgName'),
  bpf_prog_arg: named('ProgName'),
  bpf_map_arg: named('MapName'),
  perf_event_arg: named('KprobeFunc'),
};

function readNumber(value: unknown): ArgumentValue | undefined {
  const number = numberText(value);
  return number === undefined ? undefined : { type: 'number', number };
}

/** Digits as they were written: protojson writes 64-bit numbers as text, which no JS number can hold. */
function numberText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^-?\d+$/.test(value) ? value : undefined;
}

function readPath({ path, permission, mount, flags }: JsonObject): ArgumentValue {
  return withoutUndefined<Extract<ArgumentValue, { type: 'path' }>>({
    type: 'path',
    path: asText(path),
    permission: asText(permission),
    mount: asText(mount),
    flags: asText(flags),
  });
}

const FLOW_FIELDS = new Set(['saddr', 'sport', 'daddr', 'dport', 'protocol', 'state']);

function readFlow(fields: JsonObject): ArgumentValue {
  const rest = textFields(Object.entries(fields).filter(([name]) => !FLOW_FIELDS.has(name)));
  return withoutUndefined<Extract<ArgumentValue, { type: 'flow' }>>({
    type: 'flow',
    protocol: asText(fields.protocol),
    source: endpoint(fields.saddr, fields.sport),
    destination: endpoint(fields.daddr, fields.dport),
    state: asText(fields.state),
    rest,
  });
}

function endpoint(address: unknown, port: unknown): Endpoint {
  return withoutUndefined<Endpoint>({ address: asText(address), port: numberText(port) });
}

function readBytes(base64: string, size?: string): ArgumentValue {
  return withoutUndefined<Extract<ArgumentValue, { type: 'bytes' }>>({
    type: 'bytes',
    base64,
    bytes: bytesOfBase64(base64),
    size,
  });
}

function readMask(name: string, value: unknown): ArgumentValue {
  const mask = textOf(value);
  return { type: 'capabilities', sets: { [name]: capabilitiesOfMask(mask) ?? mask } };
}

function readSets(fields: JsonObject): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, list]) => [name, asTexts(list).map(fullCapability)]),
  );
}

/** Ids that a credential has (process_credentials in tetragon.proto), in the kernel's order. */
const CREDENTIAL_IDS = ['uid', 'gid', 'euid', 'egid', 'suid', 'sgid', 'fsuid', 'fsgid'] as const;

function readCredentials(fields: JsonObject): ArgumentValue {
  const namespace = asObject(fields.user_ns);
  return {
    type: 'credentials',
    ids: textFields(CREDENTIAL_IDS.map((name) => [name, fields[name]])),
    capabilities: readSets(asObject(fields.caps) ?? {}),
    secureBits: fields.securebits === undefined ? [] : asTexts(fields.securebits),
    ...(namespace && { userNamespace: readUserNamespace(namespace) }),
  };
}

function readUserNamespace({ level, uid, gid, ns }: JsonObject): UserNamespace {
  const namespace = asObject(ns);
  const isHost = namespace?.is_host;
  return withoutUndefined<UserNamespace>({
    level: asText(level),
    uid: asText(uid),
    gid: asText(gid),
    inode: asText(namespace?.inum),
    isHost: typeof isHost === 'boolean' ? isHost : undefined,
  });
}

function readSyscall({ id, abi }: JsonObject): ArgumentValue {
  // protojson leaves out zeros, and call 0 is read(2) on x64.
  const number = numberText(id) ?? '0';
  const abiText = asText(abi);
  return withoutUndefined<Extract<ArgumentValue, { type: 'syscall' }>>({
    type: 'syscall',
    id: number,
    abi: abiText,
    name: abiText === undefined ? undefined : syscallName(Number(number), abiText),
  });
}

function named(field: string): (fields: JsonObject) => ArgumentValue {
  return (fields) =>
    withoutUndefined<Extract<ArgumentValue, { type: 'named' }>>({
      type: 'named',
      name: asText(fields[field]),
      rest: textFields(Object.entries(fields).filter(([name]) => name !== field)),
    });
}

function textFields(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? asTexts(value).join(', ') : asText(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

function textOf(value: unknown): string {
  return asText(value) ?? '';
}

function mapped<T>(value: string | undefined, change: (text: string) => T): T | undefined {
  return value === undefined ? undefined : change(value);
}
