import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  processesAnswerSchema,
  type ProcessesAnswer,
  type ProcessSummary,
} from '../../common/api/processes';
import type { KernelProbeProcessesAnswer } from '../../common/api/kernel_probe_processes';
import { timelineProcessesAnswerSchema } from '../../common/api/timeline_processes';
import { lineageText } from '../../common/kernel_probes/merge_lineages';
import { endOfStage } from '../../common/tasks/stage_end';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';
import { TASK_EVENTS, TASK_PROCESSES, taskExecId } from './task_events';

const STREAM = 'logs-cilium_tetragon.log-list_tasks';
const NOW = new Date('2026-03-01T12:00:00Z');
const RANGE = { from: '2026-03-01T09:00:00Z', to: '2026-03-01T13:00:00Z' };

const admin = clientFor('admin');
let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  await loadLines(admin, STREAM, exportLines(TASK_EVENTS), { now: NOW });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': STREAM } });
});
afterAll(async () => {
  await server.stop();
  await admin.close();
});

const NAMES = new Map(
  Object.entries(TASK_PROCESSES).map(([name, { exec_id: execId }]) => [execId, name]),
);
const nameOf = (execId: string) => NAMES.get(execId) ?? execId;

/** `fork → shell`. */
function chain({ execId, stages = [{ execId, how: 'unknown' }] }: ProcessSummary): string {
  return stages.map((stage) => nameOf(stage.execId)).join(' → ');
}

const chainOfLine = (text: string) => /of (.*?),/.exec(text)?.[1];

/** `shell of fork → shell, SIGHUP, 2 observed`. */
function line(row: ProcessSummary): string {
  const stages = row.stages ?? [{ execId: row.execId, how: 'unknown' as const }];
  const end = endOfStage({ stages, replacedBy: row.replacedBy }, row.execId);
  const exited = row.signal ?? (row.exitCode === undefined ? undefined : `exit ${row.exitCode}`);
  const next = end?.kind === 'exit' ? undefined : end && `${end.kind} ${nameOf(end.next.execId)}`;
  const { observed } = row.events;
  return [
    `${nameOf(row.execId)} of ${chain(row)}`,
    exited ?? next ?? 'no exit seen',
    ...(observed === undefined ? [] : [`${observed} observed`]),
  ].join(', ');
}

async function ask(route: string, query: Record<string, string>): Promise<unknown> {
  const { status, body } = await server.ask<object>(route, { ...RANGE, ...query });
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return body;
}

async function list(query: Record<string, string>): Promise<ProcessesAnswer> {
  return processesAnswerSchema.parse(await ask('processes', query));
}

describe('GET processes where processes have several stages', () => {
  const WHOLE = [
    'entry of entry, no exit seen',
    'runc of runc, replaced entry',
    'tailAgain of tail → tailAgain, SIGINT',
    'grep of subshell → grep, exit 1',
    'cat of cat, no exit seen',
    'python of sh → env → python, exit 2, 1 observed',
    'shell of fork → shell, SIGHUP, 2 observed',
    'bash of bash → bashAgain, no exit seen',
  ];

  it('shows each once, with all its stages, events and its end', async () => {
    const answer = await list({});
    expect(answer.rows.map(line)).toEqual(WHOLE);
    expect(answer).toMatchObject({ total: 8, accuracy: 'exact', execIds: 13, folded: 5 });
  });

  it.each([
    [{ binary: 'env' }, 'env of sh → env → python, replaced python, 1 observed'],
    [
      { binary: 'sh', pod: 'web-0', q: './run' },
      'sh of sh → env → python, replaced env, 1 observed',
    ],
    [{ function: 'tcp_connect' }, 'fork of fork → shell, executed shell, 2 observed'],
  ])('shows the newest stage that fits %j, and how that one ended', async (query, expected) => {
    const answer = await list(query);
    expect(answer.rows.map(line)).toEqual([expected]);
    expect(answer).toMatchObject({ total: 1, accuracy: 'exact' });
  });

  it('shows none twice on any pages, and counts at most so many before the last', async () => {
    for (const size of [1, 2, 3, 5]) {
      const offsets = Array.from({ length: Math.ceil(13 / size) }, (_, page) => page * size);
      const pages = await Promise.all(
        offsets.map((offset) => list({ size: String(size), offset: String(offset) })),
      );
      // Which of two stages of one millisecond a row shows, a page that ends between them decides.
      expect(pages.flatMap(({ rows }) => rows.map(chain))).toEqual(WHOLE.map(chainOfLine));
      expect(pages.reduce((sum, { folded }) => sum + folded, 0)).toBe(5);
      expect(pages[0]).toMatchObject({ accuracy: 'at_most', execIds: 13 });
      expect(pages[0]?.total).toBeGreaterThanOrEqual(8);
    }
  });

  it('says when a stage ended', async () => {
    const { rows } = await list({ function: 'tcp_connect' });
    expect(rows[0]?.execId).toBe(taskExecId('fork'));
    expect(rows[0]?.stages?.map(({ endTime }) => endTime)).toEqual([
      '2026-03-01T10:00:02.001000000Z',
      undefined,
    ]);
  });
});

describe('GET timeline_processes where processes have several stages', () => {
  const bars = async (query: Record<string, string> = {}) => {
    const answer = timelineProcessesAnswerSchema.parse(await ask('timeline_processes', query));
    return answer.bars?.map(({ execId, firstExecId, ending, end, documents }) => [
      nameOf(execId),
      nameOf(firstExecId ?? execId),
      ending,
      end?.slice('2026-03-01T10:00:'.length, -1).replace(/0+$/, ''),
      documents,
    ]);
  };

  it('draws a bar for each image, which ends where the next begins', async () => {
    expect(await bars()).toEqual([
      ['bash', 'bash', 'open', undefined, 2],
      ['fork', 'fork', 'executed', '02.001', 1],
      ['shell', 'fork', 'exit', '3', 3],
      ['sh', 'sh', 'replaced', '04', 2],
      ['env', 'sh', 'replaced', '05', 1],
      ['python', 'sh', 'exit', '31', 2],
      ['cat', 'cat', 'open', undefined, 1],
      ['grep', 'grep', 'exit', '09', 2],
      ['tail', 'tail', 'exit', '4', 3],
      ['runc', 'runc', 'replaced', '12', 1],
      ['entry', 'entry', 'open', undefined, 1],
    ]);
  });

  it('ends a stage by what no filter lets through', async () => {
    expect(await bars({ function: 'tcp_connect' })).toEqual([
      ['fork', 'fork', 'executed', '02.001', 1],
    ]);
    expect(await bars({ binary: 'env' })).toEqual([['env', 'sh', 'replaced', '05', 1]]);
  });
});

describe('GET kernel_probe_processes where processes have several stages', () => {
  it('counts a process once, below those that are processes of their own', async () => {
    const of = async (hookName: string) => {
      const query = { hook: 'process_kprobe', hookPolicy: 'net', hookName };
      return (await ask('kernel_probe_processes', query)) as KernelProbeProcessesAnswer;
    };
    const connect = await of('tcp_connect');
    expect(lineageText(connect.roots)).toBe(
      ['/bin/bash ×1 pods 1 events 1', '  /bin/bash ×1 pods 1 events 1', ''].join('\n'),
    );
    const open = await of('sys_open');
    expect(lineageText(open.roots)).toBe(
      ['/bin/bash ×1 pods 1 events 1', '  /bin/sh ×1 pods 1 events 1', ''].join('\n'),
    );
  });
});
