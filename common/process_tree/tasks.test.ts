import { describe, expect, it } from 'vitest';
import type { ProcessNode } from '../api/process_tree';
import { foldTasks, shownStage } from './tasks';

const node = (execId: string, facts: Partial<ProcessNode>): ProcessNode => ({
  execId,
  known: 'exec',
  node: 'node-1',
  ...facts,
});

const FORKED: Partial<ProcessNode> = { known: 'event', flags: ['execve'] };

/** One line a task: its stages, and its children's faces. */
const dump = (nodes: ProcessNode[]) => {
  const { tasks } = foldTasks(nodes);
  return tasks.map(({ stages, children }) => {
    const below = children.map((index) => shownStage(tasks[index]!).execId).join(', ');
    return `${stages.map(({ execId }) => execId).join(' → ')}: ${below}`;
  });
};

describe('foldTasks', () => {
  it('folds a chain of replaced images, with the children of all of them by start', () => {
    const pod = { namespace: 'a', pod: 'p', container: 'c' };
    expect(
      dump([
        node('sh', { pid: 7, replacedBy: 'env', ...pod }),
        node('cat', { parentExecId: 'sh', pid: 8, ...pod }),
        node('env', { parentExecId: 'sh', pid: 7, replacedBy: 'python', ...pod }),
        node('python', { parentExecId: 'env', pid: 7, ...pod }),
        node('id', { parentExecId: 'python', pid: 9, ...pod }),
      ]),
    ).toEqual(['sh → env → python: cat, id', 'cat: ', 'id: ']);
  });

  it('folds what a fork did before its exec into the executed image', () => {
    expect(
      dump([
        node('bash', { pid: 1 }),
        node('fork', { parentExecId: 'bash', pid: 2, ...FORKED, events: { observed: 1 } }),
        node('other', { parentExecId: 'bash', pid: 3, flags: ['execve', 'clone'] }),
        node('nc', { parentExecId: 'bash', pid: 2, flags: ['execve', 'clone'] }),
      ]),
    ).toEqual(['bash: nc, other', 'fork → nc: ', 'other: ']);
  });

  const APART: [string, Partial<ProcessNode>, Partial<ProcessNode>][] = [
    ['ended as it was', { exitCode: 0, known: 'exit' }, {}],
    ['ended with an unknown status', { exitTime: '2026-03-01T10:00:00Z', known: 'exit' }, {}],
    ['has another parent', { parentExecId: 'elsewhere' }, {}],
    ['was executed itself: its PID was used again', { known: 'exec', flags: ['clone'] }, {}],
    ['only forked, too', {}, FORKED],
    ['is in another container', { docker: 'abc' }, {}],
  ];

  it.each(APART)('does not fold two of one PID where one %s', (_case, first, second) => {
    const nodes = [
      node('bash', { pid: 1 }),
      node('first', { parentExecId: 'bash', pid: 2, ...FORKED, ...first }),
      node('second', { parentExecId: 'bash', pid: 2, flags: ['clone'], ...second }),
    ];
    expect(foldTasks(nodes).tasks).toHaveLength(3);
  });

  it('keeps the begin of a container apart: runc init is no earlier name of the shell', () => {
    expect(
      dump([
        node('runc', { pid: 5, replacedBy: 'sh' }),
        node('sh', { parentExecId: 'runc', pid: 5, namespace: 'a', pod: 'p', container: 'c' }),
      ]),
    ).toEqual(['runc: sh', 'sh: ']);
  });

  it('finds the task of every exec_id, and the roots', () => {
    const { taskOf, roots, tasks } = foldTasks([
      node('a', { pid: 1, replacedBy: 'b' }),
      node('b', { pid: 1, parentExecId: 'a' }),
      node('lost', { pid: 2, parentExecId: 'not here' }),
    ]);
    expect([...taskOf]).toEqual([
      ['a', 0],
      ['b', 0],
      ['lost', 1],
    ]);
    expect(roots).toEqual([0, 1]);
    expect(tasks.map(({ parent }) => parent)).toEqual([-1, -1]);
  });
});
