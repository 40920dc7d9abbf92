import { useMemo, useState } from 'react';
import type { VisibleRow } from '../../common/process_tree/visible_rows';
import { rowIdOf, type TreeModel } from './tree_model';
import { rowsAbove } from './tree_search';

export interface ActiveRow {
  /** Index among the visible rows of the one that Tab reaches. */
  activeIndex: number;
  setActive: (execId: string) => void;
  indexOf: ReadonlyMap<string, number>;
}

/** The row with the roving focus: where a row is folded away, the nearest ancestor that is not. */
export function useActiveRow(
  model: TreeModel,
  lines: readonly VisibleRow[],
  selected: string,
): ActiveRow {
  const [chosen, setActive] = useState<string>();
  const indexOf = useMemo(
    () => new Map(lines.map(({ execId }, index) => [execId, index])),
    [lines],
  );
  const activeIndex = useMemo(() => {
    const wanted = chosen ?? selected;
    const above = rowsAbove(model, wanted);
    const candidates = [wanted, rowIdOf(model, wanted), ...above.reverse()];
    for (const execId of candidates) {
      const index = indexOf.get(execId);
      if (index !== undefined) return index;
    }
    return 0;
  }, [chosen, selected, model, indexOf]);
  return { activeIndex, setActive, indexOf };
}
