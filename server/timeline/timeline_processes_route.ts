import {
  TIMELINE_PROCESSES_PATH,
  timelineProcessesQuerySchema,
  type ProcessBar,
  type TimelineProcessesAnswer,
} from '../../common/api/timeline_processes';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import type { Task } from '../../common/api/task';
import { keyOfRef, processRef } from '../../common/identity/process_ref';
import { parseFilters } from '../../common/filters/filters';
import { MAX_BAR_DOCUMENTS } from '../../common/limits';
import { barsOfTasks } from '../../common/timeline/bars_of_tasks';
import { barKey, barSpan, processBars } from '../../common/timeline/process_bars';
import type { SearchContext } from '../elasticsearch/search_context';
import { withKnownStatus } from '../elasticsearch/exit_status';
import { filterQuery, rangeQuery } from '../elasticsearch/filter_query';
import { readRange, type Range } from '../elasticsearch/range';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { readTasks, type AskedProcess } from '../tasks/read_tasks';
import { ranWithinQuery } from './event_time_query';
import { totalOf } from '../elasticsearch/total_of';

/**
 * Single processes by event time: one search to count, and where they are few enough
 * one for their events and some for their tasks.
 */
export const timelineProcessesRoute: RouteDefinition<
  typeof timelineProcessesQuerySchema,
  TimelineProcessesAnswer
> = {
  path: TIMELINE_PROCESSES_PATH,
  query: timelineProcessesQuerySchema,
  async answer(context, { from, to, q, ...names }, now) {
    const range = readRange(from, to, now);
    const query = {
      bool: { filter: [filterQuery({ filters: parseFilters(names), q }), ranWithinQuery(range)] },
    };
    // Counting stops one above the limit, so that a wide range costs next to nothing.
    const counted = await context.search({
      query,
      size: 0,
      track_total_hits: MAX_BAR_DOCUMENTS + 1,
    });
    const total = totalOf(counted);
    if (total > MAX_BAR_DOCUMENTS) return { range, documents: total, unplaced: 0 };
    const { hits } = await context.search({
      query,
      size: MAX_BAR_DOCUMENTS,
      track_total_hits: false,
      _source: EVENT_SOURCE,
    });
    const events = await readEvents(context, hits.hits);
    const bars = await inTasks(context, processBars(events));
    const found = placed(events, bars, range);
    return {
      range,
      ...found,
      bars: await withKnownStatus(context, found.bars ?? [], rangeQuery(range)),
    };
  },
};

/**
 * Adds what is known of the processes whose end no event of the range tells: their next stages and
 * exits, at any later time. A bar with an exit is the last of its task, which its earlier stages name.
 */
async function inTasks(
  context: SearchContext,
  bars: readonly ProcessBar[],
): Promise<readonly ProcessBar[]> {
  const open = bars.filter(({ ending }) => ending === 'open');
  const asked = open.map((bar) => ({
    ...processRef({ ...bar, startTime: bar.start }),
    ...withoutUndefined<Pick<AskedProcess, 'pid' | 'parentExecId'>>({
      pid: bar.pid,
      parentExecId: bar.parentExecId,
    }),
  }));
  const tasks = new Map<string, Task>();
  for (const [ref, task] of await readTasks(context, asked)) {
    for (const { execId } of task.stages) tasks.set(keyOfRef({ ...ref, execId }), task);
  }
  return barsOfTasks(bars, (bar) => tasks.get(barKey(bar)));
}

/** Bars of the processes that were there in the range, with the documents they were read from. */
function placed(
  events: readonly TetragonEvent[],
  all: readonly ProcessBar[],
  { from, to }: Range,
): Pick<TimelineProcessesAnswer, 'bars' | 'documents' | 'unplaced'> {
  const bars = all.filter((bar) => {
    const span = barSpan(bar, from);
    return span !== undefined && span.from <= to - from && (span.to === undefined || span.to >= 0);
  });
  return {
    bars,
    documents: bars.reduce((sum, bar) => sum + bar.documents, 0),
    unplaced: events.filter(({ process }) => !process?.execId || !process.startTime).length,
  };
}
