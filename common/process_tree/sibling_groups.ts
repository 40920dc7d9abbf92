import { shownStage, type Task, type Tasks } from './tasks';

/** Siblings that a reader takes for one thing done many times, shown as one row until it is opened. */
export interface SiblingGroup {
  /** Stable name of its row, built of its parent's exec_id and what its members share. */
  id: string;
  /** `binary`: one binary; `probes`: checks of the kubelet; `shape`: a part of one by arguments. */
  kind: 'binary' | 'probes' | 'shape';
  /** What the members share: the binary's path, or the shape of their arguments. */
  name: string;
  /** Of a shape: the binary that the arguments were for. */
  program?: string;
  /** Indexes of the tasks, by start; never fewer than two. */
  members: readonly number[];
}

/** What stands below a parent: tasks by their index, and groups of them. */
export type SiblingItem = number | SiblingGroup;

/** Fewer equal siblings than this are read quicker as rows than as a group to open. */
const SMALLEST_GROUP = 4;

/** Of one arguments shape two already make a row: the reader has asked for an order by shape. */
const SMALLEST_SHAPE = 2;

export interface Grouping {
  /** Groups equal siblings by binary. */
  binaries: boolean;
  /** Groups the kubelet's exec probes, whatever they run. */
  probes: boolean;
}

/**
 * The children of one task, equal ones grouped, each group where its first member started. A task of
 * `keptOut` stays a row of its own; it, or something below it, must not be hidden.
 *
 * @param parentId exec_id that names the parent's row; empty for the roots
 */
export function groupSiblings(
  { tasks }: Pick<Tasks, 'tasks'>,
  { parentId, children }: { parentId: string; children: readonly number[] },
  grouping: Grouping,
  keptOut: (task: number) => boolean,
): SiblingItem[] {
  if (children.length < SMALLEST_GROUP) return [...children];
  const kindOf = (index: number) => {
    const task = tasks[index];
    if (!task || keptOut(index)) return undefined;
    if (grouping.probes && isExecProbe(task)) return 'probes';
    const { binary } = shownStage(task);
    return grouping.binaries && binary !== undefined ? `binary ${binary}` : undefined;
  };
  return collect(children, kindOf, SMALLEST_GROUP, (key, members) => {
    const isProbes = key === 'probes';
    const name = isProbes ? '' : key.slice('binary '.length);
    return { id: `${key} ${parentId}`, kind: isProbes ? 'probes' : 'binary', name, members };
  });
}

/**
 * The members of an opened group, split by the shape of their arguments. All of one shape, or all of
 * different ones, are plain rows.
 */
export function splitByShape(
  group: SiblingGroup,
  shapeOf: (task: number) => string | undefined,
): SiblingItem[] {
  const items = collect(group.members, shapeOf, SMALLEST_SHAPE, (name, members) => ({
    id: `shape ${name} ${group.id}`,
    kind: 'shape',
    name,
    members,
    ...(group.kind === 'binary' && { program: group.name }),
  }));
  return items.length === 1 ? [...group.members] : items;
}

/** Gathers what has the same key, in the order of the first of each; too few stay single. */
function collect(
  tasks: readonly number[],
  keyOf: (task: number) => string | undefined,
  smallest: number,
  groupOf: (key: string, members: readonly number[]) => SiblingGroup,
): SiblingItem[] {
  const byKey = new Map<string, number[]>();
  const keys = tasks.map(keyOf);
  keys.forEach((key, position) => {
    if (key === undefined) return;
    const members = byKey.get(key);
    if (members) members.push(tasks[position]!);
    else byKey.set(key, [tasks[position]!]);
  });
  const items: SiblingItem[] = [];
  tasks.forEach((task, position) => {
    const key = keys[position];
    const members = key === undefined ? undefined : byKey.get(key);
    if (key === undefined || !members || members.length < smallest) items.push(task);
    else if (members[0] === task) items.push(groupOf(key, members));
  });
  return items;
}

/** Tetragon's `pod.container.maybe_exec_probe`, on any image of the task. */
function isExecProbe({ stages }: Task): boolean {
  return stages.some(({ execProbe }) => execProbe);
}
