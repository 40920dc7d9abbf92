import { TYPES_WITH_MOVED_PARENT, TYPES_WITH_MOVED_PROCESS } from './event_types';
import { FIELD, typeField } from './fields';

/** Where the documents of one event type keep the facts of a process. */
export interface ProcessFields {
  execId: string;
  /** The process's own word for its parent. */
  parentExecId: string;
  pid: string;
  binary: string;
  start: string;
  user: string;
  flags: string;
  docker: string;
  inInitTree: string;
  namespace: string;
  pod: string;
  container: string;
}

function includes(types: readonly string[], type: string): boolean {
  return types.includes(type);
}

/** The facts of an event's own process; a type nobody here knows keeps them under its own name. */
export function processFields(type: string): ProcessFields {
  const inPlace = fieldsInPlace(type, 'process');
  if (!includes(TYPES_WITH_MOVED_PROCESS, type)) return inPlace;
  return {
    ...inPlace,
    execId: FIELD.execId,
    pid: FIELD.pid,
    binary: FIELD.binary,
    start: FIELD.start,
    user: FIELD.user,
    namespace: FIELD.namespace,
    pod: FIELD.pod,
    container: FIELD.containerName,
  };
}

/** The facts of an event's parent; its pod is never moved. */
export function parentFields(type: string): ProcessFields {
  const inPlace = fieldsInPlace(type, 'parent');
  if (!includes(TYPES_WITH_MOVED_PARENT, type)) return inPlace;
  return {
    ...inPlace,
    execId: FIELD.parentExecId,
    pid: FIELD.parentPid,
    binary: FIELD.parentBinary,
    start: FIELD.parentStart,
    user: FIELD.parentUser,
  };
}

function fieldsInPlace(type: string, role: 'process' | 'parent'): ProcessFields {
  const field = (rest: string) => typeField(type, `${role}.${rest}`);
  return {
    execId: field('exec_id'),
    parentExecId: field('parent_exec_id'),
    pid: field('pid'),
    binary: field('binary'),
    start: field('start_time'),
    user: field('uid'),
    flags: field('flags'),
    docker: field('docker'),
    inInitTree: field('in_init_tree'),
    namespace: field('pod.namespace'),
    pod: field('pod.name'),
    container: field('pod.container.name'),
  };
}
