import type { estypes } from '@elastic/elasticsearch';
import type { TimelineAnswer, TimelineLanesAnswer } from '../../common/api/timeline';
import { FIELD } from '../../common/documents/fields';
import { printPath } from '../../common/timeline/lane_path';
import { compareTimes } from '../../scripts/bench/compare';
import type { BenchContext } from '../../scripts/bench/context';
import { printNumber, type Measurement } from '../../scripts/bench/measurement';
import { loadDay, type LoadedDay } from './data/load_day';
import { startPluginProcess, type PluginProcess } from './plugin_process';
import { measureTimelinePage } from './timeline_page';

const OF_REFERENCE = 1.5;
const CEILING_MS = 3_000;
const SEARCHES = 3;

/** The first screen of a day's timeline over HTTP, beside one plain search for lanes over time. */
export async function* measure(context: BenchContext): AsyncGenerator<Measurement> {
  const { client } = await context.elasticsearch();
  const day = await loadDay(context);
  const server = await startPluginProcess(context, {
    'tetragonInvestigator.dataStreams': [day.dataStream],
  });
  const size = `${day.documents.toLocaleString('en-US')} documents`;
  context.say('Measuring the first screen of the timeline');
  const { interval, searches } = await firstScreen(server, day);
  const { screen, reference } = await compareTimes(
    {
      screen: () => firstScreen(server, day),
      reference: () => client.search(referenceSearch(day, interval)),
    },
    context.runs,
  );
  const what = `first screen, ${size}: ${printNumber(screen.median)} ms`;
  yield {
    what,
    value: screen.median / reference.median,
    unit: '×',
    target: OF_REFERENCE,
    reference: `200 pods over time: ${printNumber(reference.median)} ms`,
  };
  yield { what: 'first screen', value: screen.median, unit: 'ms', target: CEILING_MS };
  yield { what: 'first screen', value: searches, unit: 'searches', target: SEARCHES };
  yield* measureTimelinePage(context, day);
}

/** What the page asks for before it shows anything: lanes, then what happened in those in sight. */
async function firstScreen(
  server: PluginProcess,
  { range, documents }: LoadedDay,
): Promise<{ interval: number; searches: number }> {
  const timeline = JSON.parse(await server.ask('timeline', range)) as TimelineAnswer;
  if (timeline.documents !== documents || timeline.incomplete.length > 0) {
    throw new Error(`The timeline has ${timeline.documents} of ${documents} documents.`);
  }
  const paths = timeline.clusters.flatMap(({ key, level }) => [
    [key],
    ...level.lanes.map((lane) => [key, lane.key]),
  ]);
  const lanes = JSON.parse(
    await server.ask('timeline_lanes', { ...range, lane: paths.map(printPath) }),
  ) as TimelineLanesAnswer;
  return { interval: lanes.interval, searches: timeline.searches + lanes.searches };
}

/** The reference: the pods with the most documents, each over time. */
function referenceSearch(
  { dataStream, range }: LoadedDay,
  interval: number,
): estypes.SearchRequest {
  return {
    index: dataStream,
    size: 0,
    request_cache: false,
    track_total_hits: true,
    query: {
      bool: {
        filter: [
          {
            range: {
              [FIELD.timestamp]: {
                gte: range.from,
                lte: range.to,
                format: 'strict_date_optional_time',
              },
            },
          },
        ],
      },
    },
    aggs: {
      lanes: {
        terms: { field: FIELD.pod, size: 200 },
        aggs: {
          time: {
            date_histogram: {
              field: FIELD.timestamp,
              fixed_interval: `${interval}ms`,
              min_doc_count: 1,
            },
          },
        },
      },
    },
  };
}
