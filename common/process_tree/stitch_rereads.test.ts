import { describe, expect, it } from 'vitest';
import type { Observation } from './observation';
import { idOf, said } from './observation_fixture';
import { buildProcessTree } from './process_tree';
import { foldTasks } from './tasks';
import { textDump } from './text_dump';

const LIMITS = { maxAncestors: 100, maxDescendants: 100 };
const TICK = 10_000_000;
const IN_POD = { docker: 'abc' };
const FROM_PROC = { ...IN_POD, flags: ['procFS'] };

const SHIM = idOf(1);
const BASH = idOf(20, 5 * TICK + 123);
const BASH_AGAIN = idOf(20, 5 * TICK);
const LATER = idOf(30, 90 * TICK);

const bash = (facts: Partial<Observation> = {}) =>
  said(BASH, SHIM, { ...IN_POD, binary: '/bin/bash', ...facts });
const bashAgain = (facts: Partial<Observation> = {}) =>
  said(BASH_AGAIN, SHIM, { ...FROM_PROC, binary: '/bin/bash', ...facts });
const later = said(LATER, BASH_AGAIN, { ...IN_POD, binary: '/bin/ls' });

const treeOf = (events: Observation[], selected: string) =>
  buildProcessTree([...events, said(SHIM, undefined, { binary: '/bin/shim' })], selected, LIMITS);

describe('a process that Tetragon read again at its restart', () => {
  it('is one task with its earlier stage, and its later children hang on it', () => {
    const { nodes, findings } = treeOf([bash(), bashAgain(), later], BASH);
    expect(`\n${textDump(nodes)}`).toBe(`
shim(1)
└─ bash(20)
   └─ bash(20)
      └─ ls(30)`);
    expect(nodes[2]).toMatchObject({ execId: BASH_AGAIN, rereadOf: BASH });
    expect(nodes[1]).not.toHaveProperty('replacedBy');
    expect(findings).toEqual([{ kind: 'reread', count: 1, execIds: [BASH_AGAIN] }]);
    const { tasks } = foldTasks(nodes);
    expect(tasks.map(({ stages }) => stages.length)).toEqual([1, 2, 1]);
  });

  it('leads from its later children to what started the task', () => {
    expect(treeOf([bash(), bashAgain(), later], LATER).nodes.map(({ execId }) => execId)).toEqual([
      SHIM,
      BASH,
      BASH_AGAIN,
      LATER,
    ]);
  });

  it('follows the last image before the restart, and never one after it', () => {
    const python = said(idOf(20, 7 * TICK), BASH, { ...IN_POD, flags: ['execve'], binary: '/py' });
    const after = said(idOf(20, 95 * TICK), BASH_AGAIN, {
      ...IN_POD,
      flags: ['execve'],
      binary: '/after',
    });
    const { nodes } = treeOf([bash(), python, bashAgain(), after], BASH);
    expect(nodes.find(({ execId }) => execId === BASH_AGAIN)?.rereadOf).toBe(idOf(20, 7 * TICK));
    expect(nodes.map(({ binary }) => binary)).toEqual([
      '/bin/shim',
      '/bin/bash',
      '/py',
      '/bin/bash',
      '/after',
    ]);
  });

  it.each<[string, Observation[]]>([
    ['ended before', [bash({ exit: { code: 0 } }), bashAgain()]],
    ['is in another container', [bash({ docker: 'xyz' }), bashAgain()]],
    ['is on another node', [bash({ node: 'node-2' }), bashAgain()]],
    ['started before the task did', [bash(), said(idOf(20, 6 * TICK), SHIM, FROM_PROC)]],
    [
      'started when the other had ended',
      [
        bash({ startTime: '2026-03-01T12:00:00Z' }),
        bashAgain({ exit: { code: 0, time: '2026-03-01T11:00:00Z' } }),
      ],
    ],
    ['is not of /proc', [bash(), bashAgain({ flags: ['execve', 'clone'] })]],
  ])('is another task where the earlier one %s', (_case, events) => {
    const { nodes } = treeOf(events, SHIM);
    expect(nodes.filter(({ rereadOf }) => rereadOf !== undefined)).toEqual([]);
    expect(nodes).toHaveLength(3);
  });

  it('needs the same boot where no container tells boots apart', () => {
    const host = (startTime: string, againAt: string) =>
      treeOf(
        [
          said(BASH, SHIM, { startTime }),
          said(BASH_AGAIN, SHIM, { startTime: againAt, flags: ['procFS'] }),
        ],
        SHIM,
      ).nodes.some(({ rereadOf }) => rereadOf === BASH);
    expect(host('2026-03-01T10:00:00Z', '2026-03-01T10:00:20Z')).toBe(true);
    expect(host('2026-03-01T10:00:00Z', '2026-03-01T10:02:00Z')).toBe(false);
  });
});
