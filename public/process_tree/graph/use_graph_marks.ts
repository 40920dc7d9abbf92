import { useMemo } from 'react';
import { nodeOfRow } from '../model/tree_model';
import type { TreeViewProperties } from '../tree_view_properties';
import type { GraphMarks } from './draw_graph';

/** What is selected, found, dimmed and new, by the index of the row. */
export function useGraphMarks(view: TreeViewProperties, hasFocus: boolean): GraphMarks {
  const { model, lines, details, dimming, matches, fresh, selectedRow } = view;
  const { activeIndex, indexOf } = view.active;
  const { rows } = details;
  return useMemo(() => {
    const idOf = (row: number) => lines[row]?.id ?? '';
    return {
      selected: indexOf.get(selectedRow) ?? -1,
      active: activeIndex,
      hasFocus,
      isMatch: (row) => matches.has(idOf(row)),
      isFresh: (row) => fresh.has(idOf(row)),
      isDimmed: (row) => {
        const line = lines[row];
        const node = line?.kind === 'task' ? nodeOfRow(model, line) : undefined;
        return node !== undefined && dimming.isDimmed(node, rows.get(idOf(row)));
      },
    };
  }, [model, lines, rows, dimming, matches, fresh, selectedRow, activeIndex, indexOf, hasFocus]);
}
