import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processTreeAnswerSchema } from '../../common/api/process_tree';
import { processesAnswerSchema } from '../../common/api/processes';
import { processAnswerSchema } from '../../common/api/process';
import { timelineLanesAnswerSchema, timelineLevelAnswerSchema } from '../../common/api/timeline';
import { encodeExecId } from '../../common/documents/exec_id';
import { isInjectedEvent } from '../../common/documents/origin';
import { PLACE_KINDS, placeKindOfEvent, type PlaceKind } from '../../common/documents/place';
import { readEventLine } from '../../common/documents/read_event';
import { NAMESPACE_OF_PLACE } from '../../common/filters/filters';
import type { SetupCheckAnswer } from '../../common/setup/all_checks';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-places';
const WITHOUT_PODS = 'logs-cilium_tetragon.log-places_without_pods';
/** Setup looks at what is new. */
const NOW = new Date();
const time = (second: number) => new Date(NOW.getTime() - 600_000 + second * 1_000).toISOString();
const RANGE = { from: time(-60), to: NOW.toISOString() };

const admin = clientFor('admin');
const servers: RouteServer[] = [];

const idOf = (pid: number) =>
  encodeExecId({ node: 'node-1', ktime: BigInt(pid) * 1_000_000_000n, pid });

const DOCKER = 'a'.repeat(31);
const OTHER = 'b'.repeat(31);
const POD = { namespace: 'shop', name: 'web-0', workload: 'web' };
const RUNC = {
  ...{ exec_id: idOf(3), pid: 3, binary: '/usr/sbin/runc', flags: 'execve clone' },
  arguments: '--root /run/containerd/runc/k8s.io exec --process p x',
};

let pid = 100;

/** Each of a process of its own. */
function event(facts: object, parent?: object, type = 'process_exec', node = 'node-1'): object {
  pid += 1;
  const process = {
    ...{ exec_id: idOf(pid), pid, binary: `/bin/p${pid}`, flags: 'execve clone' },
    start_time: time(pid - 100),
    ...facts,
  };
  const body = {
    ...(parent && { parent }),
    ...(type === 'process_kprobe' && { function_name: 'f', policy_name: 'p' }),
  };
  return eventOf(type, process, time(pid - 100), { body, node });
}

const bash = { exec_id: idOf(2), pid: 2, binary: '/bin/bash', flags: 'execve clone' };
const inContainer = { docker: DOCKER, pod: POD };
const outside = { ...inContainer, in_init_tree: false };

const events = [
  event(inContainer, bash),
  event({ docker: DOCKER }, bash),
  event({}, bash),
  event({ flags: 'procFS' }),
  event({ flags: 'execve' }, bash),
  event({ flags: undefined }, bash),
  event({ flags: 'execve clone errorCgroupName' }, bash),
  event({ flags: 'execve' }, bash, 'process_exit'),
  event({}, bash, 'process_exit'),
  event({ flags: 'execve rootcwd' }, bash, 'process_kprobe'),
  event({}, bash, 'process_kprobe'),
  event({ flags: undefined }, undefined, 'process_kprobe'),
  event({}, { ...bash, exec_id: idOf(5), docker: OTHER }),
  event({}, { ...bash, exec_id: idOf(6), docker: OTHER, pod: POD }),
  // On a node of its own: where the association fails, the list takes no process for the host's.
  event({}, { ...bash, binary: '/usr/bin/conmon' }, undefined, 'node-2'),
  event({}, { ...bash, binary: '/bin/containerd-shim-runc-v2' }, undefined, 'node-2'),
  event({ binary: '/usr/sbin/runc' }, { ...bash, binary: '/usr/bin/conmon' }),
  event({ binary: '/opt/cni/bin/bridge' }, { ...bash, binary: '/usr/bin/crio' }),
  event({}, { ...RUNC, arguments: '--root /run create --bundle b x' }),
  event({ flags: 'execve' }, { ...RUNC, arguments: 'init' }, undefined, 'node-2'),
  // What came into a container from outside, and what only looks like it.
  event(outside, RUNC),
  event(outside, bash),
  event({ ...outside, in_init_tree: true }, RUNC),
  event(outside, { ...RUNC, docker: DOCKER, pod: POD, binary: '/bin/sh' }),
  event(outside, { ...RUNC, docker: OTHER }),
  event({ ...outside, flags: 'procFS' }, RUNC),
  event({ ...outside, flags: 'execve clone miss' }, RUNC),
  event({ in_init_tree: false }, bash),
  event(outside),
  event(outside, { exec_id: idOf(4), pid: 4 }),
  event(outside, { ...RUNC, flags: 'execve clone errorCgroups' }),
  event(outside, { ...RUNC, arguments: 'create --bundle b x' }),
  event({ ...outside, flags: 'execve' }, { ...RUNC, arguments: 'init' }),
];

beforeAll(async () => {
  for (const [stream, lines] of [
    [STREAM, events],
    [WITHOUT_PODS, withoutPods()],
  ] as const) {
    await createDataStream(admin, stream, 'trial_node');
    const report = await loadLines(admin, stream, exportLines(lines), { now: NOW });
    expect(report).toMatchObject({ stored: lines.length, refusedTotal: 0 });
    servers.push(
      await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': stream } }),
    );
  }
});

afterAll(async () => {
  await Promise.all([...servers.map((server) => server.stop()), admin.close()]);
});

/** CRI-O whose cgroups Tetragon does not know: a shell that conmon started, and what it ran. */
function withoutPods(): object[] {
  const shell = { exec_id: idOf(51), pid: 51, binary: '/bin/sh', flags: 'execve clone' };
  const conmon = { exec_id: idOf(50), pid: 50, binary: '/usr/bin/conmon', flags: 'execve clone' };
  const cat = {
    ...{ exec_id: idOf(52), pid: 52, binary: '/bin/cat', flags: 'execve clone' },
    ...{ parent_exec_id: shell.exec_id, start_time: time(52) },
  };
  return [
    eventOf('process_exec', { ...shell, start_time: time(51) }, time(51), {
      body: { parent: conmon },
    }),
    eventOf('process_exec', cat, time(52), { body: { parent: shell } }),
    eventOf('process_exit', cat, time(53), { body: { parent: shell } }),
  ];
}

async function ask(route: string, query: Record<string, string | string[]>, server = servers[0]!) {
  const { status, body } = await server.ask(route, query);
  expect(status, body.message).toBe(200);
  return body;
}

const idsOf = (wanted: (line: ReturnType<typeof readEventLine>) => boolean) =>
  events
    .map((line) => readEventLine(line))
    .filter(wanted)
    .map(({ process }) => process?.pid)
    .sort();

describe('the place of a process', () => {
  it.each(PLACE_KINDS)(
    '%s: filters answer what the pure function says of each document',
    async (kind) => {
      const namespace = kind === 'pod' ? 'shop' : NAMESPACE_OF_PLACE[kind];
      const { rows } = processesAnswerSchema.parse(
        await ask('processes', { ...RANGE, namespace, size: '100' }),
      );
      const expected = idsOf((line) => placeKindOfEvent(line) === kind);
      expect(expected.length).toBeGreaterThan(1);
      expect(rows.map((row) => row.pid).sort()).toEqual(expected);
      expect(new Set(rows.map(({ place }) => place))).toEqual(new Set([kind]));
    },
  );

  it('has a lane of its own on the timeline, and each event is in one', async () => {
    const { level } = timelineLevelAnswerSchema.parse(
      await ask('timeline_level', { ...RANGE, parent: JSON.stringify(['']) }),
    );
    const countOf = (kind: PlaceKind) => idsOf((line) => placeKindOfEvent(line) === kind).length;
    expect(Object.fromEntries(level.lanes.map(({ key, documents }) => [key, documents]))).toEqual({
      shop: countOf('pod'),
      '(host)': countOf('host'),
      '(unresolved)': countOf('unresolved'),
      '(unknown)': countOf('unknown'),
    });
  });

  it('is unknown for a process that others only name', async () => {
    const tree = processTreeAnswerSchema.parse(await ask('process_tree', { execId: idOf(101) }));
    expect(tree.nodes.map(({ pid: number, place }) => [number, place])).toEqual([
      [2, 'unknown'],
      [101, undefined],
    ]);
    const details = processAnswerSchema.parse(await ask('process', { execId: idOf(2) }));
    expect(details.place).toBe('unknown');
  });
});

describe('what came into a container from outside', () => {
  it('is flagged on the timeline alone, not what is below it, and nothing of the host', async () => {
    const { lanes } = timelineLanesAnswerSchema.parse(
      await ask('timeline_lanes', {
        ...RANGE,
        lane: [JSON.stringify(['', 'shop']), JSON.stringify(['', '(host)'])],
      }),
    );
    const flagged = (index: number) =>
      (lanes[index]?.kinds.injected ?? []).reduce((sum, [, count]) => sum + count, 0);
    const expected = idsOf((line) => line.type === 'process_exec' && isInjectedEvent(line));
    expect(expected).toHaveLength(4);
    expect(flagged(0)).toBe(expected.length);
    expect(flagged(1)).toBe(0);
  });

  it('is the root of a tree’s origins', async () => {
    const tree = processTreeAnswerSchema.parse(await ask('process_tree', { execId: idOf(3) }));
    const roots = tree.nodes.filter(({ origin }) => origin === 'injected_root');
    const expected = idsOf(
      (line) =>
        line.type === 'process_exec' && isInjectedEvent(line) && line.parent?.execId === idOf(3),
    );
    expect(roots.map((node) => node.pid).sort()).toEqual(expected);
  });
});

describe('containers that Tetragon does not associate', () => {
  it('are no processes of the host, in the list as in the tree', async () => {
    const [, server] = servers;
    const { rows } = processesAnswerSchema.parse(await ask('processes', RANGE, server));
    expect(rows.map(({ pid: number, place }) => [number, place])).toEqual([
      [52, 'unknown'],
      [51, 'unresolved'],
    ]);
    const tree = processTreeAnswerSchema.parse(
      await ask('process_tree', { execId: idOf(52) }, server),
    );
    expect(tree.nodes.map(({ pid: number, place }) => [number, place])).toEqual([
      [50, 'unknown'],
      [51, 'unresolved'],
      [52, 'unresolved'],
    ]);
  });

  it('fail the check of the metadata, with node and runtime', async () => {
    const [, server] = servers;
    const answer = (await ask('setup/kubernetes_metadata', {}, server)) as SetupCheckAnswer;
    expect(answer).toMatchObject({
      status: 'failed',
      conclusion: {
        code: 'association_fails',
        values: { events: 1, pods: 0, nodes: ['node-1'], runtimes: ['/usr/bin/conmon'] },
      },
    });
  });
});
