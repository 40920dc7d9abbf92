import { FIRST_VIEW_CHILDREN, FIRST_VIEW_LINES } from '../../../common/limits';
import { shownStage, type Tasks } from '../../../common/process_tree/tasks';
import { ancestorsOf } from './task_facts';

/**
 * Rows, by the exec_id they show, that are open before anybody touched one: the path to the selected
 * task, the task itself, and below it (below the task in focus, where there is one) level by level
 * what fits without long lists of siblings.
 */
export function firstView(
  tree: Tasks,
  selected: number,
  focus: number = selected,
): ReadonlySet<string> {
  const { tasks } = tree;
  const level = [...(tasks[focus]?.children ?? [])];
  const open = new Set([...ancestorsOf(tree, selected), selected, focus]);
  let lines = level.length;
  for (const index of level) {
    const children = tasks[index]?.children ?? [];
    if (children.length === 0 || children.length > FIRST_VIEW_CHILDREN) continue;
    if (lines + children.length > FIRST_VIEW_LINES) continue;
    open.add(index);
    lines += children.length;
    level.push(...children);
  }
  return new Set(
    [...open].flatMap((index) => {
      const task = tasks[index];
      return task ? [shownStage(task).execId] : [];
    }),
  );
}
