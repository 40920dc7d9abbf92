import { EVENT_TYPE_RECORDS } from './event_type_records';
import { RECORDABLE_FACTS, type RecordableName } from './recordable_facts';
import {
  hookOfType,
  PROBE_TYPES,
  recordOfType,
  TYPES_WITH_PROCESS,
  typesWithField,
  type ProbeType,
} from './event_types';

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
  parentArgs: 'process.parent.args',
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
export const EXEC_DOCKER = typeField('process_exec', 'process.docker');
export const EXEC_PARENT_DOCKER = typeField('process_exec', 'parent.docker');
export const EXEC_PARENT_FLAGS = typeField('process_exec', 'parent.flags');

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

/** What `event.kind` says where the integration's pipeline failed; other events have none. */
export const KIND_PIPELINE_ERROR = 'pipeline_error';

/** What `event.action` says; every other type has none. */
export const ACTION_EXECUTED = EVENT_TYPE_RECORDS.process_exec.eventAction;
export const ACTION_ENDED = EVENT_TYPE_RECORDS.process_exit.eventAction;

/** Facts of a process and of a parent → what the pipeline calls them below `process` and `process.parent`. */
const MOVED_NAMES = {
  exec_id: 'entity_id',
  pid: 'pid',
  tid: 'thread.id',
  binary: 'executable',
  arguments: 'args',
  cwd: 'working_directory',
  start_time: 'start',
  uid: 'user.id',
} as const;

function movedBelow(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(MOVED_NAMES).map(([name, ecs]) => [name, `${root}.${ecs}`]),
  );
}

/** Names of a process's, or parent's, facts → ECS fields. The parent's pod is never moved. */
export const MOVED_TO_ECS: Readonly<
  Record<'process' | 'parent', Readonly<Record<string, string>>>
> = {
  process: {
    ...movedBelow('process'),
    'pod.namespace': FIELD.namespace,
    'pod.name': FIELD.pod,
    'pod.workload_kind': FIELD.workloadKind,
    'pod.container.name': FIELD.containerName,
    'pod.container.id': FIELD.containerId,
    'pod.container.image.name': FIELD.image,
  },
  parent: movedBelow('process.parent'),
};

/**
 * Where documents of a type keep a field of its process or parent: at the ECS field, or in place. A
 * type nobody here knows keeps all under its own name.
 */
export function fieldOfProcess(type: string, part: 'process' | 'parent', name: string): string {
  const ecs = recordOfType(type)?.moved.includes(part) ? MOVED_TO_ECS[part][name] : undefined;
  return ecs ?? typeField(type, `${part}.${name}`);
}

/** One fact of all types with a process: first the ECS field, where the pipeline moves it. */
function ofProcess(name: string): readonly string[] {
  return distinct(TYPES_WITH_PROCESS.map((type) => fieldOfProcess(type, 'process', name)));
}

function ofParent(name: string): readonly string[] {
  return distinct(TYPES_WITH_PROCESS.map((type) => fieldOfProcess(type, 'parent', name)));
}

function ofTypes(types: readonly string[], rest: string): readonly string[] {
  return types.map((type) => typeField(type, rest));
}

function distinct(fields: readonly string[]): readonly string[] {
  return [...new Set(fields)];
}

/**
 * One fact, several paths: what a fact is called in each event type. A query on the fact asks all of
 * them (`should`), an answer takes the first that is there.
 */
export const FIELDS = {
  execId: ofProcess('exec_id'),
  /** Own exec_id where the pipeline gave up before it moved it, or never moves it. */
  unmovedExecId: ofTypes(TYPES_WITH_PROCESS, 'process.exec_id'),
  parentExecId: ofParent('exec_id'),
  parentPid: ofParent('pid'),
  /** The process's own word for its parent: there even when the event has no parent object. */
  ownParentExecId: ofProcess('parent_exec_id'),
  /** The parent's word for its parent: the grandparent's exec_id. */
  grandparentExecId: ofParent('parent_exec_id'),
  /** Everything above the parent, where Tetragon's `ancestors` option is on. */
  ancestorExecId: ofTypes(TYPES_WITH_PROCESS, 'ancestors.exec_id'),
  pid: ofProcess('pid'),
  /** A date where the pipeline moves it, else text. */
  start: ofProcess('start_time'),
  unmovedStart: ofTypes(TYPES_WITH_PROCESS, 'process.start_time'),
  parentStart: ofParent('start_time'),
  binary: ofProcess('binary'),
  parentBinary: ofParent('binary'),
  user: ofProcess('uid'),
  /** Name of the user; only where Tetragon's `username-metadata` is on. */
  userName: ofProcess('user.name'),
  loginUser: ofProcess('auid'),
  flags: ofProcess('flags'),
  /** First 31 characters of the container's id. */
  docker: ofProcess('docker'),
  parentDocker: ofParent('docker'),
  workload: ofProcess('pod.workload'),
  workloadKind: ofProcess('pod.workload_kind'),
  namespace: ofProcess('pod.namespace'),
  parentNamespace: ofParent('pod.namespace'),
  pod: ofProcess('pod.name'),
  container: ofProcess('pod.container.name'),
  containerId: ofProcess('pod.container.id'),
  image: ofProcess('pod.container.image.name'),
  /** Tells pods of one name apart; Tetragon writes it since 1.6. */
  podUid: ofProcess('pod.uid'),
  policy: ofTypes(typesWithField('policy_name'), 'policy_name'),
  /** What fired; where its name has two halves, the second. */
  function: PROBE_TYPES.map((type) =>
    typeField(type, hookOfType(type).names.at(isHalved(type) ? -1 : 0)!),
  ),
  action: ofTypes(typesWithField('action'), 'action'),
} as const;

function isHalved(type: ProbeType): boolean {
  return hookOfType(type).joined === 'with_slash';
}

/** Own exec_id of the types whose process the pipeline never moves. */
export const EXEC_IDS_IN_PLACE = FIELDS.execId.filter((field) => field !== FIELD.execId);

/** A tracepoint's and a USDT probe's name has two halves, shown as `subsys/event` and `provider/name`. */
export const FUNCTION_HALVES = PROBE_TYPES.filter(isHalved).map((type) => {
  const [left = '', right = ''] = nameFields(type);
  return [left, right] as const;
});

/** What stands for a function's name where there is none: a uprobe's offset. */
export const FUNCTION_OFFSETS = PROBE_TYPES.filter((type) => !isHalved(type)).flatMap((type) =>
  nameFields(type).slice(1),
);

/** Fields that name the hook of a type, see `hookNameOf`. */
export function nameFields(type: ProbeType): string[] {
  return hookOfType(type).names.map((name) => typeField(type, name));
}

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
  ...['binary', 'arguments', 'cwd'].flatMap(ofProcess),
  ...ofTypes(typesWithField('path'), 'path'),
  ...ofTypes(typesWithField('args'), 'args')
    .filter((args) => args !== NESTED_ARGUMENTS)
    .flatMap((args) => ARGUMENT_TEXTS.map((rest) => `${args}.${rest}`)),
];

/** Fields of one pod label in every event type; a label's own dots stay in the name. */
export function labelFields(key: string): readonly string[] {
  return ofTypes(TYPES_WITH_PROCESS, `process.pod.pod_labels.${key}`);
}

/** A field of exec documents that they have only where a fact is recorded. */
export function recordedMarker(name: RecordableName): string {
  return typeField('process_exec', RECORDABLE_FACTS[name].marker);
}
