import type { ProcessNode } from '../../common/api/process_tree';

/** One row of the tree: a task, with all images that ran in its PID one after the other. */
export interface TreeRow {
  /** exec_id of the image the row shows: the last one. */
  execId: string;
  node: ProcessNode;
  /** Images that were replaced before it, first to last; usually none. */
  earlier: readonly ProcessNode[];
  parent: TreeRow | undefined;
  children: TreeRow[];
  /** Levels above it. */
  depth: number;
}

/** A row that is not inside a closed one, and where it stands among those in sight. */
export interface VisibleRow {
  row: TreeRow;
  hasChildren: boolean;
  isOpen: boolean;
  /** Index of its parent among the visible rows, -1 for a root. */
  parentIndex: number;
  /** From 1, for aria-posinset. */
  position: number;
  setSize: number;
}
