import { TYPES_WITH_PROCESS, type KnownEventType, type PROBE_TYPES } from './event_types';

/**
 * Paths of the stored document. No other file of the product names one. The traps behind them:
 * what the pipeline moved is GONE from `cilium_tetragon.log.<type>`, what it did not move stays.
 */
export const FIELD = {
  timestamp: '@timestamp',
  message: 'message',
  eventAction: 'event.action',
  eventKind: 'event.kind',
  eventTime: 'cilium_tetragon.log.time',
  node: 'cilium_tetragon.log.node_name',
  host: 'host.name',
  cluster: 'orchestrator.cluster.name',
  execId: 'process.entity_id',
  pid: 'process.pid',
  binary: 'process.executable',
  binaryText: 'process.executable.text',
  args: 'process.args',
  cwd: 'process.working_directory',
  cwdText: 'process.working_directory.text',
  start: 'process.start',
  user: 'process.user.id',
  exitCode: 'process.exit_code',
  parentExecId: 'process.parent.entity_id',
  parentPid: 'process.parent.pid',
  parentBinary: 'process.parent.executable',
  parentStart: 'process.parent.start',
  parentUser: 'process.parent.user.id',
  containerId: 'container.id',
  containerName: 'container.name',
  image: 'container.image.name',
  pod: 'orchestrator.resource.name',
  namespace: 'orchestrator.namespace',
  workloadKind: 'orchestrator.resource.parent.type',
  filePath: 'log.file.path',
  fileOffset: 'log.offset',
  fileInode: 'log.file.inode',
  fileDevice: 'log.file.device_id',
  fileFingerprint: 'log.file.fingerprint',
  agentId: 'agent.id',
  agentName: 'agent.name',
  agentVersion: 'agent.version',
  errorMessage: 'error.message',
  /** Elasticsearch's own: names of the fields whose value it did not index. */
  ignored: '_ignored',
  exitSignal: 'cilium_tetragon.log.process_exit.signal',
  exitTime: 'cilium_tetragon.log.process_exit.time',
} as const;

/** The object that holds a type's own fields. */
export const LOG_ROOT = 'cilium_tetragon.log';

/** `cilium_tetragon.log.<type>.<rest>`. */
export function typeField(type: string, rest: string): string {
  return `${LOG_ROOT}.${type}.${rest}`;
}

/** Facts that the timeline asks of executions and exits alone. */
export const EXEC_FLAGS = typeField('process_exec', 'process.flags');
export const EXEC_IN_INIT_TREE = typeField('process_exec', 'process.in_init_tree');

/** PID in the container's own namespace: 1 is its first process. */
export const PID_IN_CONTAINER = {
  exec: typeField('process_exec', 'process.pod.container.pid'),
  exit: typeField('process_exit', 'process.pod.container.pid'),
} as const;

/** When the container was started, RFC 3339 as text (in kprobe events the field is a date). */
export const CONTAINER_START = {
  exec: typeField('process_exec', 'process.pod.container.start_time'),
  exit: typeField('process_exit', 'process.pod.container.start_time'),
} as const;

/**
 * Signs of loss: what Tetragon's rate limit dropped, as text (protojson writes 64-bit numbers so), and
 * THROTTLE_START or THROTTLE_STOP of a cgroup.
 */
export const RATE_LIMIT_DROPPED = typeField('rate_limit_info', 'number_of_dropped_process_events');
export const THROTTLE_TYPE = typeField('process_throttle', 'type');
export const THROTTLE_CGROUP = typeField('process_throttle', 'cgroup');

function ofTypes(types: readonly string[], rest: string): readonly string[] {
  return types.map((type) => typeField(type, rest));
}

/** What `event.kind` says where the integration's pipeline failed; other events have none. */
export const KIND_PIPELINE_ERROR = 'pipeline_error';

/** What `event.action` says; every other type has none. */
export const ACTION_EXECUTED = 'executed';
export const ACTION_ENDED = 'end';

/**
 * One fact, several paths: what a fact is called in each event type. A query on the fact asks all of
 * them (`should`), an answer takes the first that is there.
 */
export const FIELDS = {
  /** Own exec_id: the ECS field, and process_usdt's, which is never moved. */
  execId: [FIELD.execId, typeField('process_usdt', 'process.exec_id')],
  /** Own exec_id where the pipeline gave up before it moved it, or never moves it. */
  unmovedExecId: ofTypes(TYPES_WITH_PROCESS, 'process.exec_id'),
  parentExecId: [
    FIELD.parentExecId,
    typeField('process_usdt', 'parent.exec_id'),
    typeField('process_loader', 'parent.exec_id'),
  ],
  /** The process's own word for its parent: there even when the event has no parent object. */
  ownParentExecId: ofTypes(TYPES_WITH_PROCESS, 'process.parent_exec_id'),
  /** The parent's word for its parent: the grandparent's exec_id. */
  grandparentExecId: ofTypes(TYPES_WITH_PROCESS, 'parent.parent_exec_id'),
  /** Everything above the parent, where Tetragon's `ancestors` option is on. */
  ancestorExecId: ofTypes(TYPES_WITH_PROCESS, 'ancestors.exec_id'),
  pid: [FIELD.pid, typeField('process_usdt', 'process.pid')],
  binary: [FIELD.binary, typeField('process_usdt', 'process.binary')],
  user: [FIELD.user, typeField('process_usdt', 'process.uid')],
  /** Name of the user; only where Tetragon's `username-metadata` is on. */
  userName: ofTypes(TYPES_WITH_PROCESS, 'process.user.name'),
  loginUser: ofTypes(TYPES_WITH_PROCESS, 'process.auid'),
  flags: ofTypes(TYPES_WITH_PROCESS, 'process.flags'),
  /** First 31 characters of the container's id. */
  docker: ofTypes(TYPES_WITH_PROCESS, 'process.docker'),
  workload: ofTypes(TYPES_WITH_PROCESS, 'process.pod.workload'),
  workloadKind: [FIELD.workloadKind, typeField('process_usdt', 'process.pod.workload_kind')],
  namespace: [FIELD.namespace, typeField('process_usdt', 'process.pod.namespace')],
  pod: [FIELD.pod, typeField('process_usdt', 'process.pod.name')],
  container: [FIELD.containerName, typeField('process_usdt', 'process.pod.container.name')],
  containerId: [FIELD.containerId, typeField('process_usdt', 'process.pod.container.id')],
  image: [FIELD.image, typeField('process_usdt', 'process.pod.container.image.name')],
  /** Tells pods of one name apart; Tetragon writes it since 1.6. */
  podUid: ofTypes(TYPES_WITH_PROCESS, 'process.pod.uid'),
  policy: ofTypes(TYPES_WITH_PROCESS, 'policy_name'),
  /** What fired: function, tracepoint event, LSM hook, uprobe symbol, USDT name. */
  function: [
    typeField('process_kprobe', 'function_name'),
    typeField('process_lsm', 'function_name'),
    typeField('process_tracepoint', 'event'),
    typeField('process_uprobe', 'symbol'),
    typeField('process_usdt', 'name'),
  ],
  action: ofTypes(TYPES_WITH_PROCESS, 'action'),
} as const;

/** A tracepoint's and a USDT probe's name has two halves, shown as `subsys/event` and `provider/name`. */
export const FUNCTION_HALVES = [
  [typeField('process_tracepoint', 'subsys'), typeField('process_tracepoint', 'event')],
  [typeField('process_usdt', 'provider'), typeField('process_usdt', 'name')],
] as const;

/** What stands for the function where there is no name: the library that was loaded. */
export const LOADER_PATH = typeField('process_loader', 'path');

/** What stands for a uprobe's symbol where it has none. */
export const UPROBE_OFFSET = typeField('process_uprobe', 'offset');

/** Values of arguments that are text: strings and paths. */
const ARGUMENT_TEXTS = [
  'string_arg',
  'file_arg.path',
  'path_arg.path',
  'linux_binprm_arg.path',
  'sockaddrun_arg.path',
] as const;

/** The one nested field: each kprobe argument is a document of its own. */
export const NESTED_ARGUMENTS = typeField('process_kprobe', 'args');

export const NESTED_ARGUMENT_TEXTS = ARGUMENT_TEXTS.map((rest) => `${NESTED_ARGUMENTS}.${rest}`);

/** Where free text looks, beside `NESTED_ARGUMENT_TEXTS`: binary, arguments and paths. */
export const FREE_TEXT_FIELDS = [
  FIELD.binary,
  FIELD.args,
  FIELD.cwd,
  ...['binary', 'arguments', 'cwd'].map((rest) => typeField('process_usdt', `process.${rest}`)),
  ...['process_loader', 'process_uprobe', 'process_usdt'].map((type) => typeField(type, 'path')),
  ...ARGUMENT_TEXTS.flatMap((rest) =>
    ['process_tracepoint', 'process_lsm', 'process_uprobe', 'process_usdt'].map((type) =>
      typeField(type, `args.${rest}`),
    ),
  ),
];

/** Fields of one pod label in every event type; a label's own dots stay in the name. */
export function labelFields(key: string): readonly string[] {
  return ofTypes(TYPES_WITH_PROCESS, `process.pod.pod_labels.${key}`);
}

/** What names the hook of each probe type; two names are shown with a slash between them. */
export const HOOK_NAMES: Readonly<Record<(typeof PROBE_TYPES)[number], readonly string[]>> = {
  process_kprobe: ['function_name'],
  process_lsm: ['function_name'],
  process_tracepoint: ['subsys', 'event'],
  process_uprobe: ['symbol', 'offset'],
  process_usdt: ['provider', 'name'],
  process_loader: ['path'],
};

/** Types whose hook sits in a file that is part of its name. */
export const TYPES_WITH_HOOK_PATH: readonly string[] = ['process_uprobe', 'process_usdt'];

/**
 * One leaf of each event type that every event of it has: `exists` on an object would ask for each
 * of its fields, and pod labels make that thousands. Exec and exit are known by `event.action`.
 */
export const TYPE_MARKERS: Readonly<Record<KnownEventType, string>> = {
  process_exec: FIELD.eventAction,
  process_exit: FIELD.eventAction,
  process_kprobe: typeField('process_kprobe', 'function_name'),
  process_tracepoint: typeField('process_tracepoint', 'event'),
  process_loader: LOADER_PATH,
  process_uprobe: typeField('process_uprobe', 'path'),
  process_lsm: typeField('process_lsm', 'function_name'),
  process_usdt: typeField('process_usdt', 'provider'),
  process_throttle: THROTTLE_TYPE,
  rate_limit_info: RATE_LIMIT_DROPPED,
  test: typeField('test', 'arg0'),
};

/** A leaf of each thing that Tetragon records only when told to, as exec documents have it. */
export const RECORDED_MARKERS = {
  credentials: typeField('process_exec', 'process.process_credentials.uid'),
  capabilities: typeField('process_exec', 'process.cap.effective'),
  namespaces: typeField('process_exec', 'process.ns.pid.inum'),
  ancestors: typeField('process_exec', 'ancestors.exec_id'),
  inInitTree: typeField('process_exec', 'process.in_init_tree'),
  userNames: typeField('process_exec', 'process.user.name'),
  environment: typeField('process_exec', 'process.environment_variables.Key'),
} as const;

/** Fields that first came with a release of Tetragon; the newest one seen is a lower bound of its version. */
export const RELEASE_MARKERS: Readonly<Record<string, readonly string[]>> = {
  '1.7': [typeField('process_exec', 'process.environment_variables.Key')],
  '1.6': [typeField('process_exec', 'process.pod.uid'), typeField('process_usdt', 'provider')],
  '1.3': [typeField('process_exec', 'process.in_init_tree')],
  '1.2': [
    typeField('process_exec', 'process.user.name'),
    typeField('process_lsm', 'function_name'),
  ],
};
