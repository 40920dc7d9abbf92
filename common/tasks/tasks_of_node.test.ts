import { describe, expect, it } from 'vitest';
import type { Observation } from '../process_tree/observation';
import { idOf, said } from '../process_tree/observation_fixture';
import { tasksOfNode } from './tasks_of_node';

const BASH = idOf(1);
const FORK = idOf(2, 2_000);
const SHELL = idOf(2, 2_001);

const forked = (execId: string, parentExecId: string, facts: Partial<Observation> = {}) =>
  said(execId, parentExecId, { known: 'event', flags: ['execve'], ...facts });

/** Only the flags say that it took the place of its parent. */
const inPlace = (execId: string, parentExecId: string, facts: Partial<Observation> = {}) =>
  said(execId, parentExecId, { flags: ['execve'], ...facts });

const dump = (observations: Observation[]) =>
  tasksOfNode(observations, 'node-1', []).map(({ task }) =>
    task.stages.map(({ how, execId }) => `${how} ${execId}`).join(' → '),
  );

describe('tasksOfNode', () => {
  it('joins fork and execution of one PID below one parent, in whatever order they come', () => {
    const events = [said(SHELL, BASH), forked(FORK, BASH), said(BASH)];
    const expected = [`executed ${BASH}`, `forked ${FORK} → executed ${SHELL}`];
    expect(dump(events)).toEqual(expected);
    expect(dump(events.reverse())).toEqual(expected);
  });

  it('joins a fork of which only its child tells', () => {
    const fork = forked(FORK, BASH, { known: 'parent' });
    expect(dump([said(SHELL, BASH), said(idOf(3), FORK), fork])).toContain(
      `forked ${FORK} → executed ${SHELL}`,
    );
  });

  it('joins replaced images, also one that only its successor names', () => {
    const [env, python] = [idOf(1, 5_000), idOf(1, 6_000)];
    expect(dump([inPlace(env, BASH), inPlace(python, env)])).toEqual([
      `unknown ${BASH} → replaced ${env} → replaced ${python}`,
    ]);
  });

  it('tells a process of /proc from one that was read again', () => {
    const again = { flags: ['procFS'], docker: 'abc' };
    const old = idOf(7, 10_000_000);
    expect(dump([said(old, undefined, again)])).toEqual([`from_proc ${old}`]);
    const before = idOf(7, 10_000_123);
    expect(dump([said(old, undefined, again), said(before, undefined, { docker: 'abc' })])).toEqual(
      [`executed ${before} → reread ${old}`],
    );
  });

  it('ends a stage where the next begins, and the task where its last exec_id exits', () => {
    const exit = { code: 3, time: '2026-01-01T00:00:09Z' };
    const [, task] = tasksOfNode(
      [
        said(BASH),
        forked(FORK, BASH, { startTime: '2026-01-01T00:00:02Z' }),
        said(SHELL, BASH, { startTime: '2026-01-01T00:00:03Z', exit }),
      ],
      'node-1',
      [],
    );
    expect(task?.task.stages.map(({ endTime }) => endTime)).toEqual([
      '2026-01-01T00:00:03Z',
      undefined,
    ]);
    expect(task?.task.exit).toEqual(exit);
  });

  it('takes an exit without an exec_id for the process of its PID that started then', () => {
    const startTime = '2026-01-01T00:00:03Z';
    const [task] = tasksOfNode([said(SHELL, undefined, { startTime, pid: 2 })], 'node-1', [
      {
        id: '1',
        index: 'a',
        type: 'process_exit',
        node: 'node-1',
        pid: 2,
        startTime,
        exit: { code: 7 },
      },
    ]);
    expect(task?.task.exit).toEqual({ code: 7 });
  });
});

describe('the border of a container', () => {
  const IN = { docker: 'abc' };

  it('parts a runtime from the shell that it becomes', () => {
    expect(dump([said(BASH), inPlace(idOf(1, 5_000), BASH, IN)])).toEqual([
      `executed ${BASH}`,
      `executed ${idOf(1, 5_000)}`,
    ]);
  });

  it('ends the runtime where the shell takes its place', () => {
    const entry = idOf(1, 5_000);
    const [runc, shell] = tasksOfNode([said(BASH), inPlace(entry, BASH, IN)], 'node-1', []);
    expect(runc?.task.replacedBy).toMatchObject({ execId: entry, how: 'replaced' });
    expect(shell?.task.replacedBy).toBeUndefined();
  });

  it('is the id of the container, since pod facts are missing on some events', () => {
    const bare = forked(FORK, BASH, IN);
    expect(dump([bare, said(SHELL, BASH, { ...IN, pod: 'web-0', namespace: 'shop' })])).toContain(
      `forked ${FORK} → executed ${SHELL}`,
    );
  });
});

it('ends with ids that replace each other in a circle', () => {
  const [one, other] = [idOf(1, 1), idOf(1, 2)];
  const tasks = tasksOfNode([inPlace(one, other), inPlace(other, one)], 'node-1', []);
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.task.replacedBy).toBeUndefined();
});
