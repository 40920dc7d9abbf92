import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesAnswerSchema, type ProcessesAnswer } from '../../common/api/processes';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { EXPORT_FILES } from '../fixtures/export_files';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor, FIXTURE_STREAM } from './shared_node';

const ODD = 'logs-cilium_tetragon.log-odd';
const NOW = new Date('2026-03-01T12:00:00Z');

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

type RawEvent = Record<string, unknown>;
interface RawProcess {
  exec_id?: string;
  start_time?: string;
  binary?: string;
  uid?: number;
  docker?: string;
  pod?: { namespace?: string; pod_labels?: Record<string, string> };
}

/** The event of a line, read without the product's readers: type, body and process. */
function eventIn(text: string): { type: string; body: RawEvent; process: RawProcess } {
  const line = JSON.parse(text) as Record<string, RawEvent>;
  const type = Object.keys(line).find((key) => /^(process_|rate|test)/.test(key)) ?? '';
  const body = line[type] ?? {};
  return { type, body, process: body.process ?? {} };
}

describe('GET processes on the fixtures', () => {
  let server: RouteServer;
  let events: ReturnType<typeof eventIn>[];
  const ALL = { from: '2020-01-01T00:00:00Z', to: 'now' };
  const listed = (process: RawProcess): boolean => process.exec_id !== undefined;

  beforeAll(async () => {
    const texts = EXPORT_FILES.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(
      Boolean,
    );
    events = texts.map(eventIn);
    server = await serverOf(FIXTURE_STREAM);
  });

  async function list(query: Record<string, string | string[]>): Promise<ProcessesAnswer> {
    const { status, body } = await server.ask<ProcessesAnswer>('processes', { ...ALL, ...query });
    expect(body.message).toBeUndefined();
    expect(status).toBe(200);
    return processesAnswerSchema.parse(body);
  }

  it('lists each exec_id once, newest start first, in at most six searches', async () => {
    const answer = await list({});
    const ids = events.map(({ process }) => process.exec_id).filter((id) => id !== undefined);
    expect(answer.rows.map(({ execId }) => execId).sort()).toEqual([...new Set(ids)].sort());
    const starts = answer.rows.map(({ startTime }) => Date.parse(startTime ?? ''));
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    expect(answer).toMatchObject({ total: answer.rows.length, accuracy: 'exact', folded: 0 });
    // The page, its facts, other images of its PIDs, and nodes of the host's.
    expect(answer.searches).toBeLessThanOrEqual(6);
    expect(answer.documents).toBe(events.length);
  });

  it('reads a row from the exported line and its exit from another document', async () => {
    const { rows } = await list({ binary: '/usr/bin/id' });
    expect(rows).toEqual([
      expect.objectContaining({
        pid: 44817,
        arguments: '--user',
        exitCode: 0,
        exitTime: '2024-03-08T06:42:31.616Z',
        namespace: 'bakery',
        pod: 'pantry',
        parentBinary: '/bin/bash',
        events: {},
      }),
    ]);
    const [bash] = (await list({ action: 'sigkill', function: 'fd_install' })).rows;
    expect(bash).toMatchObject({ pid: 173220, signal: 'SIGKILL', events: { killed: 1 } });
    const [curl] = (await list({ cluster: 'harbour', action: 'exec' })).rows;
    // A library load has no action: what happened to it is not said.
    const events = { blocked: 1, killed: 1, changed: 1, observed: 4, unknown: 1 };
    expect(curl?.events).toEqual(events);
  });

  it.each<[Record<string, string | string[]>, (event: ReturnType<typeof eventIn>) => boolean]>([
    [{ namespace: 'cellar' }, ({ process }) => process.pod?.namespace === 'cellar'],
    [
      { namespace: ['cellar', 'warehouse'] },
      ({ process }) => /^(cellar|warehouse)$/.test(process.pod?.namespace ?? ''),
    ],
    [{ namespace: '!bakery' }, ({ process }) => process.pod?.namespace !== 'bakery'],
    [{ namespace: '(host)' }, ({ process }) => !process.docker && !process.pod],
    [{ namespace: '!(host)' }, ({ process }) => !!process.docker || !!process.pod],
    [{ binary: 'curl' }, ({ process }) => process.binary?.endsWith('/curl') === true],
    [{ binary: '/usr/bin/chown' }, ({ process }) => process.binary === '/usr/bin/chown'],
    [{ user: '0' }, ({ process }) => process.uid === 0],
    [{ label: 'class=oven' }, ({ process }) => process.pod?.pod_labels?.class === 'oven'],
    [{ label: 'shift' }, ({ process }) => process.pod?.pod_labels?.shift !== undefined],
    [
      { label: 'app.kubernetes.io/name=pantry' },
      ({ process }) => process.pod?.pod_labels?.['app.kubernetes.io/name'] === 'pantry',
    ],
    [{ action: 'exit' }, ({ type }) => type === 'process_exit'],
    [{ action: 'override' }, ({ body }) => body.action === 'KPROBE_ACTION_OVERRIDE'],
    [{ function: 'do_init_module' }, ({ body }) => body.function_name === 'do_init_module'],
    [{ function: 'raw_syscalls/sys_enter' }, ({ body }) => body.subsys === 'raw_syscalls'],
    [
      { namespace: 'bakery', action: 'exec' },
      ({ type, process }) => type === 'process_exec' && process.pod?.namespace === 'bakery',
    ],
    [{ q: 'ORDERD.js --watch' }, ({ process }) => process.binary === '/opt/node/bin/node'],
    [{ q: '/etc/pass' }, ({ body }) => JSON.stringify(body).includes('/etc/pass')],
    [{ q: '*' }, () => false],
  ])('keeps what fits %j', async (query, fits) => {
    const answer = await list(query);
    const fitting = events.filter((event) => listed(event.process) && fits(event));
    const ids = fitting
      .filter(({ type }) => type !== 'process_usdt')
      .map(({ process }) => process.exec_id);
    expect(answer.rows.map(({ execId }) => execId).sort()).toEqual([...new Set(ids)].sort());
  });

  it('says where the nearest data is when nothing fits', async () => {
    const { nearest, total } = await list({
      from: '2025-09-01T00:00:00Z',
      to: '2025-09-02T00:00:00Z',
    });
    expect(total).toBe(0);
    expect(nearest?.before?.slice(0, 19)).toBe('2025-03-19T09:02:30');
    expect(nearest?.after?.slice(0, 19)).toBe('2026-02-05T06:07:08');
    expect((await list({ namespace: 'nowhere' })).nearest).toEqual({});
  });

  it('pages without losing or repeating a row, and counts every event in the strip', async () => {
    const whole = (await list({})).rows.map(({ execId }) => execId);
    const pages = await Promise.all(
      [0, 10, 20, 30].map((offset) => list({ size: '10', offset: String(offset) })),
    );
    expect(pages.flatMap(({ rows }) => rows.map(({ execId }) => execId))).toEqual(whole);
    const { histogram, documents } = await list({});
    const counted = histogram.buckets.reduce((sum, bucket) => sum + bucket.documents, 0);
    expect(counted).toBe(documents);
    expect(histogram.buckets.length).toBeLessThanOrEqual(97);
  });
});

describe('GET processes on odd data', () => {
  let server: RouteServer;
  const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds).toISOString();
  const RANGE = { from: at(-60_000), to: at(60_000) };
  const HOSTILE = '"><script>alert(1)</script>\\ \u202e*?\n{{x}} \u0007';

  beforeAll(async () => {
    await createDataStream(admin, ODD, 'trial_node');
    const crowd = Array.from({ length: 5_000 }, (_, index) =>
      eventOf(
        'process_exec',
        {
          exec_id: `crowd-${index % 1_000}`,
          pid: index % 1_000,
          binary: '/bin/crowd',
          start_time: at(0),
        },
        at(0),
      ),
    );
    const process = (exec_id: unknown, more: object = {}) => ({
      exec_id,
      start_time: at(1),
      ...more,
    });
    const odd = [
      eventOf(
        'process_exec',
        process(['list-a', 'list-b'], { pid: [1, 2], binary: ['/bin/a'] }),
        at(1),
      ),
      eventOf('process_exec', process('hostile', { binary: HOSTILE, arguments: HOSTILE }), at(1)),
      eventOf('process_exec', process('long', { arguments: 'x'.repeat(100_000) }), at(1)),
      eventOf('process_exec', process('pipeline', { arguments: 7 }), at(1)),
      eventOf('process_exec', process('twin', { binary: '/bin/twin' }), at(1), { cluster: 'eu' }),
      eventOf('process_exec', process('twin', { binary: '/bin/twin' }), at(1), { cluster: 'us' }),
      eventOf('process_kprobe', { pid: 9, start_time: at(1) }, at(1)),
      { process_exec: 'x', time: at(1) },
      { rate_limit_info: { number_of_dropped_process_events: '7' }, time: at(1) },
    ];
    await loadLines(admin, ODD, exportLines([...crowd, ...odd]), { now: NOW });
    server = await serverOf(ODD);
  });

  async function list(query: Record<string, string>): Promise<ProcessesAnswer> {
    const { status, body } = await server.ask<ProcessesAnswer>('processes', { ...RANGE, ...query });
    expect(body.message).toBeUndefined();
    expect(status).toBe(200);
    return processesAnswerSchema.parse(body);
  }

  it('lists what else is there beside a list where an exec_id belongs', async () => {
    const { rows, total } = await list({ size: '500' });
    const ids = rows.map(({ execId }) => execId).filter((id) => !id.startsWith('crowd'));
    expect(ids.sort()).toEqual(['hostile', 'list-a', 'list-b', 'long', 'twin', 'twin']);
    // Distinct exec_ids: until a page holds all rows, one of two clusters counts once.
    expect(total).toBe(1_005);
  });

  it('pages through 5,000 events of one millisecond by exec_id', async () => {
    const pages = await Promise.all(
      ['0', '500', '1000'].map((offset) => list({ size: '500', offset, binary: '/bin/crowd' })),
    );
    const ids = pages.flatMap(({ rows }) => rows.map(({ execId }) => execId));
    expect(ids).toEqual(Array.from({ length: 1_000 }, (_, index) => `crowd-${index}`).sort());
    expect(pages[0]).toMatchObject({
      ...{ total: 1_000, accuracy: 'at_most', execIds: 1_000 },
      ...{ folded: 0, documents: 5_000 },
    });
  });

  it('keeps one exec_id of two clusters as two rows', async () => {
    const { rows } = await list({ binary: 'twin' });
    expect(rows.map(({ execId, cluster }) => [execId, cluster])).toEqual([
      ['twin', 'eu'],
      ['twin', 'us'],
    ]);
    expect((await list({ cluster: 'us' })).rows.map(({ cluster }) => cluster)).toEqual(['us']);
  });

  it('finds hostile text by itself and gives it back as it is', async () => {
    for (const query of [{ binary: HOSTILE }, { q: '<SCRIPT>alert(1)' }, { q: '*?' }]) {
      const { rows } = await list(query);
      expect(rows.map(({ execId }) => execId)).toEqual(['hostile']);
      expect(rows[0]?.arguments).toBe(HOSTILE);
    }
  });

  it('gives arguments of 100 kB whole', async () => {
    const { rows } = await list({ size: '500' });
    expect(rows.find(({ execId }) => execId === 'long')?.arguments).toHaveLength(100_000);
  });

  it('says how many events of processes stand in no row', async () => {
    expect((await list({})).incomplete).toEqual([
      { code: 'events_without_exec_id', values: { events: 1 } },
      { code: 'pipeline_errors', values: { events: 2 } },
    ]);
  });

  it('has no rows and no error beyond the last row', async () => {
    expect(await list({ offset: '10000' })).toMatchObject({ rows: [], total: 1_006 });
  });
});
