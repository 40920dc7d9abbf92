import { useEffect, useMemo } from 'react';
import type { ProcessNode } from '../../../common/api/process_tree';
import { MAX_SPLIT_GROUP } from '../../../common/limits';
import { argumentsShape } from '../../../common/baseline/arguments_shape';
import {
  groupSiblings,
  splitByShape,
  type Grouping,
  type SiblingGroup,
  type SiblingItem,
} from '../../../common/process_tree/sibling_groups';
import { shownStage, type Tasks } from '../../../common/process_tree/tasks';
import type { RowChoices, VisibleRow } from '../../../common/process_tree/visible_rows';
import { rowIdOf, type TreeModel } from './tree_model';
import type { RowDetails } from '../loading/use_row_details';

/** What the rows ask about groups of siblings. */
export type SiblingGroups = Required<
  Pick<RowChoices, 'itemsBelow' | 'itemsWithin' | 'isKeptInSight'>
>;

/**
 * Groups of equal siblings in a tree. An opened one is split by the shape of its members' arguments
 * as soon as these have come; larger ones than a few requests can bring are listed as they are.
 *
 * @param kept exec_ids of rows that no closed group hides: the selected one and those found
 */
export function useSiblingGroups(
  model: TreeModel,
  details: RowDetails,
  { binaries, probes }: Grouping,
  selected: string,
  matches: ReadonlySet<string>,
): SiblingGroups {
  const { tree, notable } = model;
  const groupsBelow = useMemo(
    () => rememberedGroups(tree, { binaries, probes }, notable),
    [tree, notable, binaries, probes],
  );
  const split = useSplitting(model, details);
  const selectedRow = rowIdOf(model, selected);
  return useMemo(
    () => ({
      itemsBelow: groupsBelow,
      itemsWithin: split,
      isKeptInSight: (index) => {
        const task = tree.tasks[index];
        if (!task) return false;
        const { execId } = shownStage(task);
        return execId === selectedRow || matches.has(execId);
      },
    }),
    [groupsBelow, split, tree, selectedRow, matches],
  );
}

/** Groups the children of a task when they are first asked for, and keeps the groups. */
function rememberedGroups(
  tree: Tasks,
  grouping: Grouping,
  notable: Uint8Array,
): SiblingGroups['itemsBelow'] {
  const found = new Map<number, readonly SiblingItem[]>();
  return (parent, children) => {
    const known = found.get(parent);
    if (known) return known;
    const task = tree.tasks[parent];
    const parentId = task ? shownStage(task).execId : '';
    const items = groupSiblings(tree, { parentId, children }, grouping, (index) =>
      Boolean(notable[index]),
    );
    found.set(parent, items);
    return items;
  };
}

/** What an opened group holds; `undefined` while the arguments of its members are on their way. */
function useSplitting(
  { tree }: TreeModel,
  { rows, isAnswered, error }: RowDetails,
): (group: SiblingGroup) => readonly SiblingItem[] | undefined {
  const hasFailed = error !== undefined;
  return useMemo(() => {
    const argumentsOf = (index: number) => {
      const node = nodeOf(tree, index);
      return node && (rows.get(node.execId)?.arguments ?? node.arguments);
    };
    return (group) => {
      if (group.kind === 'shape' || group.members.length > MAX_SPLIT_GROUP) return group.members;
      if (!hasFailed && unknownMembers(tree, group, isAnswered).length > 0) return undefined;
      return splitByShape(group, (index) => {
        const args = argumentsOf(index);
        return args === undefined ? undefined : argumentsShape(args);
      });
    };
  }, [tree, rows, isAnswered, hasFailed]);
}

/** Asks for the arguments that opened groups wait for. */
export function useAwaitedArguments(
  { tree }: TreeModel,
  lines: readonly VisibleRow[],
  { hold, isAnswered }: Pick<RowDetails, 'hold' | 'isAnswered'>,
): void {
  useEffect(() => {
    for (const line of lines) {
      if (line.kind === 'waiting') hold(unknownMembers(tree, line.group, isAnswered));
    }
  }, [tree, lines, hold, isAnswered]);
}

function unknownMembers(
  tree: Tasks,
  { members }: SiblingGroup,
  isAnswered: (execId: string) => boolean,
): string[] {
  return members.flatMap((index) => {
    const node = nodeOf(tree, index);
    const isKnown = !node || node.arguments !== undefined || isAnswered(node.execId);
    return isKnown ? [] : [node.execId];
  });
}

function nodeOf({ tasks }: Tasks, index: number): ProcessNode | undefined {
  const task = tasks[index];
  return task && shownStage(task);
}
