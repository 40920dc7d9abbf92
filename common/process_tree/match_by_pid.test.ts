import { describe, expect, it } from 'vitest';
import type { EventWithoutId } from './match_by_pid';
import { idOf, said } from './observation_fixture';
import { buildProcessTree } from './process_tree';

const START = '2026-03-01T11:00:00.123456789Z';
const [SHELL, CURL, FORK] = [idOf(10), idOf(20), idOf(20, 19_000)];

const events = [
  said(SHELL, undefined, { startTime: '2026-03-01T10:00:00Z' }),
  said(FORK, SHELL, { startTime: '2026-03-01T11:00:00.1Z' }),
  said(CURL, SHELL, { startTime: '2026-03-01T11:00:00.123Z' }),
];

const withoutId = (facts: Partial<EventWithoutId> = {}): EventWithoutId => ({
  id: 'document',
  index: 'stream',
  type: 'process_kprobe',
  node: 'node-1',
  pid: 20,
  startTime: START,
  ...facts,
});

const treeWith = (...list: EventWithoutId[]) =>
  buildProcessTree(events, SHELL, { maxAncestors: 9, maxDescendants: 9, withoutId: list });

const curlOf = ({ nodes }: ReturnType<typeof treeWith>) =>
  nodes.find(({ execId }) => execId === CURL);

describe('events without an exec_id', () => {
  it('belong to the process of their node and PID that started then, and are marked', () => {
    const tree = treeWith(
      withoutId({ action: 'KPROBE_ACTION_SIGKILL' }),
      withoutId({ type: 'process_exit', exit: { code: 9, signal: 'SIGKILL', time: 'T' } }),
    );
    expect(curlOf(tree)).toMatchObject({
      matchedByPid: 2,
      events: { killed: 1 },
      exitCode: 9,
      signal: 'SIGKILL',
    });
    expect(tree.unattached).toEqual([]);
    expect(tree.nodes.filter(({ matchedByPid }) => matchedByPid !== undefined)).toHaveLength(1);
  });

  it.each<[string, Partial<EventWithoutId>]>([
    ['another node', { node: 'node-2' }],
    ['another PID', { pid: 21 }],
    ['another start', { startTime: '2026-03-01T11:00:01.2Z' }],
    ['no start', { startTime: 'unknown' }],
  ])('are listed, not lost, with %s', (_case, facts) => {
    const event = withoutId(facts);
    const tree = treeWith(event);
    expect(tree.unattached).toEqual([event]);
    expect(curlOf(tree)).not.toHaveProperty('matchedByPid');
  });
});
