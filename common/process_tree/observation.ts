import { meaningOfAction } from '../documents/actions';
import type { KnownBy } from '../api/process_tree';
import { isInjectedEvent } from '../documents/origin';
import { hostNamespacesEntered } from '../documents/privilege_changes';
import { asObject, asTexts, withoutUndefined } from '../documents/read_value';
import type { TetragonEvent, TetragonProcess } from '../documents/tetragon_event';
import { markFacts, type MarkFacts } from './marks';

/** The facts of a process that a tree needs; all but its id may be missing from a document. */
export interface ProcessFacts extends MarkFacts {
  execId: string;
  parentExecId?: string;
  pid?: number;
  binary?: string;
  arguments?: string;
  /** RFC 3339, up to nine decimals. */
  startTime?: string;
  flags?: string[];
  uid?: number;
  node?: string;
  namespace?: string;
  pod?: string;
  container?: string;
  /** First 31 characters of the container's id: two processes with the same one share a container. */
  docker?: string;
  /** `in_init_tree` as Tetragon writes it; what it proves, `initTreeOf` says. */
  inInitTree?: boolean;
  exit?: { code: number; signal?: string; time?: string };
}

/** What one document, or several equal ones, say of one process. */
export interface Observation extends ProcessFacts {
  known: KnownBy;
  /** Equal documents behind it. */
  copies: number;
  /** Probe events behind it by meaning of their action. */
  events?: Record<string, number>;
}

/** Characters of a container's id that Tetragon writes as `docker`. */
const DOCKER_LENGTH = 31;

/** `containerd://<64 hex>` → the form of `docker`, which every release of Tetragon writes. */
export function dockerOfContainerId(containerId: string | undefined): string | undefined {
  return containerId?.slice(containerId.lastIndexOf('/') + 1).slice(0, DOCKER_LENGTH);
}

/** Everything that one event says of processes: its own, its parent, and all it names above them. */
export function observationsOf(event: TetragonEvent): Observation[] {
  const { process, parent } = event;
  const above = event.ancestors.filter(({ execId }) => execId !== undefined);
  const parentExecId = parent?.execId ?? process?.parentExecId;
  const grandparentExecId = parent?.parentExecId ?? above[0]?.execId;
  return [
    ...own(event, parentExecId),
    ...statement('parent', event, { ...parent, execId: parentExecId }, grandparentExecId),
    ...statement('ancestor', event, { execId: grandparentExecId }, undefined),
    ...above.flatMap((ancestor, index) => {
      const next = ancestor.parentExecId ?? above[index + 1]?.execId;
      return [
        ...statement('ancestor', event, ancestor, next),
        ...statement('ancestor', event, { execId: next }, undefined),
      ];
    }),
  ];
}

function own(event: TetragonEvent, parentExecId: string | undefined): Observation[] {
  const known = KNOWN_BY_TYPE[event.type] ?? 'event';
  return statement(known, event, event.process, parentExecId).map((observation) => ({
    ...observation,
    ...(known === 'exit' && event.exit && { exit: withTime(event.exit, event.time) }),
    ...(known === 'exec' && event.process && marksOf(event.process, event)),
    ...(known === 'event' && { events: { [meaningOfAction(event.action ?? '')]: 1 } }),
  }));
}

/** Where the exit does not say when it was, the event does. */
function withTime(
  exit: NonNullable<TetragonEvent['exit']>,
  time: string | undefined,
): NonNullable<TetragonEvent['exit']> {
  return exit.time === undefined && time !== undefined ? { ...exit, time } : exit;
}

function marksOf(process: TetragonProcess, event: TetragonEvent): MarkFacts {
  const { binaryProperties = {}, namespaces, pod } = process;
  const file = asObject(binaryProperties.file);
  return {
    ...markFacts({
      changed: asTexts(binaryProperties.privileges_changed),
      links: asObject(file?.inode)?.links,
      hostNamespaces:
        namespaces && Object.keys(namespaces).filter((name) => namespaces[name]?.isHost),
      enteredNamespaces:
        namespaces && event.parent?.namespaces && hostNamespacesEntered(process, event.parent),
      maybeExecProbe: pod?.container?.maybeExecProbe,
    }),
    ...(isInjectedEvent(event) && { injectedRoot: true }),
  };
}

const KNOWN_BY_TYPE: Readonly<Record<string, KnownBy>> = {
  process_exec: 'exec',
  process_exit: 'exit',
};

type Named = { [K in keyof TetragonProcess]?: TetragonProcess[K] | undefined };

function statement(
  known: KnownBy,
  event: TetragonEvent,
  process: Named | undefined,
  parentExecId: string | undefined,
): Observation[] {
  if (process?.execId === undefined) return [];
  const { execId, pod } = process;
  return [
    withoutUndefined<Observation>({
      known,
      copies: 1,
      execId,
      parentExecId,
      pid: process.pid,
      binary: process.binary,
      arguments: process.arguments,
      startTime: process.startTime,
      flags: process.flags?.length ? process.flags : undefined,
      uid: process.uid,
      node: event.node === '' ? undefined : event.node,
      namespace: pod?.namespace,
      pod: pod?.name,
      container: pod?.container?.name,
      docker: process.docker ?? dockerOfContainerId(pod?.container?.id),
      inInitTree: process.inInitTree,
    }),
  ];
}

/** Whether a document is about the process itself, and not about one below it. */
export function isSelfReport({ known }: Observation): boolean {
  return known === 'exec' || known === 'exit' || known === 'event';
}
