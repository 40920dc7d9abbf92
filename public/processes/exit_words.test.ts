import { describe, expect, test } from 'vitest';
import type { ProcessSummary } from '../../common/api/processes';
import { SECRET_DOTS } from '../secrets/secret_dots';
import { endTimeOf, exitText } from './exit_words';
import { stageText } from '../stages/stage_words';

const stages: NonNullable<ProcessSummary['stages']> = [
  { execId: 'fork', how: 'forked', binary: '/usr/sbin/nginx', startTime: '10:02:09' },
  {
    execId: 'bash',
    how: 'executed',
    binary: '/bin/bash',
    arguments: '-i --token=hunter2hunter2',
    startTime: '10:02:10',
  },
  { execId: 'python', how: 'replaced', binary: 'C:\\py\\python.exe', startTime: '10:02:11' },
];

const asIs = (time: string) => time;

describe('exitText', () => {
  test.each([
    ['fork', {}, `executed bash -i --token=${SECRET_DOTS} at 10:02:10`],
    ['bash', {}, 'replaced by python.exe at 10:02:11'],
    ['python', {}, 'no exit seen'],
    ['python', { exitCode: 7 }, 'exit 7'],
    ['python', { exitCode: 137, signal: 'SIGKILL' }, 'SIGKILL'],
  ])('of the stage %s with %j', (execId, exit, expected) => {
    expect(exitText({ execId, stages, ...exit }, asIs)).toBe(expected);
  });

  test('ends a stage where the next begins', () => {
    expect(endTimeOf({ execId: 'bash', stages })).toBe('10:02:11');
    expect(endTimeOf({ execId: 'python', stages })).toBeUndefined();
    expect(endTimeOf({ execId: 'python', stages, exitTime: '10:02:15' })).toBe('10:02:15');
  });
});

test('stages are told in order of time, secrets masked', () => {
  expect(stages.map((stage) => stageText(stage, asIs))).toEqual([
    '10:02:09 forked',
    `10:02:10 executed bash -i --token=${SECRET_DOTS}`,
    '10:02:11 replaced by python.exe',
  ]);
});
