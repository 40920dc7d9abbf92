import type { RefObject } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import type { Grouping } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';
import { useGridKeys } from '../../grid/use_grid_keys';
import { useColors } from '../../shell/theme';
import { LaneRowView } from './lane_row_view';
import type { LaneRow } from './lane_rows';
import type { LaneLoads } from './use_lane_buckets';
import type { MissingSpan } from '../missing/missing_spans';
import { mostExecuted } from './most_executed';
import { useMarkColors } from '../marks/mark_colors';
import { LANE_HEIGHT } from '../timeline_sizes';
import type { Bars } from './use_bars';
import { useFolding } from './use_folding';
import { messages } from './messages';

/** The lanes, only as many of them in the document as the screen shows. */
export function LaneList({
  scroller,
  rows,
  virtualizer,
  width,
  view,
  loads,
  bars,
  until,
  by,
  missing,
  onRetryLevel,
}: {
  scroller: RefObject<HTMLDivElement>;
  rows: readonly LaneRow[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  width: number;
  view: TimeSpan;
  loads: LaneLoads;
  bars: Bars | undefined;
  /** End of the range, epoch milliseconds. */
  until: number;
  by: Grouping;
  missing: readonly MissingSpan[];
  onRetryLevel: () => void;
}) {
  const colors = useColors();
  const marks = useMarkColors();
  const fold = useFolding(rows);
  const { setActiveIndex, onKeyDown } = useGridKeys(scroller, {
    rowCount: rows.length,
    rowHeight: LANE_HEIGHT,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  });
  const items = virtualizer.getVirtualItems();
  const keys = items.map(({ index }) => rows[index]?.key ?? '');
  const most = mostExecuted(keys, loads.lanes, view);
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="group"
      aria-label={messages.plot()}
      data-test-subj="laneScroller"
      css={css`
        flex: 1;
        min-width: 0;
        overflow-x: hidden;
        overflow-y: scroll;
        &:focus-visible {
          outline: 2px solid ${colors.primary};
          outline-offset: -2px;
        }
      `}
    >
      <div
        role="grid"
        tabIndex={-1}
        aria-label={messages.lanes()}
        aria-rowcount={rows.length}
        onKeyDown={onKeyDown}
        css={css`
          position: relative;
        `}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <LaneRowView
              key={row.key}
              row={row}
              index={index}
              top={start}
              height={size}
              barLane={bars?.lanes.get(row.key)}
              origin={bars?.origin ?? 0}
              until={until}
              by={by}
              missing={missing}
              width={width}
              view={view}
              most={most}
              marks={marks}
              loaded={loads.lanes.get(row.key)}
              error={loads.failed.get(row.key)}
              onFocus={setActiveIndex}
              onFold={fold}
              onRetryLane={loads.retry}
              onRetryLevel={onRetryLevel}
            />
          );
        })}
      </div>
    </div>
  );
}
