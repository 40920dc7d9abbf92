import { describe, expect, it } from 'vitest';
import { encodeExecId, timelessExecId, timelessPrefix } from '../documents/exec_id';
import { idOf, said } from './observation_fixture';
import type { Observation } from './observation';
import { buildProcessTree } from './process_tree';
import { textDump } from './text_dump';

const tree = (observations: Observation[], selected: string) =>
  buildProcessTree(observations, selected, { maxAncestors: 100, maxDescendants: 100 });

const dump = (observations: Observation[], selected: string) =>
  `\n${textDump(tree(observations, selected).nodes)}`;

/** A clone that a probe saw before it executed anything. */
const forked = (execId: string, parentExecId: string): Observation => ({
  ...said(execId, parentExecId, { binary: '/bin/bash', flags: ['execve'] }),
  known: 'event',
  events: { observed: 1 },
});

describe('the tree of one task', () => {
  const [SSHD, BASH, FORK, SHELL, CAT] = [idOf(1), idOf(10), idOf(20, 1), idOf(20, 2), idOf(21)];
  const REVERSE_SHELL = [
    said(SSHD, undefined, { binary: '/sbin/sshd' }),
    said(BASH, SSHD, { binary: '/bin/bash' }),
    forked(FORK, BASH),
    said(SHELL, BASH, { binary: '/bin/bash' }),
    said(CAT, SHELL, { binary: '/bin/cat' }),
    said(idOf(22), FORK, { binary: '/bin/true' }),
  ];

  it.each([
    ['the fork', FORK],
    ['the shell that it executed', SHELL],
  ])('holds all stages and what is below each of them, from %s', (_, selected) => {
    expect(dump(REVERSE_SHELL, selected)).toBe(`
sshd(1)
└─ bash(10)
   ├─ bash(20) [event]
   │  └─ true(22)
   └─ bash(20)
      └─ cat(21)`);
  });

  it.each([
    ['a child of the shell', CAT, SHELL],
    ['a child of the fork', idOf(22), FORK],
  ])('holds the other stages of the ancestors, from %s', (_, selected, parent) => {
    const { nodes } = tree(REVERSE_SHELL, selected);
    const ids = nodes.map(({ execId }) => execId);
    expect(ids).toEqual(expect.arrayContaining([SSHD, BASH, FORK, SHELL, selected]));
    expect(ids).toHaveLength(5);
    expect(nodes.find(({ execId }) => execId === selected)?.parentExecId).toBe(parent);
  });

  it('holds every image of a PID, from each of them', () => {
    const [SH, ENV, PYTHON] = [idOf(30, 1), idOf(30, 2), idOf(30, 3)];
    const images = [
      said(BASH, undefined, { binary: '/bin/bash' }),
      said(SH, BASH),
      said(idOf(31), SH, { binary: '/bin/id' }),
      said(ENV, SH, { binary: '/usr/bin/env', flags: ['execve'] }),
      said(PYTHON, ENV, { binary: '/usr/bin/python', flags: ['execve'] }),
    ];
    const whole = dump(images, SH);
    expect(whole).toBe(`
bash(10)
└─ sh(30) → env(30)
   ├─ env(30) → python(30)
   │  └─ python(30)
   └─ id(31)`);
    for (const image of [ENV, PYTHON]) expect(dump(images, image)).toBe(whole);
    expect(dump(images, idOf(31))).toBe(whole);
  });

  it('does not take a later life of a PID for a stage', () => {
    const later = idOf(20, 9);
    const ended: Observation = {
      ...said(SHELL, BASH),
      known: 'exit',
      exit: { code: 0, time: '2026-01-01T00:00:01Z' },
    };
    const { nodes } = tree([...REVERSE_SHELL, ended, said(later, BASH)], later);
    expect(nodes.map(({ execId }) => execId)).toEqual([SSHD, BASH, later]);
  });
});

describe('a parent whose id holds no time', () => {
  const [SH, CURL] = [idOf(700, 1_000), idOf(710, 5_000)];
  const TIMELESS = timelessExecId(SH)!;
  const inside = { docker: 'abc' };
  const child = said(CURL, TIMELESS, { binary: '/bin/curl', ...inside });

  it('is the one process of that PID that ran then, in the same container', () => {
    const { nodes } = tree([said(SH, undefined, inside), child], SH);
    expect(
      nodes.map(({ execId, parentExecId, parentByPid }) => [execId, parentExecId, parentByPid]),
    ).toEqual([
      [SH, undefined, undefined],
      [CURL, SH, true],
    ]);
  });

  it('is the last image of that task', () => {
    const image = said(idOf(700, 2_000), SH, { flags: ['execve'], ...inside });
    const { nodes } = tree([said(SH, undefined, inside), image, child], CURL);
    expect(nodes.find(({ execId }) => execId === CURL)?.parentExecId).toBe(image.execId);
  });

  const ended = (time: string): Observation => ({
    ...said(SH, undefined, inside),
    known: 'exit',
    exit: { code: 0, time },
  });

  it.each<[string, Observation[]]>([
    ['is in another container', [said(SH, undefined, { docker: 'other' })]],
    ['started later', [said(idOf(700, 9_000), undefined, inside)]],
    ['had ended', [said(SH, undefined, inside), ended('2026-01-01T00:00:01Z')]],
    ['was one of two', [said(SH, undefined, inside), said(idOf(700, 2_000), idOf(1), inside)]],
  ])('is not joined with one that %s', (_, processes) => {
    const started = { ...child, startTime: '2026-01-01T00:00:02Z' };
    const { nodes } = tree([...processes, started], CURL);
    expect(nodes.find(({ execId }) => execId === CURL)).toMatchObject({ parentExecId: TIMELESS });
    expect(nodes.some(({ parentByPid }) => parentByPid)).toBe(false);
  });
});

describe('timelessPrefix', () => {
  it.each(['n', 'no', 'nod', 'node-1.example'])(
    'begins the ids without a time of %s alone',
    (node) => {
      const prefix = timelessPrefix(node);
      for (const pid of [1, 25, 700, 4_194_304]) {
        expect(encodeExecId({ node, ktime: 0n, pid }).startsWith(prefix)).toBe(true);
        for (const ktime of [1n, 10n, 9_999_999_999n]) {
          expect(encodeExecId({ node, ktime, pid }).startsWith(prefix)).toBe(false);
        }
      }
      expect(encodeExecId({ node: `${node}0`, ktime: 0n, pid: 1 }).startsWith(prefix)).toBe(false);
    },
  );
});
