/** One end of a connection, as far as the event names it. */
export interface Endpoint {
  address?: string;
  port?: string;
}

/**
 * The value of one probe argument (KprobeArgument in api/v1/tetragon/tetragon.proto) as what it is.
 * Numbers are text: 64-bit ones must stay exact. Everything is the attacker's.
 */
export type ArgumentValue =
  | { type: 'text'; text: string }
  /** `meaning` is what the number says in its function: flags by name, a signal, an error. */
  | { type: 'number'; number: string; meaning?: string }
  | { type: 'path'; path?: string; permission?: string; mount?: string; flags?: string }
  /** A socket or a packet: from where to where. */
  | {
      type: 'flow';
      protocol?: string;
      source: Endpoint;
      destination: Endpoint;
      state?: string;
      rest: Record<string, string>;
    }
  | { type: 'address'; family?: string; endpoint: Endpoint }
  /** `bytes` is undefined where the base64 is none; `size` counts the bytes before Tetragon cut them. */
  | { type: 'bytes'; base64: string; bytes?: Uint8Array; size?: string }
  | { type: 'capability'; name?: string; number?: string }
  /** Sets of capabilities by name, or the raw mask where it is none. */
  | { type: 'capabilities'; sets: Record<string, readonly string[] | string> }
  | {
      type: 'credentials';
      ids: Record<string, string>;
      capabilities: Record<string, readonly string[]>;
      secureBits: readonly string[];
      userNamespace?: UserNamespace;
    }
  | ({ type: 'userNamespace' } & UserNamespace)
  | { type: 'syscall'; id: string; abi?: string; name?: string }
  /** Why Tetragon could not read the argument. */
  | { type: 'error'; message: string }
  /** A thing with a name and properties: module, network device, BPF program or map, perf event. */
  | { type: 'named'; name?: string; rest: Record<string, string> }
  | { type: 'absent' }
  | { type: 'unknown'; json: string };

export interface UserNamespace {
  level?: string;
  uid?: string;
  gid?: string;
  /** Inode number of the namespace. */
  inode?: string;
  isHost?: boolean;
}

export interface TypedArgument {
  /** Tetragon's own name of the kind: `file_arg`; empty where the value is absent. */
  kind: string;
  /** The name the policy gives it. */
  label?: string;
  /** The kernel's name of the parameter, where the function's signature says which one this is. */
  parameter?: string;
  value: ArgumentValue;
  /** Kinds beside the first in one argument, which should have exactly one: shown, not dropped. */
  alsoHolds?: { kind: string; json: string }[];
}
