import { FIELD, RATE_LIMIT_DROPPED, THROTTLE_TYPE } from '../../../common/documents/fields';
import { SETUP_SAMPLE } from '../../../common/limits';
import { sampleFiles } from '../../../common/setup/file_gaps';
import { judgeLoss, SAMPLE_TIMES, type LossFacts } from '../../../common/setup/checks/loss';
import type { SearchBody } from '../../elasticsearch/search_context';
import { beyondFieldLimit } from '../../elasticsearch/beyond_field_limit';
import { existsQueries } from '../../elasticsearch/filter_query';
import { findGaps } from '../../file_gaps/find_gaps';
import { lineWindows, NUMBERED, sampledLines } from '../../file_gaps/sample_lines';
import { readView } from '../read_view';
import { streamOfIndex } from '../resolved_indices';
import { totalOf } from '../sample_documents';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

const HOUR_MS = 3_600_000;

interface Buckets {
  buckets: { key: string; doc_count: number }[];
}

interface Counts {
  withOffset: { doc_count: number };
  withoutOffset: { nodes: Buckets; indices: Buckets };
  agents: { value: number };
}

/** Values as text, and how many events have each. */
interface Reports {
  dropped: Buckets;
  throttle: Buckets;
}

export const lossCheck: SetupCheck<'loss'> = {
  id: 'loss',
  async run(setup) {
    const { now, hours, recent } = setup;
    const span = { from: now - hours * HOUR_MS, to: now };
    const [view, [counts, ...answers]] = await Promise.all([
      readView(setup.attempt, setup.dataStreams),
      setup.msearch<Counts & Reports>([
        countsQuery(setup),
        unindexedReportsQuery(setup),
        ...lineWindows(recent, span, SAMPLE_TIMES, SETUP_SAMPLE),
      ]),
    ]);
    const [unindexed, ...windows] = answers;
    const reports = [counts?.aggregations, unindexed?.aggregations];
    const lines = sampledLines(windows);
    const files = sampleFiles(lines);
    const aggregations = counts?.aggregations;
    const dropped = reports.flatMap((report) => report?.dropped.buckets ?? []);
    const throttle = reports.flatMap((report) => report?.throttle.buckets ?? []);
    return judgeLoss({
      hours: setup.hours,
      documents: totalOf(counts),
      withOffset: aggregations?.withOffset.doc_count ?? 0,
      withoutOffset: placesWithout(aggregations),
      view,
      agents: aggregations?.agents.value ?? 0,
      sampledAgents: new Set(lines.map(({ agent }) => agent)).size,
      files: files.length,
      lines: files.reduce((sum, file) => sum + file.lines, 0),
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      duplicates: files.reduce((sum, file) => sum + file.duplicates, 0),
      // What is hidden from the caller looks like what was lost.
      gaps: view === 'whole' ? await findGaps(setup, files, lines) : [],
      rateLimited: dropped.reduce((sum, { key, doc_count }) => sum + Number(key) * doc_count, 0),
      rateLimitEvents: dropped.reduce((sum, { doc_count }) => sum + doc_count, 0),
      throttled: throttle.reduce(
        (sum, { key, doc_count }) => sum + (key === 'THROTTLE_START' ? doc_count : 0),
        0,
      ),
    });
  },
};

/** Nodes and data streams that are named; all are counted. */
const MAX_PLACES = 20;

function placesWithout(counts: Counts | undefined): LossFacts['withoutOffset'] {
  const streams = new Map<string, number>();
  for (const { key, doc_count: documents } of counts?.withoutOffset.indices.buckets ?? []) {
    const name = streamOfIndex(key) ?? key;
    streams.set(name, (streams.get(name) ?? 0) + documents);
  }
  return {
    nodes: (counts?.withoutOffset.nodes.buckets ?? []).map(({ key, doc_count: documents }) => ({
      name: key,
      documents,
    })),
    streams: [...streams].map(([name, documents]) => ({ name, documents })),
  };
}

function countsQuery({ recent }: SetupContext): SearchBody {
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      withOffset: { filter: { bool: { filter: existsQueries(NUMBERED) } } },
      withoutOffset: {
        filter: { bool: { must_not: { bool: { filter: existsQueries(NUMBERED) } } } },
        aggs: {
          nodes: { terms: { field: FIELD.node, size: MAX_PLACES } },
          indices: { terms: { field: '_index', size: MAX_PLACES } },
        },
      },
      agents: { cardinality: { field: FIELD.agentId } },
      ...REPORTS,
    },
  };
}

const REPORTS = {
  dropped: { terms: { field: RATE_LIMIT_DROPPED, size: 1_000 } },
  throttle: { terms: { field: THROTTLE_TYPE } },
} as const;

/**
 * Reports that came when the index was full of fields: a runtime field without a script reads the
 * stored value, of these few documents alone.
 */
function unindexedReportsQuery({ recent }: SetupContext): SearchBody {
  const fields = [RATE_LIMIT_DROPPED, THROTTLE_TYPE];
  return {
    query: { bool: { filter: [recent, beyondFieldLimit(fields)] } },
    size: 0,
    track_total_hits: false,
    runtime_mappings: Object.fromEntries(fields.map((field) => [field, { type: 'keyword' }])),
    aggs: REPORTS,
  };
}
