import type { ProcessNode } from '../../../common/api/process_tree';
import type { Task } from '../../../common/process_tree/tasks';

/** exec_id of a parent → where the next page of its children begins; `undefined` after the last. */
export type Cursors = ReadonlyMap<string, string | undefined>;

/**
 * The stage of a task whose children are asked for next, and after which of them. The pages begin
 * with the oldest child, whichever of them the tree has: a limit need not keep the oldest.
 */
export function stageWithMore(
  task: Task | undefined,
  cursors: Cursors,
): { execId: string; after: string | undefined } | undefined {
  const stage = task?.stages.find(
    (node) =>
      hasMore(node) && !(cursors.has(node.execId) && cursors.get(node.execId) === undefined),
  );
  return stage && { execId: stage.execId, after: cursors.get(stage.execId) };
}

/** The next page that holds a child which is not known yet, or the last page. */
export async function firstNewPage<
  P extends { nodes: readonly ProcessNode[]; next?: string | undefined },
>(
  ask: (after: string | undefined) => Promise<P>,
  after: string | undefined,
  isKnown: (execId: string) => boolean,
): Promise<P> {
  let page = await ask(after);
  while (page.next !== undefined && page.nodes.every(({ execId }) => isKnown(execId))) {
    page = await ask(page.next);
  }
  return page;
}

function hasMore({ childrenLeftOut, childrenTotal }: ProcessNode): boolean {
  return (childrenLeftOut ?? 0) > 0 || (childrenTotal ?? 0) > 1;
}
