import { useCallback, useMemo } from 'react';
import { visibleRows, type VisibleRow } from '../../../common/process_tree/visible_rows';
import { foldAll, isGroupOpen, isOpen, stagesOf, withGroup, withRows } from './folding';
import type { TreeModel } from './tree_model';
import { rowsAbove } from '../search/tree_search';
import type { SiblingGroups } from './use_sibling_groups';
import type { TreeAddress } from '../use_tree_address';

export interface TreeFolding {
  lines: readonly VisibleRow[];
  toggle: (line: VisibleRow) => void;
  toggleStages: (execId: string) => void;
  openSiblings: (line: VisibleRow) => void;
  foldAll: (base: 'open' | 'closed') => void;
  /** Opens what hides a process, and its task where it is an earlier image of it. */
  reveal: (execId: string) => void;
}

/** The visible rows of a tree, and all ways to open and close some. */
export function useTreeFolding(
  model: TreeModel,
  { folding, setFolding }: Pick<TreeAddress, 'folding' | 'setFolding'>,
  groups: SiblingGroups,
  childrenLeftOut: (task: number) => number,
): TreeFolding {
  const { tree, openAtFirst, focus } = model;
  const lines = useMemo(
    () =>
      visibleRows(tree, {
        isOpen: (id) => isOpen(folding, id, openAtFirst.has(id)),
        showsStages: (id) => isOpen(folding, stagesOf(id), false),
        isGroupOpen: (id) => isGroupOpen(folding, id),
        childrenLeftOut,
        ...groups,
        ...(focus !== undefined && { top: [focus] }),
      }),
    [tree, focus, folding, openAtFirst, groups, childrenLeftOut],
  );
  const toggle = useCallback(
    ({ kind, id, isOpen: open }: VisibleRow) =>
      setFolding(kind === 'group' ? withGroup(folding, id, !open) : withRows(folding, [id], !open)),
    [folding, setFolding],
  );
  const toggleStages = useCallback(
    (execId: string) => {
      const open = !isOpen(folding, stagesOf(execId), false);
      const changed = withRows(folding, [stagesOf(execId)], open);
      setFolding(open ? withRows(changed, [execId], true) : changed);
    },
    [folding, setFolding],
  );
  const openSiblings = useCallback(
    ({ parentIndex }: VisibleRow) => {
      const siblings = lines.filter((line) => line.parentIndex === parentIndex && line.hasChildren);
      const tasks = siblings.filter(({ kind }) => kind === 'task').map(({ id }) => id);
      const opened = siblings
        .filter(({ kind }) => kind === 'group')
        .reduce((changed, { id }) => withGroup(changed, id, true), folding);
      setFolding(withRows(opened, tasks, true));
    },
    [lines, folding, setFolding],
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
