import type { estypes } from '@elastic/elasticsearch';
import { FIELD, RATE_LIMIT_DROPPED, THROTTLE_TYPE } from '../../common/documents/fields';
import { SETUP_SAMPLE } from '../../common/limits';
import {
  gapsOf,
  sampleFiles,
  type FileSample,
  type StoredLine,
} from '../../common/setup/file_gaps';
import { judgeLoss, SAMPLE_TIMES } from '../../common/setup/loss';
import type { SearchAnswer, SearchBody } from '../elasticsearch/asking';
import { existsQueries } from '../elasticsearch/filter_query';
import { totalOf } from './sample_documents';
import { textAt, valueAt } from './source_value';
import type { SetupAsking } from './setup_asking';
import type { SetupCheck } from './setup_check';

const HOUR_MS = 3_600_000;

/** Expected lines that are looked for in one search; more gaps than this are one cause. */
const MAX_EXPECTED = 200;

/** What names a file: rotation renames it, and a new one may get an old inode. */
const FILE_FIELDS = [
  FIELD.agentId,
  FIELD.filePath,
  FIELD.fileInode,
  FIELD.fileDevice,
  FIELD.fileFingerprint,
];

interface Counts {
  withOffset: { doc_count: number };
  agents: { value: number };
  dropped: { buckets: { key: string; doc_count: number }[] };
  throttled: { doc_count: number };
}

export const lossCheck: SetupCheck = {
  id: 'loss',
  async run(setup) {
    const [counts, ...windows] = await setup.msearch<Counts>([
      countsQuery(setup),
      ...windowQueries(setup),
    ]);
    const lines = distinctHits(windows).flatMap(readLine);
    const files = sampleFiles(lines.map(({ line }) => line));
    const aggregations = counts?.aggregations;
    const dropped = aggregations?.dropped.buckets ?? [];
    return judgeLoss({
      hours: setup.hours,
      documents: totalOf(counts),
      withOffset: aggregations?.withOffset.doc_count ?? 0,
      agents: aggregations?.agents.value ?? 0,
      sampledAgents: new Set(lines.map(({ agent }) => agent)).size,
      files: files.length,
      lines: files.reduce((sum, file) => sum + file.lines, 0),
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      duplicates: files.reduce((sum, file) => sum + file.duplicates, 0),
      gaps: await findGaps(
        setup,
        files,
        lines.map(({ line }) => line),
      ),
      rateLimited: dropped.reduce((sum, { key, doc_count }) => sum + Number(key) * doc_count, 0),
      rateLimitEvents: dropped.reduce((sum, { doc_count }) => sum + doc_count, 0),
      throttled: aggregations?.throttled.doc_count ?? 0,
    });
  },
};

function countsQuery({ recent }: SetupAsking): SearchBody {
  return {
    query: { bool: { filter: [recent] } },
    size: 0,
    track_total_hits: true,
    aggs: {
      withOffset: { filter: existsQueries([FIELD.fileOffset])[0] ?? {} },
      agents: { cardinality: { field: FIELD.agentId } },
      dropped: { terms: { field: RATE_LIMIT_DROPPED, size: 1_000 } },
      throttled: { filter: { term: { [THROTTLE_TYPE]: 'THROTTLE_START' } } },
    },
  };
}

/** The newest lines before moments spread over the range; of one millisecond the later lines first. */
function windowQueries({ now, hours, recent }: SetupAsking): SearchBody[] {
  return Array.from({ length: SAMPLE_TIMES }, (_, index): SearchBody => {
    const to = now - (index * hours * HOUR_MS) / SAMPLE_TIMES;
    const before: estypes.QueryDslQueryContainer[] =
      index === 0 ? [] : [{ range: { [FIELD.timestamp]: { lte: to, format: 'epoch_millis' } } }];
    return {
      query: { bool: { filter: [recent, ...before, ...existsQueries([FIELD.fileOffset])] } },
      size: SETUP_SAMPLE / SAMPLE_TIMES,
      sort: [
        { [FIELD.timestamp]: 'desc' },
        { [FIELD.fileOffset]: { order: 'desc', unmapped_type: 'long' } },
      ],
      track_total_hits: false,
      _source: [FIELD.message, FIELD.fileOffset, ...FILE_FIELDS],
    };
  });
}

/** Windows overlap where little was stored. */
function distinctHits(answers: readonly SearchAnswer[]): estypes.SearchHit[] {
  const hits = answers.flatMap((answer) => answer.hits.hits);
  return [...new Map(hits.map((hit) => [`${hit._index}/${hit._id}`, hit])).values()];
}

function readLine({ _source }: estypes.SearchHit): { agent: string; line: StoredLine }[] {
  const message = valueAt(_source, FIELD.message);
  const offset = valueAt(_source, FIELD.fileOffset);
  if (typeof message !== 'string' || typeof offset !== 'number') return [];
  const length = Buffer.byteLength(message) + 1;
  return [
    {
      agent: textAt(_source, FIELD.agentId) ?? '',
      line: { file: fileOf(_source), offset, length },
    },
  ];
}

function fileOf(source: unknown): string {
  return FILE_FIELDS.map((field) => textAt(source, field))
    .filter((value) => value !== undefined)
    .join(' · ');
}

/**
 * A successor may be stored outside of the windows: where @timestamp is the event's own time, lines
 * are not in file order. So each missing one is searched for, and the next line after each gap.
 */
async function findGaps(
  setup: SetupAsking,
  files: readonly FileSample[],
  lines: readonly StoredLine[],
): Promise<ReturnType<typeof gapsOf>> {
  const candidates = files
    .flatMap(({ file, expected }) => expected.map((offset) => ({ file, offset })))
    .slice(0, MAX_EXPECTED);
  if (candidates.length === 0) return [];
  const found = await setup.search({
    query: {
      bool: {
        filter: [
          { terms: { [FIELD.fileOffset]: [...new Set(candidates.map(({ offset }) => offset))] } },
        ],
      },
    },
    size: 5_000,
    track_total_hits: false,
    _source: [FIELD.fileOffset, ...FILE_FIELDS],
  });
  const stored = new Map<string, Set<number>>();
  const add = (file: string, offset: unknown) => {
    if (typeof offset !== 'number') return;
    const offsets = stored.get(file) ?? new Set<number>();
    stored.set(file, offsets.add(offset));
  };
  for (const { file, offset } of lines) add(file, offset);
  for (const { _source } of found.hits.hits)
    add(fileOf(_source), valueAt(_source, FIELD.fileOffset));
  return files.flatMap(({ file }) =>
    gapsOf(
      file,
      candidates.filter((candidate) => candidate.file === file).map(({ offset }) => offset),
      stored.get(file) ?? new Set(),
    ),
  );
}
