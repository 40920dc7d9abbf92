import { shownStage, type Tasks } from '../../../common/process_tree/tasks';
import { ancestorsOf } from './task_facts';

/** Lines that the first view opens at most: some eight screens, which a reader still looks through. */
const MAX_LINES = 200;

/** A list of siblings longer than this stays closed, unless it is the selected process's own. */
const LONG_LIST = 50;

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
    if (children.length === 0 || children.length > LONG_LIST) continue;
    if (lines + children.length > MAX_LINES) continue;
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
