import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  timelineAnswerSchema,
  timelineLanesAnswerSchema,
  timelineLevelAnswerSchema,
  timelineMissingAnswerSchema,
  type ContainerLifetime,
  type TimelineAnswer,
} from '../../common/api/timeline';
import { LANES_PER_LEVEL } from '../../common/limits';
import { printPath, type LanePath } from '../../common/timeline/lane_path';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import type { IngestLine } from '../../dev/ingest/export_files/ingest_line';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const RANGE = { from: '2026-03-01T10:00:00Z', to: '2026-03-01T11:00:00Z' };

const admin = clientFor('admin');
const servers: RouteServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

/** A data stream of its own and the routes that ask it. */
async function load(name: string, lines: IngestLine[]): Promise<RouteServer> {
  const stream = `logs-cilium_tetragon.log-timeline_${name}`;
  await createDataStream(admin, stream, 'trial_node');
  await loadLines(admin, stream, lines, { now: new Date('2026-03-01T12:00:00Z') });
  return serverOf(stream);
}

async function serverOf(stream: string): Promise<RouteServer> {
  const server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': stream },
  });
  servers.push(server);
  return server;
}

async function timeline(
  server: RouteServer,
  query: Record<string, string> = {},
): Promise<TimelineAnswer> {
  const { body } = await server.ask('timeline', { ...RANGE, ...query });
  expect(body.message).toBeUndefined();
  return timelineAnswerSchema.parse(body);
}

const time = (minute: number, second = 0): string =>
  `2026-03-01T10:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}.25Z`;
const at = (minute: number, second = 0): number => Date.parse(time(minute, second));

let pid = 100;

function exec(minute: number, facts: Record<string, unknown> = {}, cluster = 'c1'): object {
  pid += 1;
  const process = {
    exec_id: `odd-${pid}`,
    pid,
    binary: '/bin/run',
    flags: 'execve clone',
    start_time: time(minute),
    ...facts,
  };
  return eventOf('process_exec', process, time(minute), { cluster });
}

describe('lives of containers', () => {
  const pod = (container: object) => ({
    pod: { namespace: 'data', name: 'db-0', workload: 'db', container },
  });
  const first = {
    id: 'containerd://aaaaaaaaaaaaaaaaaaaa',
    name: 'main',
    start_time: time(5),
  };
  const second = { ...first, id: 'containerd://bbbbbbbbbbbbbbbbbbbb', start_time: time(20) };
  // Its start_time lies after its own processes.
  const late = { ...first, id: 'containerd://cccccccccccccccccccc', name: 'late' };
  const events = [
    exec(5, pod({ ...first, pid: 1 })),
    exec(6, pod({ ...first, pid: 7 })),
    eventOf(
      'process_exit',
      { exec_id: 'top', pid: 5, start_time: time(5), ...pod({ ...first, pid: 1 }) },
      time(15),
      { cluster: 'c1', body: { time: time(15), status: 1 } },
    ),
    exec(21, pod({ ...second, pid: 9 })),
    exec(30, pod({ ...late, pid: 1, start_time: time(50) })),
    exec(31, pod({ name: 'other', id: 'containerd://dddddddddddddddddddd', pid: 12 })),
  ];

  async function livesOf(parent: LanePath): Promise<Map<string, ContainerLifetime[]>> {
    const server = servers[0]!;
    const { body } = await server.ask('timeline_level', { ...RANGE, parent: printPath(parent) });
    const { level } = timelineLevelAnswerSchema.parse(body);
    return new Map(
      level.lanes.map(({ name, detail, containers = [] }) => [detail ?? name, containers]),
    );
  }

  beforeAll(async () => {
    await load('lives', exportLines(events));
  });

  it('stand in the lane of their pod in the order of their start, a restart as two of them', async () => {
    const pods = [...(await livesOf(['c1', 'data', 'db'])).values()].flat();
    expect(pods.map(({ id, start, end }) => [id.slice(-1), start, end])).toEqual([
      ['a', at(5), at(15)],
      ['b', at(20), undefined],
      ['c', at(30), undefined],
      ['d', at(31), undefined],
    ]);
  });

  it('stand in the lane of their container, and say where their start is from', async () => {
    const containers = await livesOf(['c1', 'data', 'db', 'db-0']);
    const [own] = containers.get('cccccccccccc') ?? [];
    expect(own).toMatchObject({ startFrom: 'process', start: at(30), lateStart: at(50) });
    expect(containers.get('dddddddddddd')).toMatchObject([{ startFrom: 'first_event' }]);
    expect(containers.get('bbbbbbbbbbbb')).toMatchObject([
      { startFrom: 'container', start: at(20), last: at(21) },
    ]);
  });
});

describe('what is missing', () => {
  const report = (minute: number, body: object) => ({
    ...body,
    node_name: 'node-1',
    time: time(minute),
    cluster_name: 'c1',
  });
  const throttle = (minute: number, type: string) =>
    report(minute, { process_throttle: { type, cgroup: '/kubepods/x' } });

  it('is drawn where a jump of log.offset or Tetragon’s own report proves it, and nowhere else', async () => {
    const lines = exportLines([
      ...Array.from({ length: 30 }, (_, index) => exec(index)),
      report(40, { rate_limit_info: { number_of_dropped_process_events: '1234' } }),
      throttle(41, 'THROTTLE_START'),
      throttle(43, 'THROTTLE_STOP'),
      throttle(50, 'THROTTLE_START'),
    ]);
    const server = await load(
      'missing',
      lines.filter((_, index) => index !== 10 && index !== 11),
    );
    const { body } = await server.ask('timeline_missing', RANGE);
    const missing = timelineMissingAnswerSchema.parse(body);
    const place = { cluster: 'c1', node: 'node-1' };
    const bytes = [10, 11].reduce(
      (sum, index) => sum + Buffer.byteLength(lines[index]!.text) + 1,
      0,
    );
    expect(missing).toMatchObject({
      gaps: [{ ...place, from: at(9), to: at(12), bytes }],
      dropped: [{ ...place, from: at(39), to: at(40), events: 1234 }],
      throttled: [
        { ...place, cgroup: '/kubepods/x', from: at(41), to: at(43) },
        { ...place, from: at(50), to: Date.parse(RANGE.to) },
      ],
      incomplete: [],
    });
    // The same world in another cluster's eyes.
    const other = await server.ask('timeline_missing', { ...RANGE, cluster: 'c2' });
    expect(timelineMissingAnswerSchema.parse(other.body)).toMatchObject({ gaps: [], dropped: [] });
  });

  it('is nothing where every line is there', async () => {
    const server = await load('whole', exportLines([exec(1), exec(2), exec(3)]));
    const { body } = await server.ask('timeline_missing', RANGE);
    expect(timelineMissingAnswerSchema.parse(body)).toMatchObject({
      ...{ gaps: [], dropped: [], throttled: [] },
      lines: 3,
    });
  });
});

describe('odd times', () => {
  const sum = (buckets: [number, number][] = []) =>
    buckets.reduce((total, [, count]) => total + count, 0);

  it('one event makes one lane with one bar', async () => {
    const server = await load('one', exportLines([exec(30)]));
    const answer = await timeline(server);
    expect(answer.documents).toBe(1);
    expect(sum(answer.overview.kinds.executed)).toBe(1);
    expect(answer.clusters.map(({ level }) => level.lanes.length)).toEqual([1]);
  });

  it('nothing before the range makes nothing first seen, and that is said', async () => {
    const answer = await timeline(servers.at(-1)!, { order: 'first_seen_binaries' });
    expect(answer.clusters[0]?.level.lanes.map(({ firstSeen }) => firstSeen)).toEqual([0]);
    expect(answer.incomplete).toContainEqual({
      code: 'no_earlier_data',
      values: { lengthMs: 24 * 3_600_000 },
    });
  });

  it('a thousand events of one millisecond stand in one bar, and a range of that millisecond holds them', async () => {
    const server = await load('burst', exportLines(Array.from({ length: 1_000 }, () => exec(30))));
    const moment = new Date(at(30)).toISOString();
    for (const range of [{}, { from: moment, to: moment }]) {
      const { documents, overview, clusters } = await timeline(server, range);
      expect(documents).toBe(1_000);
      expect(overview.kinds.executed).toHaveLength(1);
      const [cluster] = clusters;
      const path = [cluster!.key, cluster!.level.lanes[0]!.key];
      const { body } = await server.ask('timeline_lanes', {
        ...RANGE,
        ...range,
        lane: printPath(path),
      });
      const [lane] = timelineLanesAnswerSchema.parse(body).lanes;
      expect(lane?.kinds.executed?.map(([, count]) => count)).toEqual([1_000]);
    }
  });

  it('events from the future are found there, and told of from here', async () => {
    const future = '2031-01-01T00:00:00.5Z';
    const process = { exec_id: 'ahead', pid: 1, flags: 'execve clone', start_time: future };
    const server = await load(
      'future',
      exportLines([eventOf('process_exec', process, future, { cluster: 'c1' })]),
    );
    const answer = await timeline(server);
    expect(answer).toMatchObject({ documents: 0, nearest: { after: '2031-01-01T00:00:00.500Z' } });
    const there = await timeline(server, {
      from: '2030-12-31T00:00:00Z',
      to: '2031-01-02T00:00:00Z',
    });
    expect(there.documents).toBe(1);
  });
});

describe('many pods and lost shards', () => {
  /** Documents straight into the data stream, as little as lanes are made of. */
  async function store(stream: string, documents: object[]): Promise<void> {
    const operations = documents.flatMap((document) => [{ create: {} }, document]);
    const { errors } = await admin.bulk({
      index: stream,
      pipeline: '_none',
      require_data_stream: true,
      refresh: true,
      operations,
    });
    expect(errors).toBe(false);
  }

  const execOf = (pod: string): object => ({
    '@timestamp': time(30),
    event: { action: 'executed' },
    orchestrator: {
      cluster: { name: 'c1' },
      namespace: 'crowd',
      resource: { name: pod, parent: { type: 'Deployment' } },
    },
    process: { entity_id: pod, pid: 7 },
    cilium_tetragon: { log: { process_exec: { process: { pod: { workload: 'all' } } } } },
  });

  it('of 100,000 pods the first lanes stand alone and the rest is one lane with its numbers', async () => {
    const PODS = 100_000;
    const stream = 'logs-cilium_tetragon.log-timeline_crowd_of_pods';
    await createDataStream(admin, stream, 'trial_node');
    for (let start = 0; start < PODS; start += 20_000) {
      await store(
        stream,
        Array.from({ length: 20_000 }, (_, index) => execOf(`pod-${start + index}`)),
      );
    }
    const server = await serverOf(stream);
    const { body } = await server.ask('timeline_level', {
      ...RANGE,
      parent: printPath(['c1', 'crowd', 'all']),
    });
    const { level, incomplete } = timelineLevelAnswerSchema.parse(body);
    expect(incomplete).toEqual([]);
    expect(level.lanes).toHaveLength(LANES_PER_LEVEL);
    expect(level.rest?.documents).toBe(PODS - LANES_PER_LEVEL);
    // Distinct names are counted within some percent, and the page says "about".
    expect(level.rest?.lanesAreExact).toBe(false);
    expect(level.rest?.lanes).toBeGreaterThan(PODS * 0.95);
    expect(level.rest?.lanes).toBeLessThan(PODS * 1.05);
  });

  it('an index whose shard has no node makes the answer say what is missing', async () => {
    const stream = 'logs-cilium_tetragon.log-timeline_half';
    const lost = 'timeline-lost';
    await createDataStream(admin, stream, 'trial_node');
    await store(stream, [execOf('here')]);
    await admin.indices.create({
      index: lost,
      settings: { 'index.routing.allocation.require._name': 'nowhere' },
      wait_for_active_shards: 0,
    });
    const server = await startRouteServer({
      settings: { 'tetragonInvestigator.dataStreams': [stream, lost] },
    });
    servers.push(server);
    const { body } = await server.ask('timeline', RANGE, { user: 'admin' });
    const answer = timelineAnswerSchema.parse(body);
    expect(answer.documents).toBe(1);
    expect(answer.incomplete).toContainEqual(
      expect.objectContaining({
        code: 'shards_failed',
        values: expect.objectContaining({ failed: 1, total: 2 }) as object,
      }),
    );
    await admin.indices.delete({ index: lost });
  });
});
