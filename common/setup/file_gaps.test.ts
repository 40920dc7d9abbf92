import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsOf, sampleFiles, type StoredLine } from './file_gaps';

/** A file of lines of the given lengths, in order. */
function fileOf(file: string, lengths: readonly number[]): StoredLine[] {
  let offset = 0;
  return lengths.map((length) => {
    const line = { file, offset, length };
    offset += length;
    return line;
  });
}

function gapsIn(lines: readonly StoredLine[]): { from: number; bytes: number }[] {
  return sampleFiles(lines).flatMap(({ file, expected }) => {
    const stored = new Set(lines.filter((line) => line.file === file).map(({ offset }) => offset));
    return gapsOf(file, expected, stored).map(({ from, bytes }) => ({ from, bytes }));
  });
}

test('a file without a line missing has no gap, in whatever order it is read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1 }), (lengths) => {
      expect(gapsIn(fileOf('a', lengths).toReversed())).toEqual([]);
    }),
  );
});

test('missing lines are a gap of exactly their bytes', () => {
  const lines = fileOf('a', [10, 20, 30, 40, 50]);
  expect(gapsIn(lines.filter(({ offset }) => offset !== 10 && offset !== 30))).toEqual([
    { from: 10, bytes: 50 },
  ]);
  expect(gapsIn(lines.slice(2))).toEqual([]);
});

test('a line stored twice is a duplicate, no gap', () => {
  const lines = fileOf('a', [10, 20, 30]);
  const [sample] = sampleFiles([...lines, ...lines]);
  expect(sample).toMatchObject({ lines: 3, duplicates: 3, bytes: 60, expected: [] });
});

test('two files do not fill each other’s gaps', () => {
  const lines = [...fileOf('a', [10, 20, 30]), ...fileOf('b', [10, 20, 30])];
  const without = lines.filter(({ file, offset }) => !(file === 'a' && offset === 10));
  expect(gapsIn(without)).toEqual([{ from: 10, bytes: 20 }]);
});
