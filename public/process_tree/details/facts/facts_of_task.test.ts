import { describe, expect, it } from 'vitest';
import type { ProcessAnswer } from '../../../../common/api/process';
import type { Task } from '../../../../common/api/task';
import type { FactGroup } from './fact';
import { factsOfProcess } from './facts_of_process';
import { factsOfTask } from './facts_of_task';

const SCRIPT: Task = {
  stages: [
    { execId: 'sh', how: 'executed', binary: '/bin/sh', endTime: '2026-01-01T00:00:04Z' },
    {
      execId: 'python',
      how: 'replaced',
      binary: '/usr/bin/python3',
      startTime: '2026-01-01T00:00:04Z',
    },
  ],
  exit: { code: 2, time: '2026-01-01T00:00:09Z' },
};

const answer = (execId: string, task: Task): ProcessAnswer => ({
  execId,
  task,
  cluster: '',
  node: 'node-1',
  documents: [],
  total: 0,
  dataStreams: [],
  otherClusters: [],
  took: 0,
  searches: 0,
  incomplete: [],
});

/** `label: value`, with `*` where it leads to another stage. */
const dump = ({ facts }: FactGroup) =>
  facts.map(({ label, value, execId }) => `${label}: ${value}${execId === undefined ? '' : '*'}`);

describe('the end of a stage', () => {
  it('is the image that took its place, and when', () => {
    expect(dump(factsOfProcess(answer('sh', SCRIPT)))).toEqual([
      'End: 2026-01-01T00:00:04Z',
      'Replaced by: /usr/bin/python3*',
    ]);
  });

  it('is an exit without a code where none is recorded', () => {
    const task = { ...SCRIPT, exit: { time: '2026-01-01T00:00:09Z' } };
    const end = ['End: 2026-01-01T00:00:09Z', 'Exit code: not recorded'];
    expect(dump(factsOfProcess(answer('python', task)))).toEqual(end);
    expect(dump(factsOfTask(answer('python', task))).slice(-1)).toEqual([
      'Ended with: not recorded',
    ]);
  });

  it('is what a fork executed', () => {
    const [sh, python] = SCRIPT.stages;
    const stages = [
      { ...sh!, how: 'forked' as const },
      { ...python!, how: 'executed' as const },
    ];
    expect(dump(factsOfProcess(answer('sh', { ...SCRIPT, stages })))).toContain(
      'Executed: /usr/bin/python3*',
    );
  });

  it('is that of the same image where Tetragon re-read it', () => {
    const stages = [
      { execId: 'tail', how: 'executed' as const, binary: '/usr/bin/tail' },
      { execId: 'again', how: 'reread' as const, binary: '/usr/bin/tail' },
    ];
    const exit = { code: 0, signal: 'SIGINT' };
    expect(dump(factsOfProcess(answer('tail', { stages, exit })))).toEqual(['Signal: SIGINT']);
    expect(dump(factsOfProcess(answer('tail', { stages })))).toEqual([]);
  });

  it('is what took its place in another container', () => {
    const stages = [{ execId: 'runc', how: 'executed' as const, binary: '/usr/bin/runc' }];
    const replacedBy = { execId: 'sh', how: 'replaced' as const, binary: '/bin/sh' };
    expect(dump(factsOfProcess(answer('runc', { stages, replacedBy })))).toEqual([
      'Replaced by: /bin/sh*',
    ]);
  });

  it('of the last one is that of the task', () => {
    expect(dump(factsOfProcess(answer('python', SCRIPT)))).toEqual([
      'End: 2026-01-01T00:00:09Z',
      'Exit code: 2',
    ]);
  });
});

describe('factsOfTask', () => {
  it('lists all stages and how the PID ended, whichever stage is shown', () => {
    expect(dump(factsOfTask(answer('sh', SCRIPT)))).toEqual([
      'Executed: sh',
      'Replaced by: python3*',
      'End: 2026-01-01T00:00:09Z',
      'Ended with: exit 2',
    ]);
  });

  it('is empty where there is one stage', () => {
    const stages = [SCRIPT.stages[1]!];
    expect(dump(factsOfTask(answer('python', { ...SCRIPT, stages })))).toEqual([]);
  });
});
