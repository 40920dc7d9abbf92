import { useMemo } from 'react';
import {
  TIMELINE_PROCESSES_PATH,
  timelineProcessesAnswerSchema,
  type ProcessBar,
  type TimelineProcessesAnswer,
} from '../../../common/api/timeline_processes';
import { LONGEST_VIEW_WITH_BARS_MS, MAX_BAR_ROWS } from '../../../common/limits';
import { belongsTo } from '../../../common/timeline/bar_lanes';
import { printPath, type Grouping } from '../../../common/timeline/lane_path';
import { barKey, barSpan, parentKey } from '../../../common/timeline/process_bars';
import { stackBars } from '../../../common/timeline/stack_bars';
import type { TimeSpan } from '../../../common/timeline/view';
import type { QueryParameters } from '../../query/ask';
import { useAnswer } from '../../query/use_answer';
import type { LaneRow } from './lane_rows';

/** Pixels of one row of bars, and of the space round all of them. */
export const BAR_ROW_HEIGHT = 18;
const LANE_PADDING = 6;

/** A bar with its place: milliseconds since the view's start, and its row. */
export interface PlacedBar {
  bar: ProcessBar;
  from: number;
  to?: number;
  row: number;
}

export interface BarLane {
  bars: readonly PlacedBar[];
  /** Processes beyond MAX_BAR_ROWS. */
  hidden: number;
  /** Documents of all its processes. */
  documents: number;
  processes: number;
  height: number;
}

export interface Bars {
  /** What the lanes' times count from, epoch milliseconds. */
  origin: number;
  lanes: ReadonlyMap<string, BarLane>;
  answer: TimelineProcessesAnswer;
}

/** Single processes of the view, put into the lanes that show them; undefined while there are too many. */
export function useBars(
  view: TimeSpan,
  by: Grouping,
  filters: QueryParameters,
  rows: readonly LaneRow[],
): Bars | undefined {
  const { answer } = useAnswer({
    path: TIMELINE_PROCESSES_PATH,
    query: {
      from: new Date(view.from).toISOString(),
      to: new Date(view.to).toISOString(),
      ...filters,
    },
    answerSchema: timelineProcessesAnswerSchema,
    enabled: view.to - view.from <= LONGEST_VIEW_WITH_BARS_MS,
  });
  return useMemo(() => {
    if (!answer?.bars) return undefined;
    const origin = answer.range.from;
    const gap = (answer.range.to - origin) / 400;
    const { bars } = answer;
    const lanes = rows.flatMap((row): [string, BarLane][] =>
      // An unfolded lane's processes stand in the lanes below it.
      row.kind === 'lane' && !row.isOpen
        ? [
            [
              printPath(row.path),
              barLane(
                bars.filter((bar) => belongsTo(bar, by, row.path)),
                origin,
                gap,
              ),
            ],
          ]
        : [],
    );
    return { origin, lanes: new Map(lanes), answer };
  }, [answer, by, rows]);
}

/** Bars of one process share it. */
function taskKey(bar: ProcessBar): string {
  return barKey({ ...bar, execId: bar.firstExecId ?? bar.execId });
}

/** Stacks the processes of one lane by lineage. */
function barLane(bars: readonly ProcessBar[], origin: number, gap: number): BarLane {
  const spans = bars.flatMap((bar) => {
    const span = barSpan(bar, origin);
    return span ? [{ bar, ...span }] : [];
  });
  const { rows, count } = stackBars(
    spans.map(({ bar, from, to }) => ({
      key: barKey(bar),
      parentKey: parentKey(bar),
      from,
      ...(to !== undefined && { to }),
    })),
    gap,
  );
  const placed = spans.map((span) => ({ ...span, row: rows.get(barKey(span.bar)) ?? 0 }));
  const shown = placed.filter(({ row }) => row < MAX_BAR_ROWS);
  return {
    bars: shown,
    hidden: placed.length - shown.length,
    documents: bars.reduce((sum, bar) => sum + bar.documents, 0),
    processes: new Set(bars.map(taskKey)).size,
    height: Math.max(1, Math.min(count, MAX_BAR_ROWS)) * BAR_ROW_HEIGHT + LANE_PADDING,
  };
}
