import { expect, it } from 'vitest';
import type { TaskStage } from '../../../../common/api/task';
import { readEventLine } from '../../../../common/documents/read_event';
import { stageNames } from './stage_names';

const event = (execId?: string) =>
  readEventLine({ process_kprobe: { process: { pid: 7, ...(execId && { exec_id: execId }) } } });

const FORK: TaskStage = { execId: 'f', how: 'forked', binary: '/bin/bash' };
const SHELL: TaskStage = { execId: 's', how: 'executed', binary: '/bin/bash' };
const AGAIN: TaskStage = { execId: 'a', how: 'reread', binary: '/bin/bash' };

it('names the stage of each event', () => {
  const nameOf = stageNames({ stages: [FORK, SHELL, AGAIN] });
  expect(['f', 's', 'a', undefined].map((execId) => nameOf(event(execId)))).toEqual([
    'fork',
    'bash',
    'bash, re-read',
    'by PID',
  ]);
});

it('names none where all events are of one stage', () => {
  expect(stageNames({ stages: [SHELL] })(event('s'))).toBeUndefined();
  expect(stageNames(undefined)(event('s'))).toBeUndefined();
});
