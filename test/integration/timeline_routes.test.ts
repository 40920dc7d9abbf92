import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  timelineAnswerSchema,
  timelineDelayAnswerSchema,
  timelineLanesAnswerSchema,
  timelineLevelAnswerSchema,
  type TimelineAnswer,
} from '../../common/api/timeline';
import {
  timelineEventsAnswerSchema,
  type TimelineEventsAnswer,
} from '../../common/api/timeline_events';
import { timelineProcessesAnswerSchema } from '../../common/api/timeline_processes';
import { LANES_PER_LEVEL } from '../../common/limits';
import { EVENT_KINDS, type LaneKind } from '../../common/timeline/lane_kinds';
import { printPath, type LanePath } from '../../common/timeline/lane_path';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-timeline';
const CROWD = 'logs-cilium_tetragon.log-crowd';
const NOW = new Date('2026-03-01T12:00:00Z');
const RANGE = { from: '2026-03-01T10:00:00Z', to: '2026-03-01T11:00:00Z' };

const admin = clientFor('admin');
const servers: RouteServer[] = [];

async function serverOf(dataStream: string): Promise<RouteServer> {
  const server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': dataStream },
  });
  servers.push(server);
  return server;
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

const time = (minute: number, second = 0): string =>
  `2026-03-01T10:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.25Z`;

interface PodFacts {
  namespace: string;
  name: string;
  workload?: string;
  uid?: string;
  container?: { id: string; name: string; pid?: number };
}

let pid = 100;

function exec(
  minute: number,
  pod: PodFacts | undefined,
  facts: Record<string, unknown> = {},
  parent?: object,
): object {
  pid += 1;
  const process = {
    exec_id: `exec-${pid}`,
    pid,
    binary: '/bin/run',
    flags: 'execve clone',
    start_time: time(minute),
    ...(pod && { pod }),
    ...facts,
  };
  return eventOf('process_exec', process, time(minute), {
    cluster: 'c1',
    ...(parent && { body: { parent } }),
  });
}

const INJECTED = { namespace: 'injected', name: 'x', workload: 'x' };
const RUNC = { exec_id: 'runc', pid: 60, binary: '/usr/sbin/runc', flags: 'execve clone' };

const PAYMENTS = { namespace: 'payments', name: 'api-1', workload: 'api' };

function events(): object[] {
  const killed = { exec_id: 'killed', pid: 50, binary: '/bin/miner', start_time: time(9) };
  const twice = exec(5, { ...PAYMENTS, uid: 'u1' });
  return [
    // Enforced once: before the namespace with more documents.
    eventOf('process_exec', { ...killed, flags: 'execve clone', pod: PAYMENTS }, time(9), {
      cluster: 'c1',
    }),
    eventOf('process_kprobe', { ...killed, pod: PAYMENTS }, time(10), {
      cluster: 'c1',
      body: { function_name: 'fd_install', policy_name: 'p', action: 'KPROBE_ACTION_SIGKILL' },
    }),
    eventOf('process_exit', { ...killed, pod: PAYMENTS }, time(10, 1), {
      cluster: 'c1',
      body: { signal: 'SIGKILL', time: time(10, 1) },
    }),
    twice,
    twice,
    ...Array.from({ length: 12 }, (_, index) =>
      exec(20 + index, { namespace: '<b>', name: 'web-1', workload: 'web' }),
    ),
    // Pods of one name: by uid, by container, and one with two containers that is one pod.
    exec(11, { namespace: 'data', name: 'db-0', workload: 'db', uid: 'u1' }),
    exec(12, { namespace: 'data', name: 'db-0', workload: 'db', uid: 'u2' }),
    exec(13, {
      ...{ namespace: 'data', name: 'old-0', workload: 'db' },
      container: { id: 'containerd://aaaaaaaaaaaaaaaaaaaa', name: 'main', pid: 1 },
    }),
    exec(14, {
      ...{ namespace: 'data', name: 'old-0', workload: 'db' },
      container: { id: 'containerd://bbbbbbbbbbbbbbbbbbbb', name: 'main' },
    }),
    exec(15, {
      ...{ namespace: 'data', name: 'two-0', workload: 'db' },
      container: { id: 'containerd://cccccccccccccccccccc', name: 'main' },
    }),
    exec(15, {
      ...{ namespace: 'data', name: 'two-0', workload: 'db' },
      container: { id: 'containerd://dddddddddddddddddddd', name: 'sidecar' },
    }),
    // Host, a container without a pod, and an event without a process.
    exec(16, undefined),
    exec(17, undefined, { flags: 'procFS', start_time: time(1) }),
    exec(18, undefined, { docker: 'f00dcafef00dcafef00dcafef00dcaf' }),
    {
      rate_limit_info: { number_of_dropped_process_events: '9' },
      node_name: 'node-1',
      time: time(19),
      cluster_name: 'c1',
    },
    // One that came from outside, what runs below it, and one whose forker alone is known.
    exec(30, INJECTED, { in_init_tree: false, docker: 'd1' }, RUNC),
    exec(
      31,
      INJECTED,
      { in_init_tree: false, docker: 'd1' },
      { ...RUNC, binary: '/bin/sh', docker: 'd1' },
    ),
    eventOf(
      'process_exit',
      { exec_id: 'fork', pid: 80, binary: '/bin/sh', flags: 'execve', start_time: time(31) },
      time(32),
      { cluster: 'c1' },
    ),
    // An image replaced in place, and its exit after the range that is asked for below.
    eventOf(
      'process_exec',
      {
        exec_id: 'sh',
        pid: 77,
        binary: '/bin/sh',
        flags: 'execve clone',
        start_time: time(40),
        pod: PAYMENTS,
      },
      time(40),
      { cluster: 'c1' },
    ),
    eventOf(
      'process_exec',
      {
        exec_id: 'python',
        pid: 77,
        binary: '/bin/python',
        flags: 'execve',
        start_time: time(40, 2),
        pod: PAYMENTS,
      },
      time(40, 2),
      { cluster: 'c1', body: { parent: { exec_id: 'sh', pid: 77 } } },
    ),
    eventOf(
      'process_exit',
      { exec_id: 'python', pid: 77, binary: '/bin/python', start_time: time(40, 2), pod: PAYMENTS },
      time(50),
      { cluster: 'c1', body: { status: 3, time: time(50) } },
    ),
    // Another cluster with the same names.
    eventOf(
      'process_exec',
      { exec_id: 'other', pid: 9, flags: 'execve clone', start_time: time(30), pod: PAYMENTS },
      time(30),
      { cluster: 'c2' },
    ),
  ];
}

describe('the timeline of a small world', () => {
  let server: RouteServer;
  beforeAll(async () => {
    await createDataStream(admin, STREAM, 'trial_node');
    await loadLines(admin, STREAM, exportLines(events()), { now: NOW });
    server = await serverOf(STREAM);
  });

  async function timeline(query: Record<string, string> = {}): Promise<TimelineAnswer> {
    const { body } = await server.ask('timeline', { ...RANGE, ...query });
    expect(body.message).toBeUndefined();
    return timelineAnswerSchema.parse(body);
  }

  async function delayOfRange() {
    const { body } = await server.ask('timeline_delay', RANGE);
    return timelineDelayAnswerSchema.parse(body);
  }

  async function level(parent: LanePath, query: Record<string, string> = {}) {
    const { body } = await server.ask('timeline_level', {
      ...{ ...RANGE, ...query },
      parent: printPath(parent),
    });
    expect(body.message).toBeUndefined();
    return timelineLevelAnswerSchema.parse(body).level;
  }

  async function lanes(paths: LanePath[], query: Record<string, string> = {}) {
    const { body } = await server.ask('timeline_lanes', {
      ...{ ...RANGE, ...query },
      lane: paths.map(printPath),
    });
    expect(body.message).toBeUndefined();
    return timelineLanesAnswerSchema.parse(body);
  }

  const sum = (buckets: readonly (readonly [number, number])[] = []): number =>
    buckets.reduce((total, [, count]) => total + count, 0);

  it('shows namespaces in their cluster, enforced ones first, in two searches', async () => {
    const answer = await timeline();
    expect(answer.clusters.map(({ key }) => key)).toEqual(['c1', 'c2']);
    const [first] = answer.clusters;
    expect(
      first?.level.lanes.map(({ key, documents, enforced }) => [key, documents, enforced]),
    ).toEqual([
      ['payments', 8, 1],
      ['<b>', 12, 0],
      ['data', 6, 0],
      ['(host)', 2, 0],
      ['injected', 2, 0],
      ['(no process)', 1, 0],
      ['(unknown)', 1, 0],
      ['(unresolved)', 1, 0],
    ]);
    expect(first?.level.rest).toBeUndefined();
    expect(answer.searches).toBe(2);
  });

  it('counts every document once, in the overview as in the lanes', async () => {
    const { documents, overview, clusters } = await timeline();
    const all = EVENT_KINDS.reduce((total, kind) => total + sum(overview.kinds[kind]), 0);
    expect(all).toBe(documents);
    expect(clusters.reduce((total, cluster) => total + cluster.documents, 0)).toBe(documents);
    for (const { level: below, documents: ofCluster } of clusters) {
      expect(below.lanes.reduce((total, lane) => total + lane.documents, 0)).toBe(ofCluster);
    }
  });

  it('measures the delay from event to storing, without what was read from /proc', async () => {
    const { documents } = await timeline();
    const { delay } = await delayOfRange();
    // Loaded with their own time as @timestamp: no delay but the fraction of a millisecond.
    expect(delay).toMatchObject({ measured: documents - 1, p99: 0 });
  });

  it('tells pods of one name apart: by uid, by container, and not by their containers', async () => {
    const { lanes: pods } = await level(['c1', 'data', 'db']);
    expect(pods.map(({ name, detail, documents }) => [name, detail, documents]).sort()).toEqual([
      ['db-0', 'u1', 1],
      ['db-0', 'u2', 1],
      ['old-0', 'aaaaaaaaaaaa', 1],
      ['old-0', 'bbbbbbbbbbbb', 1],
      ['two-0', undefined, 2],
    ]);
    const second = pods.find(({ detail }) => detail === 'u2');
    const answer = await lanes([['c1', 'data', 'db', second?.key ?? '']]);
    expect(sum(answer.lanes[0]?.kinds.executed)).toBe(1);
    expect(await level(['c1', 'data', 'db', 'two-0'])).toMatchObject({
      lanes: [
        { name: 'main', documents: 1 },
        { name: 'sidecar', documents: 1 },
      ],
    });
  });

  it('unfolds host and unresolved containers by node', async () => {
    expect(await level(['c1', '(host)'])).toEqual({
      lanes: [{ key: 'node-1', name: 'node-1', documents: 2, enforced: 0 }],
    });
    expect((await level(['c1', '(unresolved)', 'node-1'])).lanes).toMatchObject([
      { key: 'f00dcafef00dcafef00dcafef00dcaf', name: 'f00dcafef00d' },
    ]);
  });

  it.each<[string, string[]]>([
    ['node', ['node-1']],
    ['binary', ['/bin/run', '/bin/miner', '/bin/python', '/bin/sh', '']],
  ])('arranges lanes by %s', async (by, keys) => {
    const [first] = (await timeline({ by })).clusters;
    expect(first?.level.lanes.map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it('orders by first activity', async () => {
    const [first] = (await timeline({ order: 'first_activity' })).clusters;
    expect(first?.level.lanes.slice(0, 2).map(({ key }) => key)).toEqual(['payments', 'data']);
  });

  it('orders by binaries that the baseline does not have', async () => {
    const answer = await timeline({ order: 'first_seen_binaries', from: time(30), to: time(59) });
    expect(answer.clusters[0]?.level.lanes[0]).toMatchObject({ key: 'payments', firstSeen: 2 });
    expect(answer.baseline?.to).toBe(Date.parse(time(30)) - 1);
  });

  it('gives each lane its kinds over time: no execution for a re-read, flags beside the kinds', async () => {
    const answer = await lanes([
      ['c1'],
      ['c1', 'payments'],
      ['c1', '(host)'],
      ['c1', 'injected'],
      ['c2', 'payments'],
    ]);
    const kindsOf = (index: number): Partial<Record<LaneKind, number>> =>
      Object.fromEntries(
        Object.entries(answer.lanes[index]?.kinds ?? {}).map(([kind, buckets]) => [
          kind,
          sum(buckets),
        ]),
      );
    expect(answer.searches).toBe(1);
    expect(kindsOf(1)).toEqual({ executed: 5, failed: 1, signalled: 1, killed: 1 });
    expect(kindsOf(2)).toEqual({ executed: 1, reread: 1 });
    expect(kindsOf(3)).toEqual({ executed: 2, injected: 1 });
    expect(kindsOf(4)).toEqual({ executed: 1 });
    expect(kindsOf(0)).toMatchObject({ executed: 27, container_started: 1, other: 1 });
    const [bucket] = answer.lanes[1]?.kinds.killed ?? [];
    expect(bucket?.[0]).toBeLessThanOrEqual(Date.parse(time(10)));
    expect((bucket?.[0] ?? 0) + answer.interval).toBeGreaterThan(Date.parse(time(10)));
  });

  it('pages through events without losing the copies of one event', async () => {
    const pages: TimelineEventsAnswer[] = [];
    for (let after: string | undefined; pages.length < 10;) {
      const { body } = await server.ask('timeline_events', {
        ...RANGE,
        lane: printPath(['c1', 'payments']),
        size: '3',
        ...(after && { after }),
      });
      const page = timelineEventsAnswerSchema.parse(body);
      pages.push(page);
      after = page.next;
      if (after === undefined) break;
    }
    const ids = pages.flatMap(({ events: listed }) => listed.map(({ id }) => id));
    expect(pages[0]?.total).toBe(8);
    expect(new Set(ids).size).toBe(8);
    expect(pages[0]?.events.map(({ event }) => event.time)).toEqual([time(5), time(5), time(9)]);
  });

  it('makes bars of single processes by event time, ends looked up beyond the range', async () => {
    const { body } = await server.ask('timeline_processes', {
      from: time(40),
      to: time(41),
      namespace: 'payments',
    });
    const answer = timelineProcessesAnswerSchema.parse(body);
    expect(answer).toMatchObject({ documents: 2, unplaced: 0 });
    expect(
      answer.bars?.map(({ execId, end, ending, exitCode }) => [execId, end, ending, exitCode]),
    ).toEqual([
      ['sh', time(40, 2), 'replaced', undefined],
      ['python', time(50), 'exit', 3],
    ]);
  });

  it('shows a process that began before the range and ended after it', async () => {
    const { body } = await server.ask('timeline_processes', { from: time(44), to: time(45) });
    expect(timelineProcessesAnswerSchema.parse(body).bars).toMatchObject([{ execId: 'python' }]);
  });

  it('names the nearest events when there are none', async () => {
    const answer = await timeline({ from: '2026-03-02T00:00:00Z', to: '2026-03-02T01:00:00Z' });
    expect(answer).toMatchObject({ documents: 0, clusters: [] });
    expect(Date.parse(answer.nearest?.before ?? '')).toBe(Date.parse(time(50)));
  });

  it('answers for one millisecond and for the future', async () => {
    const one = await timeline({ from: time(9), to: time(9) });
    expect(one.documents).toBe(1);
    expect(
      (await lanes([['c1', 'payments']], { from: time(9), to: time(9) })).lanes[0]?.kinds.executed,
    ).toHaveLength(1);
    expect((await timeline({ from: '2999-01-01', to: '2999-01-02' })).documents).toBe(0);
  });

  it.each<[string, Record<string, string | string[]>, string, object]>([
    [
      'timeline',
      { by: 'colour' },
      'parameter_not_an_option',
      { parameter: 'by', options: ['workload', 'node', 'binary'] },
    ],
    ['timeline', { order: 'name' }, 'parameter_not_an_option', { parameter: 'order' }],
    ['timeline_level', { parent: 'payments' }, 'lane_invalid', {}],
    ['timeline_lanes', {}, 'parameter_missing', { parameter: 'lane' }],
    ['timeline_lanes', { lane: ['["c1","a","b"]', '["c1","x","y"]'] }, 'lanes_unrelated', {}],
    ['timeline_events', { after: '[]' }, 'page_unknown', {}],
  ])('%s refuses %o with the reason', async (route, query, code, values) => {
    const { status, body } = await server.ask(route, { ...RANGE, ...query });
    expect(status).toBe(400);
    expect(body.attributes?.reason).toMatchObject({ code, values });
  });
});

describe('more lanes than a level shows', () => {
  const NAMESPACES = LANES_PER_LEVEL + 37;

  it('shows the first of them and counts the others exactly, on several shards as well', async () => {
    await createDataStream(admin, CROWD, 'trial_node');
    const crowd = Array.from({ length: NAMESPACES }, (_, index) =>
      Array.from({ length: index < 5 ? 3 : 1 }, () =>
        exec(index % 60, { namespace: `ns-${index}`, name: 'p', workload: 'w' }),
      ),
    ).flat();
    const half = Math.ceil(crowd.length / 2);
    await loadLines(admin, CROWD, exportLines(crowd.slice(0, half)), { now: NOW });
    await admin.indices.rollover({ alias: CROWD });
    await loadLines(admin, CROWD, exportLines(crowd.slice(half)), { now: NOW });
    const server = await serverOf(CROWD);
    const { body } = await server.ask('timeline', RANGE);
    const [cluster] = timelineAnswerSchema.parse(body).clusters;
    const lanes = cluster?.level.lanes ?? [];
    expect(lanes).toHaveLength(LANES_PER_LEVEL);
    expect(lanes.slice(0, 5).map(({ documents }) => documents)).toEqual([3, 3, 3, 3, 3]);
    expect(cluster?.level.rest).toEqual({
      lanes: NAMESPACES - LANES_PER_LEVEL,
      lanesAreExact: true,
      documents: NAMESPACES - LANES_PER_LEVEL,
      enforced: 0,
    });
  });
});
