/**
 * A Tetragon event as the product sees it, whatever the stored document looks like. Everything is
 * optional that Tetragon may leave out, and all text is the attacker's.
 */
export interface TetragonEvent {
  /** Key of the event in the export, for example `process_kprobe`; `unknown` where there is none. */
  type: string;
  /** The event's own time: RFC 3339, up to nine decimals. */
  time?: string;
  /** @timestamp of the document: time of reading, unless the timestamp was repaired. */
  timestamp?: string;
  /** Empty where Tetragon's clusterName is not set. */
  cluster: string;
  node: string;
  process?: TetragonProcess;
  parent?: TetragonProcess;
  /** Grandparent first; empty unless Tetragon's `ancestors` option is on. */
  ancestors: TetragonProcess[];
  /** The type's own fields without process, parent and ancestors, named as Tetragon names them. */
  body: Record<string, unknown>;
  policy?: string;
  /** What fired: function, `subsys/event`, hook, symbol or offset, USDT name. */
  function?: string;
  /** As Tetragon writes it: `KPROBE_ACTION_SIGKILL`. */
  action?: string;
  /** How many events this one stands for (`aggregation_info.count`), where it is more than itself. */
  standsFor?: number;
  exit?: { code: number; signal?: string; time?: string };
  /** Where it was read from: the raw line in `message`, or the stored fields where that is missing. */
  readFrom: 'message' | 'fields';
}

export interface TetragonProcess {
  execId?: string;
  parentExecId?: string;
  pid?: number;
  tid?: number;
  /** Effective uid, as the host numbers it. */
  uid?: number;
  userName?: string;
  /** Login uid; `undefined` also where it is unset (4294967295). */
  auid?: number;
  binary?: string;
  /** One string, exactly as Tetragon wrote it (quotes, spacing, order). */
  arguments?: string;
  cwd?: string;
  flags: string[];
  startTime?: string;
  docker?: string;
  pod?: TetragonPod;
  inInitTree?: boolean;
  capabilities?: { permitted: string[]; effective: string[]; inheritable: string[] };
  /** As Tetragon writes it: name of the namespace → inode number and whether it is the host's. */
  namespaces?: Record<string, { inum?: number; isHost: boolean }>;
  credentials?: Record<string, unknown>;
  binaryProperties?: Record<string, unknown>;
  environment?: { key: string; value: string }[];
}

export interface TetragonPod {
  namespace?: string;
  name?: string;
  uid?: string;
  workload?: string;
  workloadKind?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  container?: {
    id?: string;
    name?: string;
    imageName?: string;
    imageId?: string;
    /** PID in the container's own PID namespace: 1 is its first process. */
    pid?: number;
    startTime?: string;
    maybeExecProbe?: boolean;
    privileged?: boolean;
  };
}

/** auid of a process without a login (Tetragon writes the unsigned form of -1). */
export const UNSET_AUID = 4_294_967_295;
