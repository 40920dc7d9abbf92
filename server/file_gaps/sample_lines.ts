import type { estypes } from '@elastic/elasticsearch';
import { FIELD } from '../../common/documents/fields';
import type { StoredLine } from '../../common/setup/file_gaps';
import type { SearchAnswer, SearchBody } from '../elasticsearch/search_context';
import { existsQueries } from '../elasticsearch/filter_query';
import { textAt, valueAt } from '../setup/source_value';

/** A stored line of an export file, and who wrote and sent it when. */
export interface SampledLine extends StoredLine {
  agent: string;
  cluster: string;
  node: string;
  /** @timestamp, epoch milliseconds. */
  time: number;
}

/** What names a file: rotation renames it, and a new one may get an old inode. */
const FILE_FIELDS = [
  FIELD.agentId,
  FIELD.filePath,
  FIELD.fileInode,
  FIELD.fileDevice,
  FIELD.fileFingerprint,
];

/**
 * Without them a line can't be compared with another: other shippers than Filebeat give no offset, or
 * one without its file.
 */
export const NUMBERED = [FIELD.fileOffset, FIELD.filePath];

/** What a hit has to bring for its file, place and time to be known. */
export const LINE_FACTS = {
  _source: [FIELD.fileOffset, FIELD.cluster, FIELD.node, ...FILE_FIELDS],
  fields: [{ field: FIELD.timestamp, format: 'epoch_millis' }],
} satisfies SearchBody;

/**
 * The newest lines before `moments` times spread evenly over a span (epoch milliseconds), `lines` in
 * all; of one millisecond the later lines first. The first window is open upwards: clocks that are
 * ahead must not hide their events.
 */
export function lineWindows(
  query: estypes.QueryDslQueryContainer,
  { from, to }: { from: number; to: number },
  moments: number,
  lines: number,
): SearchBody[] {
  return Array.from({ length: moments }, (_, index): SearchBody => {
    const until = to - (index * (to - from)) / moments;
    const before: estypes.QueryDslQueryContainer[] =
      index === 0
        ? []
        : [{ range: { [FIELD.timestamp]: { lte: Math.floor(until), format: 'epoch_millis' } } }];
    return {
      query: { bool: { filter: [query, ...before, ...existsQueries(NUMBERED)] } },
      size: Math.floor(lines / moments),
      sort: [
        { [FIELD.timestamp]: 'desc' },
        { [FIELD.fileOffset]: { order: 'desc', unmapped_type: 'long' } },
      ],
      track_total_hits: false,
      ...LINE_FACTS,
      _source: [FIELD.message, ...LINE_FACTS._source],
    };
  });
}

/** The lines of all windows; those overlap where little was stored. */
export function sampledLines(answers: readonly SearchAnswer[]): SampledLine[] {
  const hits = answers.flatMap((answer) => answer.hits.hits);
  return [...new Map(hits.map((hit) => [`${hit._index}/${hit._id}`, hit])).values()].flatMap(
    (hit) => {
      const message = valueAt(hit._source, FIELD.message);
      const place = placeOf(hit);
      if (typeof message !== 'string' || !place) return [];
      return [{ ...place, length: Buffer.byteLength(message) + 1 }];
    },
  );
}

/** Where and when a line was stored; `undefined` without an offset in a file. */
export function placeOf({
  _source,
  fields,
}: estypes.SearchHit): Omit<SampledLine, 'length'> | undefined {
  const offset = valueAt(_source, FIELD.fileOffset);
  if (typeof offset !== 'number' || textAt(_source, FIELD.filePath) === undefined) return undefined;
  const [time] = (fields as Record<string, unknown[]> | undefined)?.[FIELD.timestamp] ?? [];
  return {
    file: FILE_FIELDS.map((field) => textAt(_source, field))
      .filter((value) => value !== undefined)
      .join(' · '),
    offset,
    agent: textAt(_source, FIELD.agentId) ?? '',
    cluster: textAt(_source, FIELD.cluster) ?? '',
    node: textAt(_source, FIELD.node) ?? '',
    time: Number(time),
  };
}
