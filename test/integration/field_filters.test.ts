import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsWithoutExecIdAnswerSchema } from '../../common/api/events_without_exec_id';
import { processAnswerSchema } from '../../common/api/process';
import { processEventsAnswerSchema } from '../../common/api/process_events';
import { processTreeAnswerSchema, type ProcessNode } from '../../common/api/process_tree';
import { processTreeChildrenAnswerSchema } from '../../common/api/process_tree_children';
import { processesAnswerSchema } from '../../common/api/processes';
import { encodeExecId } from '../../common/documents/exec_id';
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

it('an exit without a status is exit 0 only where some exit has one', async () => {
  const stream = 'logs-cilium_tetragon.log-field_filters_status';
  const exit = (id: string, status?: number) => ({
    process_exit: {
      process: {
        exec_id: id,
        pid: 7,
        binary: '/bin/x',
        start_time: ago(90),
        flags: 'execve clone',
      },
      ...(status !== undefined && { status }),
      time: ago(50),
    },
    node_name: 'n',
    time: ago(50),
  });
  await createDataStream(admin, stream, 'trial_node');
  const [first, second] = exportLines([exit('a'), exit('b', 3)]);
  const own = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': stream } });
  const codes = async (query = {}) => {
    const { body } = await own.ask('processes', { ...RANGE, ...query });
    return processesAnswerSchema
      .parse(body)
      .rows.map(({ execId, exitTime, exitCode }) => [execId, exitTime !== undefined, exitCode]);
  };
  try {
    await loadLines(admin, stream, [first!], { now });
    expect(await codes()).toEqual([['a', true, undefined]]);
    await loadLines(admin, stream, [second!], { now });
    expect((await codes()).sort()).toEqual([
      ['a', true, 0],
      ['b', true, 3],
    ]);
  } finally {
    await own.stop();
  }
});

it('an exit without a status is exit 0 in a tree only where some exit of its node has one', async () => {
  const stream = 'logs-cilium_tetragon.log-field_filters_tree';
  const [shell, first, second] = [40, 41, 42].map((pid) => ({
    exec_id: encodeExecId({ node: 'n', ktime: BigInt(pid) * 10_000_000n, pid }),
    pid,
    binary: `/bin/p${pid}`,
    start_time: ago(100 - pid),
    flags: 'execve clone',
  }));
  const child = (process: typeof shell, node = 'n') => {
    const own = { ...process, parent_exec_id: shell!.exec_id };
    return (type: 'process_exec' | 'process_exit', body = {}) => ({
      [type]: {
        process: own,
        parent: shell,
        ...(type === 'process_exit' && { time: ago(50) }),
        ...body,
      },
      node_name: node,
      time: type === 'process_exit' ? ago(50) : ago(60),
    });
  };
  const [a, b, other] = [child(first), child(second), child(second, 'elsewhere')];
  const lines = exportLines([
    a('process_exec'),
    a('process_exit'),
    b('process_exec'),
    // Statuses of another node say nothing of this one.
    other('process_exit', { status: 3 }),
    b('process_exit', { signal: 'SIGTERM' }),
  ]);
  await createDataStream(admin, stream, 'trial_node');
  const own = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': stream } });
  const execId = first!.exec_id;
  const asked = { execId, processNode: 'n' };
  const exits = async () => {
    const tree = processTreeAnswerSchema.parse((await own.ask('process_tree', asked)).body);
    const children = processTreeChildrenAnswerSchema.parse(
      (await own.ask('process_tree_children', { ...asked, execId: shell!.exec_id })).body,
    );
    const details = processAnswerSchema.parse((await own.ask('process', asked)).body);
    const events = processEventsAnswerSchema.parse((await own.ask('process_events', asked)).body);
    const ofNode = (nodes: readonly ProcessNode[]) => {
      const { exitCode, exitTime } = nodes.find((node) => node.execId === execId)!;
      return { code: exitCode, time: exitTime };
    };
    expect(tree.searches).toBeLessThanOrEqual(8);
    return {
      ...{ tree: ofNode(tree.nodes), children: ofNode(children.nodes) },
      ...{ exit: details.exit, task: details.task.exit, events: events.task.exit },
    };
  };
  const everywhere = (exit: object) => ({
    ...{ tree: exit, children: exit, exit, task: exit, events: exit },
  });
  try {
    await loadLines(admin, stream, lines.slice(0, 4), { now });
    expect(await exits()).toEqual(everywhere({ time: ago(50) }));
    await loadLines(admin, stream, lines.slice(4), { now });
    expect(await exits()).toEqual(everywhere({ code: 0, time: ago(50) }));
  } finally {
    await own.stop();
  }
});

it('an event without an action is not called observed', async () => {
  const stream = 'logs-cilium_tetragon.log-field_filters_action';
  const process = {
    exec_id: 'k',
    pid: 7,
    binary: '/bin/x',
    start_time: ago(90),
    flags: 'execve clone',
  };
  const probe = (body: object) => ({
    process_kprobe: { process, function_name: 'tcp_connect', ...body },
    node_name: 'n',
    time: ago(60),
  });
  await createDataStream(admin, stream, 'trial_node');
  const lines = exportLines([probe({}), probe({}), probe({ action: 'KPROBE_ACTION_POST' })]);
  await loadLines(admin, stream, lines, { now });
  const own = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': stream } });
  try {
    const { body } = await own.ask('processes', RANGE);
    expect(processesAnswerSchema.parse(body).rows[0]?.events).toEqual({ observed: 1, unknown: 2 });
    const values = await own.ask<{ actions: object }>('kernel_probe_values', {
      ...RANGE,
      hook: 'process_kprobe',
      hookName: 'tcp_connect',
    });
    expect(values.body.actions).toEqual({ observed: 1, unknown: 2 });
  } finally {
    await own.stop();
  }
});
