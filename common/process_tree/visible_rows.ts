import type { SiblingGroup, SiblingItem } from './sibling_groups';
import { shownStage, type Tasks } from './tasks';

/** Where a row stands, with what WAI-ARIA's treegrid wants to know of it. */
interface RowPosition {
  /** Names the row: the exec_id it shows, or the id of its group. */
  id: string;
  /** 1 for a root. */
  level: number;
  setSize: number;
  /** 1 for the first sibling. */
  posInSet: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Index of the parent's row, -1 for a root. */
  parentIndex: number;
}

/** A task, or one of its earlier images. */
export interface TaskRow extends RowPosition {
  kind: 'task';
  /** Index into the tasks. */
  task: number;
  /** exec_id of the stage that the row shows. */
  execId: string;
  /** Index of that stage where it is an earlier one, shown below its task's own row. */
  stage?: number;
}

/** Equal siblings in one row. */
export interface GroupRow extends RowPosition {
  kind: 'group';
  group: SiblingGroup;
  /** Indexes of the tasks that it stands for: without those that are shown beside it. */
  members: readonly number[];
}

/** Children of a task that are not here: the row offers to load them. */
export interface MoreRow extends RowPosition {
  kind: 'more';
  /** Index of the task whose children are meant. */
  task: number;
  shown: number;
  total: number;
}

/** Stands in an opened group while what splits it up is on its way. */
export interface WaitingRow extends RowPosition {
  kind: 'waiting';
  group: SiblingGroup;
}

/** One row of the tree, whichever view draws it. */
export type VisibleRow = TaskRow | GroupRow | MoreRow | WaitingRow;

export interface RowChoices {
  /** Rows, by their id, that are open. */
  isOpen: (id: string) => boolean;
  /** Rows, named likewise, whose earlier stages are rows of their own, before the children. */
  showsStages?: (id: string) => boolean;
  /** Where the view begins, instead of the roots. */
  top?: readonly number[];
  /** What stands below a task (-1: among `top`); its children one by one where this is not given. */
  itemsBelow?: (parent: number, children: readonly number[]) => readonly SiblingItem[];
  isGroupOpen?: (id: string) => boolean;
  /** What an opened group holds; nothing while that is not known yet. */
  itemsWithin?: (group: SiblingGroup) => readonly SiblingItem[] | undefined;
  /** Members that stay in sight beside their closed group: selected, or found. */
  isKeptInSight?: (task: number) => boolean;
  /** How many children a task has that are not among the tasks; 0 for none. */
  childrenLeftOut?: (task: number) => number;
}

/** An item with its position, before it is a row. */
type Waiting = Position &
  (
    | { item: SiblingItem; members?: readonly number[] }
    | { more: number; shown: number; left: number }
  );
type Position = Omit<RowPosition, 'id' | 'hasChildren' | 'isOpen'>;

/** The rows that are to be seen of these tasks, top to bottom. */
export function visibleRows(tree: Tasks, choices: RowChoices): VisibleRow[] {
  return new RowWalk(tree, choices).rows();
}

/** One walk down the tree; iterative, since a chain of execs can be 5,000 deep. */
class RowWalk {
  private readonly found: VisibleRow[] = [];
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly tree: Tasks,
    private readonly choices: RowChoices,
  ) {}

  rows(): VisibleRow[] {
    const top = this.choices.top ?? this.tree.roots;
    this.waitFor(this.itemsBelow(-1, top), { level: 1, parentIndex: -1, before: 0, leftOut: 0 });
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      if ('more' in next) this.addMore(next);
      else if (typeof next.item === 'number') this.addTask(next.item, next);
      else this.addGroup(next.item, next.members ?? next.item.members, next);
    }
    return this.found;
  }

  private itemsBelow(parent: number, children: readonly number[]): readonly SiblingItem[] {
    return this.choices.itemsBelow?.(parent, children) ?? children;
  }

  /** Puts siblings on the stack, the first on top; answers how many rows they are with those before. */
  private waitFor(
    items: readonly SiblingItem[],
    place: { level: number; parentIndex: number; before: number; leftOut: number; task?: number },
  ): number {
    const { level, parentIndex, before, leftOut, task = -1 } = place;
    const shown = this.withKept(items);
    const setSize = before + shown.length + (leftOut > 0 ? 1 : 0);
    if (leftOut > 0) {
      const here = this.tree.tasks[task]?.children.length ?? 0;
      this.waiting.push({
        more: task,
        shown: here,
        left: leftOut,
        level,
        parentIndex,
        setSize,
        posInSet: setSize,
      });
    }
    for (let position = shown.length; position > 0; position--) {
      const { item, members } = shown[position - 1]!;
      // Property by property: spreads cost a quarter of a second for 100,000 rows.
      this.waiting.push({
        item,
        ...(members && { members }),
        level,
        parentIndex,
        setSize,
        posInSet: before + position,
      });
    }
    return setSize;
  }

  /** A closed group lets go of the members that must stay in sight: they follow it as rows. */
  private withKept(
    items: readonly SiblingItem[],
  ): { item: SiblingItem; members?: readonly number[] }[] {
    const { isKeptInSight, isGroupOpen } = this.choices;
    return items.flatMap<{ item: SiblingItem; members?: readonly number[] }>((item) => {
      if (typeof item === 'number' || !isKeptInSight || isGroupOpen?.(item.id)) return { item };
      const kept = item.members.filter(isKeptInSight);
      if (kept.length === 0) return { item };
      const members = item.members.filter((member) => !isKeptInSight(member));
      const single = kept.map((member) => ({ item: member }));
      // One that is left alone is no group.
      if (members.length < 2) return item.members.map((member) => ({ item: member }));
      return [{ item, members }, ...single];
    });
  }

  private addTask(index: number, place: Position): void {
    const task = this.tree.tasks[index];
    if (!task) return;
    const { level, setSize, posInSet, parentIndex } = place;
    const { execId } = shownStage(task);
    const earlier = task.stages.length - 1;
    const stages = earlier > 0 && this.choices.showsStages?.(execId) ? earlier : 0;
    const leftOut = this.choices.childrenLeftOut?.(index) ?? 0;
    const hasChildren = stages + task.children.length + leftOut > 0;
    const isOpen = hasChildren && this.choices.isOpen(execId);
    const own = this.found.length;
    this.found.push({
      kind: 'task',
      id: execId,
      task: index,
      execId,
      level,
      setSize,
      posInSet,
      hasChildren,
      isOpen,
      parentIndex,
    });
    if (!isOpen) return;
    const size = this.waitFor(this.itemsBelow(index, task.children), {
      level: level + 1,
      parentIndex: own,
      before: stages,
      leftOut,
      task: index,
    });
    for (let stage = 0; stage < stages; stage++) {
      const { execId: id } = task.stages[stage]!;
      this.found.push({
        kind: 'task',
        id,
        task: index,
        execId: id,
        stage,
        level: level + 1,
        setSize: size,
        posInSet: stage + 1,
        hasChildren: false,
        isOpen: false,
        parentIndex: own,
      });
    }
  }

  private addGroup(group: SiblingGroup, members: readonly number[], place: Position): void {
    const { level, setSize, posInSet, parentIndex } = place;
    const isOpen = this.choices.isGroupOpen?.(group.id) ?? false;
    const own = this.found.length;
    this.found.push({
      kind: 'group',
      id: group.id,
      group,
      members,
      level,
      setSize,
      posInSet,
      hasChildren: true,
      isOpen,
      parentIndex,
    });
    if (!isOpen) return;
    const items = this.choices.itemsWithin?.(group) ?? undefined;
    if (!items) {
      this.found.push({
        kind: 'waiting',
        group,
        id: `waiting ${group.id}`,
        level: level + 1,
        setSize: 1,
        posInSet: 1,
        hasChildren: false,
        isOpen: false,
        parentIndex: own,
      });
      return;
    }
    this.waitFor(items, { level: level + 1, parentIndex: own, before: 0, leftOut: 0 });
  }

  private addMore(next: Extract<Waiting, { more: number }>): void {
    const { more, shown, left, level, setSize, posInSet, parentIndex } = next;
    const task = this.tree.tasks[more];
    if (!task) return;
    this.found.push({
      kind: 'more',
      id: `more ${shownStage(task).execId}`,
      task: more,
      shown,
      total: shown + left,
      level,
      setSize,
      posInSet,
      hasChildren: false,
      isOpen: false,
      parentIndex,
    });
  }
}
