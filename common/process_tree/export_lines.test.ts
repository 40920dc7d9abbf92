import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeExecId } from '../documents/exec_id';
import { readEventLine } from '../documents/read_event';
import { observationsOf } from './observation';
import { buildProcessTree } from './process_tree';
import { textDump } from './text_dump';

const FIXTURES = path.resolve(import.meta.dirname, '../../test/fixtures/export');
const NO_LIMITS = { maxAncestors: 1_000, maxDescendants: 1_000 };

interface RawProcess {
  exec_id?: string;
  parent_exec_id?: string;
}

/** Who is whose parent, straight from the lines: nothing of the model takes part. */
function parentsIn(lines: readonly string[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const line of lines) {
    const raw = JSON.parse(line) as Record<string, { process?: RawProcess; parent?: RawProcess }>;
    const event = Object.entries(raw).find(([key]) => key.startsWith('process_'))?.[1];
    for (const process of [event?.process, event?.parent]) {
      if (process?.exec_id && process.parent_exec_id) {
        parents.set(process.exec_id, process.parent_exec_id);
      }
    }
  }
  return parents;
}

function isAbove(parents: ReadonlyMap<string, string>, upper: string, lower: string): boolean {
  for (let id = parents.get(lower); id !== undefined; id = parents.get(id)) {
    if (id === upper) return true;
  }
  return false;
}

const lines = (file: string) =>
  readFileSync(path.join(FIXTURES, file), 'utf8').split('\n').filter(Boolean);

describe('process tree of export lines', () => {
  it.each(['bakery.log', 'kprobe.log'])(
    'holds exactly the ancestors and descendants of every exec_id in %s, each once',
    (file) => {
      const texts = lines(file);
      const parents = parentsIn(texts);
      const all = [...new Set([...parents].flat())];
      expect(all.length).toBeGreaterThan(5);
      const observations = texts.flatMap((line) => observationsOf(readEventLine(JSON.parse(line))));
      for (const execId of all) {
        const expected = all.filter(
          (other) =>
            other === execId || isAbove(parents, other, execId) || isAbove(parents, execId, other),
        );
        const { nodes } = buildProcessTree(observations, execId, NO_LIMITS);
        expect(nodes.map((node) => node.execId).sort()).toEqual(expected.sort());
      }
    },
  );

  const treeOf = (pid: number, ktime: bigint) =>
    buildProcessTree(
      lines('bakery.log').flatMap((line) => observationsOf(readEventLine(JSON.parse(line)))),
      encodeExecId({ node: 'quay-1', ktime, pid }),
      NO_LIMITS,
    );

  it('shows how each process is known, in the order of the clock that does not jump', () => {
    expect(textDump(treeOf(151923, 51557166339496n).nodes)).toBe(
      [
        '?(151918) [ancestor]',
        '└─ prepare-volume.sh(151923) [parent]',
        '   ├─ chown(151926) [exit] exit 0',
        '   └─ chown(151928)',
      ].join('\n'),
    );
  });

  it('shows a shell that became another one in place, and how it was killed', () => {
    expect(textDump(treeOf(173220, 10833105871378n).nodes)).toBe(
      [
        '?(104412) [ancestor]',
        '└─ sh(173220) [parent] → bash(173220)',
        '   └─ bash(173220) [exit] SIGKILL',
      ].join('\n'),
    );
  });

  it('takes the repeated line of a restart for no copy, and its shim for one of the host', () => {
    const { nodes, findings } = treeOf(140671, 51206390000000n);
    const [top, shim, sync] = nodes.map(({ execId }) => execId);
    expect(nodes.map(({ duplicates }) => duplicates)).toEqual([undefined, undefined, undefined]);
    expect(findings).toEqual([
      { kind: 'reread', count: 1, execIds: [sync] },
      { kind: 'known_only_as_parent', count: 2, execIds: [top, shim], names: ['host'] },
    ]);
  });
});
