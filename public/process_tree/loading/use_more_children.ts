import { useCallback, useMemo, useState } from 'react';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';
import {
  PROCESS_TREE_CHILDREN_PATH,
  processTreeChildrenAnswerSchema,
} from '../../../common/api/process_tree_children';
import type { ApiError } from '../../query/api_error';
import { useRun } from '../../query/use_run';
import { childrenLeftOut } from './children_left_out';
import { treeProcessQuery } from '../tree_process_query';
import { firstNewPage, stageWithMore, type Cursors } from './stage_with_more';
import type { TreeModel } from '../model/tree_model';
import type { LoadedNodes } from './use_loaded_nodes';

export interface MoreChildren {
  /** Children of a task that its row "load more" offers; 0 without such a row. */
  leftOut: (task: number) => number;
  /** Siblings of a task on the way to the top that were not asked for yet. */
  siblingsOf: (task: number) => number;
  isLoading: (task: number) => boolean;
  load: (task: number) => void;
  /** The newest request failed. */
  error?: ApiError;
}

/** Loads children that the tree leaves out, page by page, and siblings of ancestors. */
export function useMoreChildren(
  model: TreeModel,
  { nodes: answered, cluster }: ProcessTreeAnswer,
  { add }: LoadedNodes,
): MoreChildren {
  const { tree } = model;
  const [cursors, setCursors] = useState<Cursors>(new Map());
  const [loading, setLoading] = useState<number>();
  const { isRunning, error, start } = useRun();

  const leftOutOf = useMemo(
    () => childrenLeftOut(model, new Set(answered.map(({ execId }) => execId))),
    [model, answered],
  );
  const wasAsked = useCallback(
    (task: number) => tree.tasks[task]?.stages.some(({ execId }) => cursors.has(execId)) ?? false,
    [tree, cursors],
  );

  const load = (task: number) => {
    const stage = stageWithMore(tree.tasks[task], cursors);
    if (!stage || (isRunning && task === loading)) return;
    const { execId, after } = stage;
    setLoading(task);
    start(async (ask) => {
      const page = await firstNewPage(
        (next) =>
          ask({
            path: PROCESS_TREE_CHILDREN_PATH,
            query: {
              ...treeProcessQuery(execId, model.nodeOf.get(execId), cluster),
              ...(next !== undefined && { after: next }),
            },
            answerSchema: processTreeChildrenAnswerSchema,
          }),
        after,
        (child) => model.nodeOf.has(child),
      );
      add(page.nodes);
      setCursors((before) => new Map(before).set(execId, page.next));
    });
  };

  const leftOut = useCallback(
    (task: number) => {
      const { byLimit, besidePath } = leftOutOf(task);
      return byLimit + (wasAsked(task) ? besidePath : 0);
    },
    [leftOutOf, wasAsked],
  );
  return {
    leftOut,
    siblingsOf: (task) => {
      const parent = tree.tasks[task]?.parent ?? -1;
      return parent < 0 || wasAsked(parent) ? 0 : leftOutOf(parent).besidePath;
    },
    isLoading: (task) => isRunning && task === loading,
    load,
    ...(error && { error }),
  };
}
