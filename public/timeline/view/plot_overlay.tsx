import type { RefObject } from 'react';
import { css } from '@emotion/react';
import { Crosshair } from './crosshair';
import type { LaneLoads } from '../lanes/use_lane_buckets';
import type { LaneRow } from '../lanes/lane_rows';
import { SelectionBox } from './selection_box';
import { LABEL_WIDTH } from '../timeline_sizes';
import type { LaneSelection } from './use_lane_selection';
import type { View } from './use_view';

/** What lies over all lanes: crosshair and selection. */
export function PlotOverlay({
  plot,
  rows,
  loads,
  view,
  width,
  selection,
}: {
  plot: RefObject<HTMLDivElement>;
  rows: readonly LaneRow[];
  loads: LaneLoads;
  view: View;
  width: number;
  selection: LaneSelection;
}) {
  return (
    <div
      css={css`
        position: absolute;
        z-index: 2;
        top: 0;
        bottom: 0;
        left: ${LABEL_WIDTH}px;
        overflow: hidden;
        pointer-events: none;
      `}
      style={{ width }}
    >
      <Crosshair plot={plot} rows={rows} loads={loads} view={view.view} width={width} />
      {selection.span && <SelectionBox selection={selection} view={view} width={width} />}
    </div>
  );
}
