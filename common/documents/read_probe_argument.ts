import { asObject, asText, type JsonObject } from './read_value';

/** One argument or return value of a probe, as far as its kind is known. */
export interface ProbeArgument {
  /** Tetragon's own name of the kind: `file_arg`, `sock_arg`, …; empty when the value is absent. */
  kind: string;
  /** The name the policy gives it. */
  label?: string;
  /** What a reader looks for first: the path, the address, the number; JSON for an unknown kind. */
  text: string;
  /** The other fields of the kind by name. */
  rest: Record<string, string>;
}

/** Kinds whose telling part is one field. */
const MAIN_FIELD: Readonly<Record<string, string>> = {
  path_arg: 'path',
  file_arg: 'path',
  linux_binprm_arg: 'path',
  sockaddrun_arg: 'path',
  capability_arg: 'name',
  module_arg: 'name',
  net_dev_arg: 'name',
  syscall_id: 'id',
  bpf_attr_arg: 'ProgName',
  bpf_prog_arg: 'ProgName',
  bpf_map_arg: 'MapName',
  perf_event_arg: 'KprobeFunc',
  error_arg: 'Message',
};

/**
 * Reads one KprobeArgument (api/v1/tetragon/tetragon.proto): an object with exactly one key of a
 * kind, plus `label`. Never throws; a kind nobody here knows keeps its name and its JSON.
 */
export function readProbeArgument(value: unknown): ProbeArgument {
  const raw = asObject(value);
  if (!raw) return { kind: '', text: asText(value) ?? '', rest: {} };
  const label = asText(raw.label);
  const kind = Object.keys(raw).find((key) => key !== 'label') ?? '';
  return { kind, ...(label !== undefined && { label }), ...readKind(kind, raw[kind]) };
}

function readKind(kind: string, value: unknown): Pick<ProbeArgument, 'text' | 'rest'> {
  const fields = asObject(value);
  if (kind === 'bytes_arg' && typeof value === 'string') {
    return { text: textOfBase64(value), rest: {} };
  }
  if (!fields) return { text: asText(value) ?? '', rest: {} };
  switch (kind) {
    case 'truncated_bytes_arg':
      return withMain(fields, ['bytes_arg'], textOfBase64(asText(fields.bytes_arg) ?? ''));
    case 'sock_arg':
    case 'skb_arg':
      return withMain(fields, ['saddr', 'sport', 'daddr', 'dport'], textOfFlow(fields));
    case 'sockaddr_arg':
      return withMain(fields, ['addr', 'port'], endpoint(fields.addr, fields.port));
    default: {
      const main = MAIN_FIELD[kind];
      const text = main === undefined ? undefined : asText(fields[main]);
      if (main === undefined || text === undefined) {
        return { text: JSON.stringify(fields), rest: {} };
      }
      return withMain(fields, [main], text);
    }
  }
}

function withMain(
  fields: JsonObject,
  shown: readonly string[],
  text: string,
): Pick<ProbeArgument, 'text' | 'rest'> {
  const rest = Object.entries(fields).flatMap(([name, value]) => {
    const shownValue = shown.includes(name) ? undefined : asText(value);
    return shownValue === undefined ? [] : [[name, shownValue] as const];
  });
  return { text, rest: Object.fromEntries(rest) };
}

function textOfFlow({ saddr, sport, daddr, dport }: JsonObject): string {
  return `${endpoint(saddr, sport)} → ${endpoint(daddr, dport)}`;
}

/** protojson leaves out port 0. */
function endpoint(address: unknown, port: unknown): string {
  const host = asText(address) ?? '?';
  const number = asText(port) ?? '0';
  return host.includes(':') ? `[${host}]:${number}` : `${host}:${number}`;
}

/** The bytes as UTF-8 text; as hex where they are none. */
function textOfBase64(base64: string): string {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return base64;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  }
}
