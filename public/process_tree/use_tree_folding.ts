import { useCallback, useMemo } from 'react';
import { shownStage } from '../../common/process_tree/tasks';
import { visibleRows, type VisibleRow } from '../../common/process_tree/visible_rows';
import { foldAll, isOpen, stagesOf, withRows } from './folding';
import type { TreeModel } from './tree_model';
import { rowsAbove } from './tree_search';
import type { TreeAddress } from './use_tree_address';

export interface TreeFolding {
  lines: readonly VisibleRow[];
  toggle: (line: VisibleRow) => void;
  toggleStages: (line: VisibleRow) => void;
  openSiblings: (line: VisibleRow) => void;
  foldAll: (base: 'open' | 'closed') => void;
  /** Opens what hides a process, and its task where it is an earlier image of it. */
  reveal: (execId: string) => void;
}

/** The visible rows of a tree, and all ways to open and close some. */
export function useTreeFolding(
  model: TreeModel,
  { folding, setFolding }: Pick<TreeAddress, 'folding' | 'setFolding'>,
): TreeFolding {
  const { tree, openAtFirst } = model;
  const lines = useMemo(
    () =>
      visibleRows(
        tree,
        { has: (execId) => !isOpen(folding, execId, openAtFirst.has(execId)) },
        { has: (execId) => isOpen(folding, stagesOf(execId), false) },
      ),
    [tree, folding, openAtFirst],
  );
  const toggle = useCallback(
    ({ execId, isOpen: open }: VisibleRow) => setFolding(withRows(folding, [execId], !open)),
    [folding, setFolding],
  );
  const toggleStages = useCallback(
    ({ execId }: VisibleRow) => {
      const open = !isOpen(folding, stagesOf(execId), false);
      const changed = withRows(folding, [stagesOf(execId)], open);
      setFolding(open ? withRows(changed, [execId], true) : changed);
    },
    [folding, setFolding],
  );
  const openSiblings = useCallback(
    ({ task }: VisibleRow) => {
      const parent = tree.tasks[tree.tasks[task]?.parent ?? -1];
      const siblings = (parent ? parent.children : tree.roots).flatMap((index) => {
        const sibling = tree.tasks[index];
        return sibling && sibling.children.length > 0 ? [shownStage(sibling).execId] : [];
      });
      setFolding(withRows(folding, siblings, true));
    },
    [tree, folding, setFolding],
  );
  const reveal = useCallback(
    (execId: string) => {
      const hiding = rowsAbove(model, execId).filter(
        (above) => !isOpen(folding, above, openAtFirst.has(above)),
      );
      if (hiding.length > 0) setFolding(withRows(folding, hiding, true));
    },
    [model, folding, openAtFirst, setFolding],
  );
  return {
    lines,
    toggle,
    toggleStages,
    openSiblings,
    foldAll: useCallback((base) => setFolding(foldAll(base)), [setFolding]),
    reveal,
  };
}
