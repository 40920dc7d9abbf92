import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import type { TimelineAnswer, TimelineDelayAnswer } from '../../common/api/timeline';
import { joinIncomplete } from '../query/incomplete';
import { IncompleteLine } from '../shell/states/incomplete_line';
import { useWidth } from '../charts/use_width';
import { useAddress } from '../shell/address/use_address';
import { DelayBanner } from './missing/delay_banner';
import { EventDock } from './events/event_dock';
import { LaneList } from './lanes/lane_list';
import { MissingLine } from './missing/missing_line';
import type { MissingSpan } from './missing/missing_spans';
import { laneRows, openPaths } from './lanes/lane_rows';
import { OverviewStrip } from './overview/overview_strip';
import { PlotOverlay } from './view/plot_overlay';
import { TimeAxis } from './view/time_axis';
import { TimelineToolbar } from './timeline_toolbar';
import { parseTimelineParameters } from './timeline_parameters';
import { useBars } from './lanes/use_bars';
import { LABEL_WIDTH, LANE_HEIGHT } from './timeline_sizes';
import { useLaneBuckets } from './lanes/use_lane_buckets';
import { useLaneSelection } from './view/use_lane_selection';
import { useLevels } from './lanes/use_levels';
import { useTimelineKeys } from './view/use_timeline_keys';
import { useView } from './view/use_view';
import { useWheel } from './view/use_wheel';

/** Lanes drawn beyond the screen, so that quick scrolling shows no gaps. */
const OVERSCAN = 4;

/** The timeline of an answer: toolbar, overview, axis, and the lanes in sight. */
export function TimelineBoard({
  answer,
  filters,
  delay,
  missing,
}: {
  answer: TimelineAnswer;
  filters: Record<string, string | string[]>;
  delay: TimelineDelayAnswer['delay'];
  missing: readonly MissingSpan[];
}) {
  const { address } = useAddress();
  const parameters = parseTimelineParameters(address.pageParameters);
  const { by, order, open: openParameter } = parameters;
  const scroller = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(scroller) - LABEL_WIDTH);
  const view = useView(answer.range);
  const openText = JSON.stringify(openParameter);
  const open = useMemo(
    () => openPaths(answer, openParameter),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- paths are new lists on every render
    [answer, openText],
  );
  const range = isoSpan(answer.range);
  const levels = useLevels({ ...range, by, order, ...filters }, open);
  const rows = useMemo(
    () => laneRows(answer, by, open, levels.levels),
    [answer, by, open, levels.levels],
  );
  const bars = useBars(view.settled, by, filters, rows);
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => bars?.lanes.get(rows[index]?.key ?? '')?.height ?? LANE_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, bars, rows]);
  const items = virtualizer.getVirtualItems();
  const inSight = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'lane' ? [row.key] : [];
  });
  const loads = useLaneBuckets({ ...isoSpan(view.settled), by, ...filters }, inSight);
  const selection = useLaneSelection({ plot, rows, loads, view, width });
  useWheel(plot, view, width);
  const onKeyDown = useTimelineKeys(view, scroller);
  return (
    // The keys of whatever has the focus inside: they bubble.
    <div role="presentation" css={boardCss} onKeyDown={onKeyDown} data-test-subj="timeline">
      <IncompleteLine reasons={joinIncomplete([answer, levels, loads])} />
      <TimelineToolbar
        view={view}
        answer={answer}
        rows={rows}
        loads={loads}
        width={width}
        missing={missing}
      />
      <MissingLine spans={missing} />
      <DelayBanner delay={delay} lanes={loads.lanes} />
      <OverviewStrip answer={answer} view={view} width={width} missing={missing} />
      <TimeAxis view={view.view} width={width} bars={bars} />
      <div ref={plot} css={plotCss}>
        <LaneList
          scroller={scroller}
          rows={rows}
          virtualizer={virtualizer}
          width={width}
          view={view.view}
          loads={loads}
          bars={bars}
          until={answer.range.to}
          by={by}
          missing={missing}
          onRetryLevel={levels.retry}
        />
        <PlotOverlay
          plot={plot}
          rows={rows}
          loads={loads}
          view={view}
          width={width}
          selection={selection}
        />
      </div>
      {selection.chosen && (
        <EventDock
          span={selection.chosen}
          lane={parameters.lane}
          by={by}
          filters={filters}
          onClose={selection.clear}
        />
      )}
    </div>
  );
}

function isoSpan({ from, to }: { from: number; to: number }): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

const boardCss = css`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
`;

const plotCss = css`
  position: relative;
  display: flex;
  flex: 1;
  min-height: 0;
`;
