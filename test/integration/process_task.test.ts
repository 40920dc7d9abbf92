import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  processBaselineAnswerSchema,
  type ProcessBaselineAnswer,
} from '../../common/api/process_baseline';
import { processAnswerSchema, type ProcessAnswer } from '../../common/api/process';
import {
  processEventsAnswerSchema,
  type ProcessEventsAnswer,
} from '../../common/api/process_events';
import type { Task } from '../../common/api/task';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';
import { TASK_EVENTS, TASK_PROCESSES, taskExecId, type TaskProcess } from './task_events';

const STREAM = 'logs-cilium_tetragon.log-process_task';
const NOW = new Date('2026-03-01T12:00:00Z');

const admin = clientFor('admin');
let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const report = await loadLines(admin, STREAM, exportLines(TASK_EVENTS), { now: NOW });
  expect(report).toMatchObject({ stored: TASK_EVENTS.length, refusedTotal: 0 });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': [STREAM] } });
});
afterAll(async () => {
  await server.stop();
  await admin.close();
});

async function ask<T>(
  route: string,
  name: TaskProcess,
  schema: { parse: (body: unknown) => T },
  more: Record<string, string> = {},
): Promise<T> {
  const { status, body } = await server.ask<object>(route, { execId: taskExecId(name), ...more });
  expect(status, body.message).toBe(200);
  return schema.parse(body);
}

const NAMES = new Map(
  Object.entries(TASK_PROCESSES).map(([name, { exec_id: execId }]) => [execId, name]),
);
const nameOf = (execId: string) => NAMES.get(execId) ?? execId;

/** `how name → how name, exit 1`. */
function dump({ stages, exit }: Task): string {
  const chain = stages.map(({ how, execId }) => `${how} ${nameOf(execId)}`);
  return chain.join(' → ') + (exit ? `, ${exit.signal ?? `exit ${exit.code}`}` : '');
}

const REVERSE_SHELL = 'forked fork → executed shell, SIGHUP';
const SCRIPT = 'executed sh → replaced env → replaced python, exit 2';
const SUBSHELL = 'forked subshell → executed grep, exit 1';
const RESTART = 'executed tail → reread tailAgain, SIGINT';

const TASKS: [TaskProcess, string, string][] = [
  ['fork', REVERSE_SHELL, 'fork tcp_connect, shell exec, shell sys_read, shell exit'],
  ['shell', REVERSE_SHELL, 'fork tcp_connect, shell exec, shell sys_read, shell exit'],
  ['sh', SCRIPT, 'sh exec, sh sys_open, env exec, python exec, python exit'],
  ['env', SCRIPT, 'sh exec, sh sys_open, env exec, python exec, python exit'],
  ['python', SCRIPT, 'sh exec, sh sys_open, env exec, python exec, python exit'],
  ['subshell', SUBSHELL, 'grep exec, grep exit'],
  ['grep', SUBSHELL, 'grep exec, grep exit'],
  ['cat', 'executed cat', 'cat exec'],
  ['tail', RESTART, 'tailAgain exec, tail exec, tailAgain exit'],
  ['tailAgain', RESTART, 'tailAgain exec, tail exec, tailAgain exit'],
  ['bash', 'executed bash → reread bashAgain', 'bashAgain exec, bash exec'],
  ['bashAgain', 'executed bash → reread bashAgain', 'bashAgain exec, bash exec'],
  ['runc', 'executed runc', 'runc exec'],
  ['entry', 'executed entry', 'entry exec'],
];

describe('whichever stage is asked for', () => {
  it.each(TASKS)('the details of %s have the whole task', async (name, expected) => {
    const answer = await ask<ProcessAnswer>('process', name, processAnswerSchema);
    expect(answer.execId).toBe(taskExecId(name));
    expect(dump(answer.task)).toBe(expected);
    expect(answer.incomplete).toEqual([]);
  });

  it.each(TASKS)('the events of %s are those of all stages', async (name, task, expected) => {
    const answer = await ask<ProcessEventsAnswer>(
      'process_events',
      name,
      processEventsAnswerSchema,
    );
    expect(dump(answer.task)).toBe(task);
    expect(answer.events.map(({ event }) => titleOf(event)).join(', ')).toBe(expected);
    expect(answer.total).toBe(answer.events.length);
    expect(answer.hooks.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total);
  });
});

it('says when a stage ended, and nothing where a re-read stage goes on', async () => {
  const ends = async (name: TaskProcess) =>
    (await ask<ProcessAnswer>('process', name, processAnswerSchema)).task.stages.map(
      ({ endTime }) => endTime,
    );
  expect(await ends('sh')).toEqual(['2026-03-01T10:00:04Z', '2026-03-01T10:00:05Z', undefined]);
  expect(await ends('fork')).toEqual(['2026-03-01T10:00:02.001000000Z', undefined]);
  expect(await ends('tail')).toEqual([undefined, undefined]);
});

it('takes one search more where no stage leads further', async () => {
  const answer = await ask<ProcessAnswer>('process', 'cat', processAnswerSchema);
  expect(answer.searches).toBe(2);
});

it('narrows the events of all stages to one hook', async () => {
  const { events, total } = await ask<ProcessEventsAnswer>(
    'process_events',
    'shell',
    processEventsAnswerSchema,
    { hook: 'tcp_connect' },
  );
  expect(events.map(({ event }) => titleOf(event))).toEqual(['fork tcp_connect']);
  expect(total).toBe(1);
});

it('compares what a fork executed, not what it was forked from', async () => {
  const answers = await Promise.all(
    (['fork', 'shell'] as const).map((name) =>
      ask<ProcessBaselineAnswer>('process_baseline', name, processBaselineAnswerSchema, {
        from: '2026-03-01T09:00:00Z',
        to: '2026-03-01T12:00:00Z',
      }),
    ),
  );
  const values = answers.map(({ traits }) => traits.map(({ value }) => value));
  expect(values[0]).toEqual(values[1]);
  expect(values[1]).toContain('-i');
});

function titleOf(event: ProcessEventsAnswer['events'][number]['event']): string {
  const what = event.function ?? event.type.replace('process_', '');
  return `${nameOf(event.process?.execId ?? '')} ${what}`;
}
