import { describe, expect, it } from 'vitest';
import type { Task, TaskStage } from '../api/task';
import { endOfStage } from './stage_end';

const stage = (execId: string, how: TaskStage['how']): TaskStage => ({ execId, how });
const task: Task = {
  stages: [
    stage('fork', 'forked'),
    stage('sh', 'executed'),
    stage('sh-again', 'reread'),
    stage('python', 'replaced'),
  ],
  exit: { code: 3, time: '2026-03-01T12:00:00Z' },
};

describe('endOfStage', () => {
  it.each([
    ['fork', { kind: 'executed', next: stage('sh', 'executed') }],
    ['sh', { kind: 'replaced', next: stage('python', 'replaced') }],
    ['sh-again', { kind: 'replaced', next: stage('python', 'replaced') }],
    ['python', { kind: 'exit', code: 3, time: '2026-03-01T12:00:00Z' }],
    ['stranger', undefined],
  ])('of %s', (execId, expected) => {
    expect(endOfStage(task, execId)).toEqual(expected);
  });

  it('is what took its place in a container', () => {
    const runc: Task = {
      stages: [stage('runc', 'executed')],
      replacedBy: stage('entry', 'replaced'),
    };
    expect(endOfStage(runc, 'runc')).toEqual({
      kind: 'replaced',
      next: stage('entry', 'replaced'),
    });
  });

  it('is unknown while no exit is, and of no earlier stage', () => {
    expect(endOfStage({ stages: task.stages }, 'python')).toBeUndefined();
    expect(endOfStage({ stages: task.stages }, 'fork')).toMatchObject({ kind: 'executed' });
  });
});
