import { useCallback, useMemo, useState } from 'react';
import type { ProcessNode } from '../../../common/api/process_tree';
import { mergeNodes } from '../../../common/process_tree/merge_nodes';

export interface LoadedNodes {
  /** Those of the answer and all that were loaded beside it. */
  nodes: readonly ProcessNode[];
  add: (nodes: readonly ProcessNode[]) => void;
}

/** Nodes of an answer with what was asked for later: children left out, siblings, matches. */
export function useLoadedNodes(answered: readonly ProcessNode[]): LoadedNodes {
  const [later, setLater] = useState<readonly ProcessNode[]>([]);
  const nodes = useMemo(() => mergeNodes(answered, later), [answered, later]);
  const add = useCallback((added: readonly ProcessNode[]) => {
    if (added.length > 0) setLater((before) => mergeNodes(before, added));
  }, []);
  return { nodes, add };
}
