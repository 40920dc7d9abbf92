import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  HOOK_EXEC,
  HOOK_EXIT,
  processEventsAnswerSchema,
  type ProcessEventsAnswer,
} from '../../common/api/process_events';
import { encodeExecId } from '../../common/documents/exec_id';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-process_events';
const NOW = new Date('2026-03-01T12:00:00Z');
const SECOND = '2026-03-01T11:00:00';

const processOf = (pid: number) => ({
  exec_id: encodeExecId({ node: 'node-1', ktime: 5_000_000_000n, pid }),
  pid,
  binary: '/bin/busy',
});
const BUSY = processOf(1);
const MOMENT = processOf(2);
const TWIN = processOf(3);

const probe = (process: object, time: string, name: string) =>
  eventOf('process_kprobe', { ...process }, time, { body: { function_name: name } });

/** A moment that holds more events than the largest page. */
const CROWD = 700;

const EVENTS = [
  eventOf('process_exit', BUSY, `${SECOND}.9Z`, { body: { status: 3 } }),
  // As text these two sort the other way round.
  probe(BUSY, `${SECOND}.500000001Z`, 'later'),
  probe(BUSY, `${SECOND}.5Z`, 'earlier'),
  eventOf('process_tracepoint', BUSY, `${SECOND}.6Z`, {
    body: { subsys: 'sched', event: 'sched_switch' },
  }),
  eventOf('process_loader', BUSY, `${SECOND}.7Z`, { body: { path: '/lib/x.so' } }),
  eventOf('process_exec', BUSY, `${SECOND}Z`),
  ...Array.from({ length: CROWD }, (_, index) => probe(MOMENT, `${SECOND}.123Z`, `f${index}`)),
  eventOf('process_exit', MOMENT, `${SECOND}.124Z`),
  eventOf('process_exec', TWIN, `${SECOND}Z`, { cluster: 'eu' }),
  eventOf('process_exec', TWIN, `${SECOND}Z`, { cluster: 'us' }),
];

const admin = clientFor('admin');
let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const report = await loadLines(admin, STREAM, exportLines(EVENTS), { now: NOW });
  expect(report).toMatchObject({ stored: EVENTS.length, refusedTotal: 0 });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': [STREAM] } });
});
afterAll(async () => {
  await server.stop();
  await admin.close();
});

async function ask(process: { exec_id: string }, more: Record<string, string> = {}) {
  const { status, body } = await server.ask<ProcessEventsAnswer>('process_events', {
    execId: process.exec_id,
    ...more,
  });
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return processEventsAnswerSchema.parse(body);
}

const titles = ({ events }: ProcessEventsAnswer) =>
  events.map(({ event }) => event.function ?? event.type);

describe('GET process_events', () => {
  it('lists all events of a process, oldest first by nanoseconds, with what fired', async () => {
    const answer = await ask(BUSY);
    expect(titles(answer)).toEqual([
      'process_exec',
      'earlier',
      'later',
      'sched/sched_switch',
      '/lib/x.so',
      'process_exit',
    ]);
    expect(answer).toMatchObject({ total: 6, searches: 3, incomplete: [] });
    expect(answer.next).toBeUndefined();
    expect(answer.hooks).toEqual(
      expect.arrayContaining([
        { hook: HOOK_EXEC, count: 1 },
        { hook: HOOK_EXIT, count: 1 },
        { hook: 'sched_switch', count: 1 },
        { hook: '/lib/x.so', count: 1 },
      ]),
    );
  });

  it.each([
    [HOOK_EXEC, ['process_exec']],
    [HOOK_EXIT, ['process_exit']],
    ['sched_switch', ['sched/sched_switch']],
    ['/lib/x.so', ['/lib/x.so']],
    ['nothing', []],
  ])('takes only %s, counts it, and still names the others', async (hook, expected) => {
    const answer = await ask(BUSY, { hook });
    expect(titles(answer)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
    expect(answer.hooks).toHaveLength(6);
  });

  it('pages through hundreds of events of one moment, none twice and none lost', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const answer = await ask(MOMENT, { size: '200', ...(after !== undefined && { after }) });
      expect(answer.total).toBe(CROWD + 1);
      seen.push(...titles(answer));
      after = answer.next;
      if (after === undefined) break;
    }
    expect(seen).toHaveLength(CROWD + 1);
    expect(new Set(seen).size).toBe(CROWD + 1);
    expect(seen.at(-1)).toBe('process_exit');
  });

  it('never mixes two clusters, and takes the one that is asked for', async () => {
    expect((await ask(TWIN)).total).toBe(1);
    const answer = await ask(TWIN, { cluster: 'us' });
    expect(answer.events.map(({ event }) => event.cluster)).toEqual(['us']);
  });

  it('refuses a page that is none', async () => {
    const { status, body } = await server.ask('process_events', {
      execId: BUSY.exec_id,
      after: 'x',
    });
    expect(status).toBe(400);
    expect(body.attributes?.reason).toEqual({ code: 'page_unknown', values: {} });
  });
});
