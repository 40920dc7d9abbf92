import { TYPES_WITH_MOVED_PARENT, TYPES_WITH_PROCESS } from './event_types';

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
  exitSignal: 'cilium_tetragon.log.process_exit.signal',
  exitTime: 'cilium_tetragon.log.process_exit.time',
} as const;

/** The object that holds a type's own fields. */
export const LOG_ROOT = 'cilium_tetragon.log';

/** `cilium_tetragon.log.<type>.<rest>`. */
export function typeField(type: string, rest: string): string {
  return `${LOG_ROOT}.${type}.${rest}`;
}

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

/** Parents that were moved: their pod stays under the type. */
export const TYPES_WITH_PARENT_POD = TYPES_WITH_MOVED_PARENT;
