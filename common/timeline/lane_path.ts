import { HOST_NAMESPACE, UNKNOWN_NAMESPACE, UNRESOLVED_NAMESPACE } from '../filters/filters';

/** How the lanes are arranged below their cluster. */
export const GROUPINGS = ['workload', 'node', 'binary'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the lanes of one level stand for. `docker`: a container whose pod nobody could name. */
export type LaneLevel =
  'cluster' | 'namespace' | 'workload' | 'pod' | 'container' | 'node' | 'binary' | 'docker';

/**
 * The way to a lane: keys from the top, the first of them its cluster (empty where Tetragon has no
 * `clusterName`). A key is empty where the events lack the fact.
 */
export type LanePath = readonly string[];

/**
 * Lane of the events that belong to no process (loss signals, throttling): without it the counts of
 * the lanes would not add up. No Kubernetes name has brackets.
 */
export const NO_PROCESS = '(no process)';

/** Namespaces that stand for a place outside Kubernetes' namespaces. */
export const SPECIAL_NAMESPACES = [
  HOST_NAMESPACE,
  UNRESOLVED_NAMESPACE,
  UNKNOWN_NAMESPACE,
  NO_PROCESS,
] as const;
export type SpecialNamespace = (typeof SPECIAL_NAMESPACES)[number];

export function isSpecialNamespace(key: string): key is SpecialNamespace {
  return (SPECIAL_NAMESPACES as readonly string[]).includes(key);
}

const IN_NAMESPACE: Readonly<Record<Grouping, readonly LaneLevel[]>> = {
  workload: ['cluster', 'namespace', 'workload', 'pod', 'container'],
  node: ['cluster', 'node', 'namespace', 'pod', 'container'],
  binary: ['cluster', 'binary', 'namespace', 'pod'],
};

/** What follows a special namespace: there are no pods in it. */
const IN_SPECIAL: Readonly<Record<Grouping, Readonly<Record<SpecialNamespace, LaneLevel[]>>>> = {
  workload: {
    [HOST_NAMESPACE]: ['node', 'binary'],
    [UNRESOLVED_NAMESPACE]: ['node', 'docker'],
    [UNKNOWN_NAMESPACE]: ['node', 'binary'],
    [NO_PROCESS]: ['node'],
  },
  node: {
    [HOST_NAMESPACE]: ['binary'],
    [UNRESOLVED_NAMESPACE]: ['docker'],
    [UNKNOWN_NAMESPACE]: ['binary'],
    [NO_PROCESS]: [],
  },
  binary: {
    [HOST_NAMESPACE]: ['node'],
    [UNRESOLVED_NAMESPACE]: ['node'],
    [UNKNOWN_NAMESPACE]: ['node'],
    [NO_PROCESS]: ['node'],
  },
};

/** The levels of a path's keys, followed by those that can stand below it. */
function levelsOf(grouping: Grouping, path: LanePath): readonly LaneLevel[] {
  const levels = IN_NAMESPACE[grouping];
  const at = levels.indexOf('namespace');
  const namespace = path[at];
  return namespace !== undefined && isSpecialNamespace(namespace)
    ? [...levels.slice(0, at + 1), ...IN_SPECIAL[grouping][namespace]]
    : levels;
}

/** What a lane stands for. */
export function levelOf(grouping: Grouping, path: LanePath): LaneLevel | undefined {
  return levelsOf(grouping, path)[path.length - 1];
}

/** What the lanes below `path` stand for; `undefined` where a lane has none. */
export function levelBelow(grouping: Grouping, path: LanePath): LaneLevel | undefined {
  return levelsOf(grouping, path)[path.length];
}

/** Level and key of every step of a path, from the top. */
export function stepsOf(grouping: Grouping, path: LanePath): { level: LaneLevel; key: string }[] {
  const levels = levelsOf(grouping, path);
  return path.flatMap((key, index) => {
    const level = levels[index];
    return level ? [{ level, key }] : [];
  });
}

/** A path as text, for addresses and as a key. */
export function printPath(path: LanePath): string {
  return JSON.stringify(path);
}

/** The reverse of `printPath`; `undefined` for text that is no path. */
export function parsePath(text: string): LanePath | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length > 0 && value.every((key) => typeof key === 'string')
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Key of a pod: its name, and what tells it from others of that name (pods of a StatefulSet bear
 * the same one after each other): pod.uid, or the container's id where Tetragon (before 1.6) gave no
 * uid. A name has no spaces.
 */
export interface PodKey {
  name: string;
  uid?: string;
  containerId?: string;
}

export function printPodKey({ name, uid, containerId }: PodKey): string {
  if (uid !== undefined) return `${name} uid ${uid}`;
  return containerId === undefined ? name : `${name} id ${containerId}`;
}

export function parsePodKey(key: string): PodKey {
  const match = /^(.*?) (uid|id) (.*)$/s.exec(key);
  if (!match) return { name: key };
  const [, name = '', kind, value = ''] = match;
  return kind === 'uid' ? { name, uid: value } : { name, containerId: value };
}
