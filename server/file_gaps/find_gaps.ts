import { FIELD } from '../../common/documents/fields';
import { MAX_FILE_GAPS } from '../../common/limits';
import { gapsOf, type FileSample, type Gap } from '../../common/setup/file_gaps';
import type { Searching } from '../elasticsearch/search_context';
import { LINE_FACTS, placeOf, type SampledLine } from './sample_lines';

/** Files that may have a line at one of the expected offsets. */
const MAX_FOUND = 5_000;

/** A gap with the lines round it. */
export interface PlacedGap extends Gap {
  cluster: string;
  /** Empty where the file holds lines of several nodes: whose lines are missing is unknown. */
  node: string;
  /** @timestamp of the line before it and of the next one after it, epoch milliseconds. */
  after: number;
  before: number;
}

type Line = Omit<SampledLine, 'length'>;

/**
 * The gaps between sampled lines. A successor may be stored outside of the windows: where @timestamp
 * is the event's own time, lines are not in file order. So each missing one is searched for, and the
 * next line after each gap.
 */
export async function findGaps(
  searching: Pick<Searching, 'search'>,
  files: readonly FileSample[],
  lines: readonly SampledLine[],
): Promise<PlacedGap[]> {
  const candidates = files
    .flatMap(({ file, expected }) => expected.map((offset) => ({ file, offset })))
    .slice(0, MAX_FILE_GAPS);
  if (candidates.length === 0) return [];
  const found = await searching.search({
    query: {
      bool: {
        filter: [
          { terms: { [FIELD.fileOffset]: [...new Set(candidates.map(({ offset }) => offset))] } },
        ],
      },
    },
    size: MAX_FOUND,
    track_total_hits: false,
    ...LINE_FACTS,
  });
  const stored = new Map<string, Map<number, Line>>();
  const ends = new Map<string, SampledLine>();
  const add = (line: Line) => {
    const own = stored.get(line.file) ?? new Map<number, Line>();
    stored.set(line.file, own.set(line.offset, line));
  };
  for (const line of lines) {
    add(line);
    ends.set(`${line.file} ${line.offset + line.length}`, line);
  }
  for (const hit of found.hits.hits) {
    const line = placeOf(hit);
    if (line) add(line);
  }
  const nodes = nodesByFile(lines);
  return files.flatMap(({ file }) => {
    const own = stored.get(file) ?? new Map<number, Line>();
    const expected = candidates.filter((candidate) => candidate.file === file);
    const gaps = gapsOf(
      file,
      expected.map(({ offset }) => offset),
      new Set(own.keys()),
    );
    return gaps.flatMap((gap): PlacedGap[] => {
      const last = ends.get(`${file} ${gap.from}`);
      const next = own.get(gap.from + gap.bytes);
      if (!last || !next) return [];
      const { cluster } = last;
      const node = nodes.get(file)?.size === 1 ? last.node : '';
      return [{ ...gap, cluster, node, after: last.time, before: next.time }];
    });
  });
}

function nodesByFile(lines: readonly SampledLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const nodes = new Map<string, Set<string>>();
  for (const { file, node } of lines) {
    nodes.set(file, (nodes.get(file) ?? new Set()).add(node));
  }
  return nodes;
}
