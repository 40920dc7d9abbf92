import { useMemo, useState } from 'react';
import type { VisibleRow } from '../../../common/process_tree/visible_rows';
import type { ScrollTarget } from '../table/use_tree_scroll';
import { rowIdOf, type TreeModel } from '../model/tree_model';
import { rowsAbove } from '../search/tree_search';

export interface ActiveRow {
  /** Index among the visible rows of the one that Tab reaches. */
  activeIndex: number;
  setActive: (id: string) => void;
  indexOf: ReadonlyMap<string, number>;
}

/** The row with the roving focus: where a row is folded away, the nearest ancestor that is not. */
export function useActiveRow(
  model: TreeModel,
  lines: readonly VisibleRow[],
  selected: string,
  target: ScrollTarget,
): ActiveRow {
  const [chosen, setActive] = useState<string>();
  const [followed, setFollowed] = useState(target);
  if (followed !== target) {
    setFollowed(target);
    setActive(target.id);
  }
  const indexOf = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines]);
  const activeIndex = useMemo(() => {
    const wanted = chosen ?? selected;
    const above = rowsAbove(model, wanted);
    const candidates = [wanted, rowIdOf(model, wanted), ...above.reverse()];
    for (const id of candidates) {
      const index = indexOf.get(id);
      if (index !== undefined) return index;
    }
    return 0;
  }, [chosen, selected, model, indexOf]);
  return { activeIndex, setActive, indexOf };
}
