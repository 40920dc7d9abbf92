import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { IngestLine } from '../ingest/export_files/ingest_line';
import { DEFAULT_DOCUMENTS, scenarioLines, type Profile } from './scenario_lines';
import { FAULTS, STORIES, storyExecIds } from './stories';

const NOW = new Date('2026-03-04T12:34:56.789Z');
const PROFILES: readonly Profile[] = ['default', 'everything'];

function digest(lines: Iterable<IngestLine>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(JSON.stringify(line));
  return hash.digest('hex');
}

function byFile(lines: readonly IngestLine[]): IngestLine[][] {
  const files = [...new Set(lines.map(({ file }) => file))];
  return files.map((name) => lines.filter(({ file }) => file === name));
}

describe.each(PROFILES)('scenarioLines, profile %s', (profile) => {
  const options = { seed: 7, profile, now: NOW, documents: 2_000 };
  const lines = [...scenarioLines(options)];

  it('gives the same lines for the same seed, others for another', () => {
    expect(digest(scenarioLines(options))).toBe(digest(lines));
    expect(digest(scenarioLines({ ...options, seed: 8 }))).not.toBe(digest(lines));
  });

  it('moves with now, exec_ids excepted', () => {
    const later = [...scenarioLines({ ...options, now: new Date('2027-01-01T00:00:00.000Z') })];
    const ids = (some: readonly IngestLine[]) =>
      some.map(({ text }) => /"exec_id":\s?"([^"]+)"/.exec(text)?.[1]);
    expect(ids(later)).toEqual(ids(lines));
    expect(later[0]?.readAt?.toISOString().slice(0, 10)).toBe('2026-12-31');
  });

  it.each([1_000, 2_000, 7_500])('makes %d documents when asked to', (documents) => {
    let count = 0;
    const seen = scenarioLines({ ...options, documents });
    while (!seen.next().done) count++;
    expect(Math.abs(count - documents)).toBeLessThanOrEqual(documents / 100);
  });

  it('keeps all stories below any size', () => {
    const bare = [...scenarioLines({ ...options, documents: 0 })]
      .map(({ text }) => text)
      .join('\n');
    const ids = storyExecIds(options);
    for (const { id } of [...STORIES, ...FAULTS]) {
      const top = ids[id]?.top;
      if (
        top &&
        !(
          profile === 'default' &&
          ['host_login', 'nameless_node', 'shared_exec_ids', 'runtime_without_pods'].includes(id)
        )
      )
        expect(bare).toContain(top);
    }
  });

  it('leaves no gap in any file: the next offset is the offset, the bytes and the line break', () => {
    const files = byFile(lines);
    // Six nodes, the rotated file that is read again, crio-1, and the three machines outside Kubernetes.
    expect(files).toHaveLength(profile === 'default' ? 7 : 11);
    for (const inFile of files) {
      let [offset, lineNumber] = [0, 0];
      for (const line of inFile) {
        expect([line.offset, line.lineNumber]).toEqual([offset, ++lineNumber]);
        expect(line.text).not.toContain('\n');
        offset += Buffer.byteLength(line.text, 'utf8') + 1;
      }
    }
  });

  it('reads each file forwards and nothing in the future', () => {
    for (const inFile of byFile(lines)) {
      let last = 0;
      for (const { readAt } of inFile) {
        expect(readAt?.getTime()).toBeGreaterThanOrEqual(last);
        last = readAt?.getTime() ?? Number.NaN;
      }
      expect(last).toBeLessThanOrEqual(NOW.getTime());
    }
  });

  it('covers the day before now, slightly out of order', () => {
    const times = lines
      .map(
        ({ text }) =>
          JSON.parse(text) as { time: string; process_exec?: { process: { flags: string } } },
      )
      // What was found in /proc bears its own start.
      .filter((line) => !line.process_exec?.process.flags.startsWith('procFS'))
      .map(({ time }) => Date.parse(time));
    expect(times.every(Number.isFinite)).toBe(true);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(NOW.getTime() - 24 * 3_600_000);
    expect(Math.max(...times)).toBeLessThan(NOW.getTime());
    const backwards = times.filter((time, index) => time < (times[index - 1] ?? 0)).length;
    expect(backwards).toBeGreaterThan(10);
    expect(backwards).toBeLessThan(times.length / 5);
  });
});

it('makes five thousand documents unless told otherwise', () => {
  let count = 0;
  for (const line of scenarioLines({ seed: 1, profile: 'default', now: NOW }))
    count += line.text ? 1 : 0;
  expect(count).toBe(DEFAULT_DOCUMENTS);
});

it('streams: the first of ten million lines do not wait for the last', () => {
  const stream = scenarioLines({ seed: 1, profile: 'default', now: NOW, documents: 10_000_000 });
  const first = Array.from({ length: 1_000 }, () => stream.next().value as IngestLine | undefined);
  stream.return(undefined);
  expect(first.every((line) => line?.text.startsWith('{"'))).toBe(true);
  const lastRead = first.at(-1)?.readAt?.getTime() ?? 0;
  expect(NOW.getTime() - lastRead).toBeGreaterThan(23 * 3_600_000);
});
