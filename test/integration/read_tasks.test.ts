import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../../common/api/task';
import { DEFAULT_LIMITS } from '../../common/limits';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { createSearchContext } from '../../server/elasticsearch/search_context';
import { readTasks, type AskedProcess } from '../../server/tasks/read_tasks';
import { exportLines } from './export_lines';
import { clientFor } from './shared_node';
import { TASK_EVENTS, TASK_PROCESSES, taskExecId, type TaskProcess } from './task_events';

const STREAM = 'logs-cilium_tetragon.log-read_tasks';
const NOW = new Date('2026-03-01T12:00:00Z');

const admin = clientFor('admin');

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const report = await loadLines(admin, STREAM, exportLines(TASK_EVENTS), { now: NOW });
  expect(report).toMatchObject({ stored: TASK_EVENTS.length, refusedTotal: 0 });
});
afterAll(() => admin.close());

const newContext = () =>
  createSearchContext({
    client: admin,
    dataStreams: [STREAM],
    limits: DEFAULT_LIMITS,
    signal: new AbortController().signal,
  });

const NAMES = new Map(
  Object.entries(TASK_PROCESSES).map(([name, { exec_id: execId }]) => [execId, name]),
);

/** `how name → how name, exit 1`. */
function dump({ stages, exit }: Task): string {
  const chain = stages.map(({ how, execId }) => `${how} ${NAMES.get(execId) ?? execId}`);
  return chain.join(' → ') + (exit ? `, ${exit.signal ?? `exit ${exit.code}`}` : '');
}

async function read(processes: AskedProcess[]) {
  const context = newContext();
  const tasks = await readTasks(context, processes);
  return { tasks: processes.map((process) => tasks.get(process)!), context };
}

const TASKS: Partial<Record<TaskProcess, string>> = {
  fork: 'forked fork → executed shell, SIGHUP',
  shell: 'forked fork → executed shell, SIGHUP',
  sh: 'executed sh → replaced env → replaced python, exit 2',
  env: 'executed sh → replaced env → replaced python, exit 2',
  python: 'executed sh → replaced env → replaced python, exit 2',
  subshell: 'forked subshell → executed grep, exit 1',
  grep: 'forked subshell → executed grep, exit 1',
  cat: 'executed cat',
  tail: 'executed tail → reread tailAgain, SIGINT',
  tailAgain: 'executed tail → reread tailAgain, SIGINT',
  bash: 'executed bash → reread bashAgain',
  bashAgain: 'executed bash → reread bashAgain',
  runc: 'executed runc',
  entry: 'executed entry',
};

describe('readTasks', () => {
  it.each(Object.entries(TASKS))(
    'resolves the whole task of %s by its exec_id alone',
    async (name, expected) => {
      const { tasks, context } = await read([{ execId: taskExecId(name as TaskProcess) }]);
      expect(tasks.map(dump)).toEqual([expected]);
      expect(context.incomplete).toEqual([]);
    },
  );

  it('resolves a page of processes whose facts are known, each task once', async () => {
    const names = Object.keys(TASKS) as TaskProcess[];
    const { tasks } = await read(names.map(asRow));
    expect(tasks.map(dump)).toEqual(Object.values(TASKS));
    const one = new Set(
      ['sh', 'env', 'python'].map((name) => tasks[names.indexOf(name as TaskProcess)]),
    );
    expect(one.size).toBe(1);
  });

  it('takes one search where no stage leads further', async () => {
    const { tasks, context } = await read([asRow('cat')]);
    expect(tasks.map(dump)).toEqual(['executed cat']);
    expect(context.searches).toBe(1);
  });

  it('says when a stage ended, and nothing where a re-read stage goes on', async () => {
    const { tasks } = await read([asRow('sh'), asRow('fork'), asRow('tail')]);
    expect(tasks.map(({ stages }) => stages.map(({ endTime }) => endTime))).toEqual([
      ['2026-03-01T10:00:04Z', '2026-03-01T10:00:05Z', undefined],
      ['2026-03-01T10:00:02.001000000Z', undefined],
      [undefined, undefined],
    ]);
    expect(tasks[0]?.stages[1]).toMatchObject({ binary: '/usr/bin/env', arguments: 'python3' });
    expect(tasks[1]?.exit).toEqual({ code: 0, signal: 'SIGHUP', time: '2026-03-01T10:00:30Z' });
  });

  it('keeps clusters and nodes apart', async () => {
    const elsewhere = { ...asRow('sh'), cluster: 'other' };
    const { tasks } = await read([elsewhere, { ...asRow('sh'), node: 'node-2' }, asRow('sh')]);
    expect(tasks.map(dump)).toEqual([
      `unknown sh`,
      `unknown sh`,
      'executed sh → replaced env → replaced python, exit 2',
    ]);
  });

  it('answers for a process that no document names', async () => {
    const { tasks } = await read([{ execId: 'nobody' }]);
    expect(tasks).toEqual([{ stages: [{ execId: 'nobody', how: 'unknown' }] }]);
  });
});

/** What a list knows of a process from its own document. */
function asRow(name: TaskProcess): AskedProcess {
  const process: { exec_id: string; pid: number; parent_exec_id?: string } = TASK_PROCESSES[name];
  return {
    execId: process.exec_id,
    cluster: '',
    node: 'node-1',
    pid: process.pid,
    ...(process.parent_exec_id !== undefined && { parentExecId: process.parent_exec_id }),
  };
}
