import { useCallback } from 'react';
import { printPath, type LanePath } from '../../../common/timeline/lane_path';
import { useAddress } from '../../shell/address/use_address';
import type { LaneRow } from './lane_rows';
import { parseTimelineParameters, printTimelineParameters } from '../timeline_parameters';

/** Folds a lane or unfolds it; which ones are open stands in the address. */
export function useFolding(rows: readonly LaneRow[]): (path: LanePath) => void {
  const { go } = useAddress();
  return useCallback(
    (path) => {
      const key = printPath(path);
      const isOpen = rows.some((row) => row.kind === 'lane' && row.key === key && row.isOpen);
      // What the address does not say yet is what the rows show.
      const shown = rows.flatMap((row) => (row.kind === 'lane' && row.isOpen ? [row.path] : []));
      const open = isOpen ? shown.filter((other) => !startsWith(other, path)) : [...shown, path];
      go(
        (current) => ({
          ...current,
          pageParameters: printTimelineParameters({
            ...parseTimelineParameters(current.pageParameters),
            open,
          }),
        }),
        { replace: true },
      );
    },
    [go, rows],
  );
}

/** Folding a lane folds what is below it. */
function startsWith(path: LanePath, start: LanePath): boolean {
  return start.every((key, index) => path[index] === key);
}
