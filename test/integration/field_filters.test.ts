import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsWithoutExecIdAnswerSchema } from '../../common/api/events_without_exec_id';
import { processesAnswerSchema } from '../../common/api/processes';
import { setupCheckAnswerSchema, type CheckId } from '../../common/setup/all_checks';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

/** What `fieldFilters` of process.binary, process.arguments, pod and parent.binary leave of a process. */
const KEPT = {
  binary: '/bin/ls',
  arguments: '-l "a b"',
  pod: { namespace: 'shop', name: 'cart-1', workload: 'cart', workload_kind: 'Deployment' },
};

const STREAM = 'logs-cilium_tetragon.log-field_filters';
const admin = clientFor('admin');
const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();
const RANGE = { from: ago(600), to: ago(0) };

let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const lines = exportLines([
    {
      process_exec: { process: KEPT, parent: { binary: '/bin/sh' } },
      node_name: 'n',
      time: ago(60),
    },
    { process_exit: { process: KEPT, time: ago(50) }, node_name: 'n', time: ago(50) },
  ]);
  await loadLines(admin, STREAM, lines, { now });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': STREAM } });
});

afterAll(async () => {
  await server.stop();
  await admin.close();
});

async function check(id: CheckId) {
  const { body } = await server.ask(`setup/${id}`, {});
  return setupCheckAnswerSchema.parse(body);
}

it('says how many events no process has, and what they hold', async () => {
  const processes = await server.ask('processes', RANGE);
  expect(processesAnswerSchema.parse(processes.body)).toMatchObject({
    ...{ rows: [], total: 0, documents: 2 },
    incomplete: [{ code: 'events_without_exec_id', values: { events: 2, filtered: 2 } }],
  });
  const { body } = await server.ask('events_without_exec_id', { ...RANGE, size: '1' });
  const first = eventsWithoutExecIdAnswerSchema.parse(body);
  expect(first).toMatchObject({ total: 2, events: [{ event: { type: 'process_exit' } }] });
  const next = await server.ask('events_without_exec_id', {
    ...RANGE,
    size: '1',
    after: first.next ?? '',
  });
  const { events } = eventsWithoutExecIdAnswerSchema.parse(next.body);
  expect(events.map(({ event }) => event)).toMatchObject([
    {
      type: 'process_exec',
      time: ago(60),
      process: { binary: KEPT.binary, arguments: KEPT.arguments, pod: { name: 'cart-1' } },
    },
  ]);
});

it('narrows them as the page is narrowed', async () => {
  const total = async (query: Record<string, string>) =>
    eventsWithoutExecIdAnswerSchema.parse(
      (await server.ask('events_without_exec_id', { ...RANGE, ...query })).body,
    ).total;
  expect(await total({ pod: 'cart-1' })).toBe(2);
  expect(await total({ pod: 'cart-2' })).toBe(0);
});

it('is a failed check that names the fields, and never "no events"', async () => {
  expect(await check('process_identity')).toMatchObject({
    status: 'failed',
    conclusion: {
      code: 'ids_missing',
      values: {
        ...{ without: 2, events: 2 },
        fields: [
          'process.exec_id',
          'process.parent_exec_id',
          'process.pid',
          'process.start_time',
          'process.flags',
          'parent.exec_id',
        ],
      },
    },
    facts: { nodes: [{ node: 'n', documents: 2 }] },
  });
  expect(await check('completeness')).toMatchObject({
    status: 'unknown',
    conclusion: { code: 'exits_without_id', values: { exits: 1 } },
  });
  expect(await check('kubernetes_metadata')).toMatchObject({
    status: 'passed',
    conclusion: { code: 'all_named' },
    facts: { events: 2, pods: 2 },
  });
});
