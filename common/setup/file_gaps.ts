/** One stored line of an export file. */
export interface StoredLine {
  /** Names the file as its reader does: agent, path, and inode or fingerprint; never the node. */
  file: string;
  /** Byte offset of the line in its file. */
  offset: number;
  /** Bytes of the line with its line break. */
  length: number;
}

export interface FileSample {
  file: string;
  lines: number;
  /** The same line stored again: redelivery, or a file read twice. */
  duplicates: number;
  bytes: number;
  /** Offsets at which a line must begin, and none of the sample does. */
  expected: readonly number[];
}

/**
 * Looks for lines that should follow a sampled line and are not in the sample. For one file the next
 * `log.offset` is `log.offset` + bytes of the line + 1, so every line but the last names its successor.
 */
export function sampleFiles(lines: readonly StoredLine[]): FileSample[] {
  const files = new Map<string, StoredLine[]>();
  for (const line of lines) {
    const known = files.get(line.file);
    if (known) known.push(line);
    else files.set(line.file, [line]);
  }
  return [...files].map(([file, own]) => sampleFile(file, own));
}

function sampleFile(file: string, lines: readonly StoredLine[]): FileSample {
  const byOffset = new Map(lines.map((line) => [line.offset, line]));
  const last = Math.max(...byOffset.keys());
  const distinct = [...byOffset.values()];
  return {
    file,
    lines: distinct.length,
    duplicates: lines.length - distinct.length,
    bytes: distinct.reduce((sum, { length }) => sum + length, 0),
    expected: distinct
      .filter(({ offset }) => offset !== last)
      .map(({ offset, length }) => offset + length)
      .filter((next) => !byOffset.has(next))
      .toSorted((a, b) => a - b),
  };
}

export interface Gap {
  file: string;
  /** Offset of the first missing byte. */
  from: number;
  bytes: number;
}

/**
 * The gaps of a file: expected beginnings that are nowhere in the data stream, each up to the next
 * line that is.
 *
 * @param stored offsets known to be stored, from the sample and from a search for the expected ones
 */
export function gapsOf(
  file: string,
  expected: readonly number[],
  stored: ReadonlySet<number>,
): Gap[] {
  const sorted = [...stored].toSorted((a, b) => a - b);
  return expected
    .filter((offset) => !stored.has(offset))
    .flatMap((from) => {
      const next = sorted.find((offset) => offset > from);
      return next === undefined ? [] : [{ file, from, bytes: next - from }];
    });
}
