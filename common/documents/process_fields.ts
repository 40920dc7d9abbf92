import { fieldOfProcess } from './fields';

/** Names of a process's facts in Tetragon's export. */
const NAMES = {
  execId: 'exec_id',
  /** The process's own word for its parent. */
  parentExecId: 'parent_exec_id',
  pid: 'pid',
  binary: 'binary',
  start: 'start_time',
  user: 'uid',
  flags: 'flags',
  docker: 'docker',
  inInitTree: 'in_init_tree',
  namespace: 'pod.namespace',
  pod: 'pod.name',
  container: 'pod.container.name',
} as const;

/** Where the documents of one event type keep the facts of a process. */
export type ProcessFields = Record<keyof typeof NAMES, string>;

/** The facts of an event's own process; a type nobody here knows keeps them under its own name. */
export function processFields(type: string): ProcessFields {
  return fieldsOf(type, 'process');
}

/** The facts of an event's parent; its pod is never moved. */
export function parentFields(type: string): ProcessFields {
  return fieldsOf(type, 'parent');
}

function fieldsOf(type: string, part: 'process' | 'parent'): ProcessFields {
  const entries = Object.entries(NAMES).map(
    ([fact, name]) => [fact, fieldOfProcess(type, part, name)] as const,
  );
  return Object.fromEntries(entries) as ProcessFields;
}
