import { describe, expect, it } from 'vitest';
import type { Task } from '../api/task';
import type { ProcessBar } from '../api/timeline_processes';
import { barsOfTasks } from './bars_of_tasks';

const bar = (execId: string, start: number, facts: Partial<ProcessBar> = {}): ProcessBar => ({
  ...{ execId, cluster: '', node: 'n', start: at(start), ending: 'open', place: 'unknown' },
  ...{ isReread: false, isInjected: false, probes: [], documents: 1 },
  ...facts,
});

const at = (second: number) => `2026-03-01T12:00:0${second}Z`;

const TASK: Task = {
  stages: [
    { execId: 'fork', how: 'forked', startTime: at(1) },
    { execId: 'sh', how: 'executed', binary: '/bin/sh', arguments: '-c x', startTime: at(2) },
    { execId: 'ls', how: 'replaced', binary: '/bin/ls', startTime: at(3) },
  ],
  exit: { code: 2, time: at(4) },
};

describe('barsOfTasks', () => {
  it('ends each stage where the next begins, and the last with the task', () => {
    const bars = [bar('fork', 1), bar('sh', 2), bar('ls', 3), bar('other', 3)];
    const ended = barsOfTasks(bars, ({ execId }) => (execId === 'other' ? undefined : TASK));
    expect(ended).toEqual([
      bar('fork', 1, {
        ...{ ending: 'executed', end: at(2) },
        next: { binary: '/bin/sh', arguments: '-c x' },
      }),
      bar('sh', 2, {
        ...{ ending: 'replaced', end: at(3), firstExecId: 'fork' },
        next: { binary: '/bin/ls' },
      }),
      bar('ls', 3, { ending: 'exit', end: at(4), exitCode: 2, firstExecId: 'fork' }),
      bar('other', 3),
    ]);
  });

  it('makes one bar of an image that was read again, from its first start', () => {
    const again: Task = {
      stages: [
        { execId: 'tail', how: 'executed', startTime: at(2) },
        { execId: 'tail-again', how: 'reread', startTime: at(1) },
      ],
      exit: { code: 0, time: at(9) },
    };
    const bars = [bar('tail-again', 1, { isReread: true }), bar('tail', 2, { documents: 3 })];
    expect(barsOfTasks(bars, () => again)).toEqual([
      bar('tail', 2, {
        ...{ ending: 'exit', end: at(9), exitCode: 0, isReread: true, documents: 4 },
        firstExecId: 'tail',
      }),
    ]);
  });
});
