import { useEffect } from 'react';
import type { TreeViewProperties } from '../tree_view_properties';

/** Says for which rows command lines and users are to be loaded: those visible and those kept above. */
export function useWantedRows(
  { lines, model, details: { want } }: Pick<TreeViewProperties, 'lines' | 'model' | 'details'>,
  {
    startIndex,
    endIndex,
    above,
  }: { startIndex: number; endIndex: number; above: readonly number[] },
): void {
  useEffect(() => {
    const seen = [...above.map((index) => lines[index]), ...lines.slice(startIndex, endIndex + 1)];
    const execIds = seen.flatMap((line) => (line?.kind === 'task' ? [line.execId] : []));
    want([...new Set([model.asked, ...execIds])]);
  }, [want, lines, startIndex, endIndex, above, model.asked]);
}
