import { expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { groupFacts } from './group_facts';
import { foldTasks } from './tasks';

const sleep = (index: number, exitCode: number): ProcessNode => ({
  execId: `s${index}`,
  parentExecId: 'bash',
  binary: '/bin/sleep',
  startTime: `2026-11-25T10:00:0${index}.5Z`,
  exitCode,
  known: 'exec',
  node: 'n',
});

it('tells an exit without a recorded status from none', () => {
  const open: ProcessNode = { execId: 's1', known: 'exec', node: 'n' };
  const ended = { ...open, execId: 's2', exitTime: '2026-11-25T10:00:09Z' };
  const tree = foldTasks([open, ended]);
  expect(groupFacts(tree, [0, 1]).endings).toEqual([
    { ending: { kind: 'unknown' }, count: 1 },
    { ending: { kind: 'ended' }, count: 1 },
  ]);
});

it('says from when to when, how they ended, and what is below them', () => {
  const tree = foldTasks([
    { execId: 'bash', known: 'exec', node: 'n' },
    sleep(2, 0),
    { execId: 'x', parentExecId: 's2', known: 'exec', node: 'n' },
    { execId: 'y', parentExecId: 'x', known: 'exec', node: 'n' },
    sleep(1, 0),
    sleep(3, 1),
  ]);
  const members = ['s2', 's1', 's3'].map((execId) => tree.taskOf.get(execId)!);
  expect(groupFacts(tree, members)).toEqual({
    count: 3,
    first: '2026-11-25T10:00:01.5Z',
    last: '2026-11-25T10:00:03.5Z',
    endings: [
      { ending: { kind: 'exit', code: 0 }, count: 2 },
      { ending: { kind: 'exit', code: 1 }, count: 1 },
    ],
    below: 2,
  });
});
