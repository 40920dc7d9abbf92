import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { IncompleteReason } from '../../common/api/incomplete';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startHoldingProxy } from './holding_proxy';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-errors';
const NOW = new Date('2026-03-01T12:00:00Z');
const EXEC_ID = 'some-exec-id';
const ROUTES = [
  ['processes', { from: 'now-10y' }],
  ['process', { execId: EXEC_ID }],
  ['process_rows', { execId: EXEC_ID }],
  ['process_tree', { execId: EXEC_ID }],
] as const;
/** Code and values, on one line. */
const LOG_LINE = /^[a-z_]+ \{[^\n]*\}$/;

const ELASTICSEARCH = inject('elasticsearchUrl');
const admin = clientFor('admin');
const servers = new Map<string, Promise<RouteServer>>();

function serverOf(
  dataStreams: string | string[] | undefined,
  url = ELASTICSEARCH,
): Promise<RouteServer> {
  const key = JSON.stringify([dataStreams, url]);
  const server =
    servers.get(key) ??
    startRouteServer({
      elasticsearch: { url },
      settings:
        dataStreams === undefined ? {} : { 'tetragonInvestigator.dataStreams': dataStreams },
    });
  servers.set(key, server);
  return server;
}

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const process = { exec_id: EXEC_ID, pid: 1, start_time: NOW.toISOString() };
  const lines = exportLines([eventOf('process_exec', process, NOW.toISOString())]);
  await loadLines(admin, STREAM, lines, { now: NOW });
});
afterAll(async () => {
  await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
  await admin.close();
});

describe.each(ROUTES)('GET %s', (route, query) => {
  it.each(['analyst', 'reader_only'] as const)(
    'answers %s, who may read the data stream',
    async (user) => {
      const { status, body } = await (await serverOf(undefined)).ask(route, query, { user });
      expect(status, body.message).toBe(200);
    },
  );

  it.each(['other', 'nobody'] as const)(
    'tells %s which privileges are missing on a pattern that hides it',
    async (user) => {
      const { status, body } = await (await serverOf(undefined)).ask(route, query, { user });
      expect(status).toBe(403);
      expect(body.attributes?.code).toBe('no_privilege');
      expect(body.message).toMatch(LOG_LINE);
      expect(body.attributes?.reason).toEqual({
        code: 'index_privileges_missing',
        values: { dataStreams: ['logs-cilium_tetragon.log-*'] },
      });
    },
  );

  it.each([
    [
      'a pattern',
      'logs-cilium_tetragon.log-absent-*',
      {
        code: 'data_stream_missing',
        values: { dataStreams: ['logs-cilium_tetragon.log-absent-*'] },
      },
    ],
    [
      'one name of several',
      [STREAM, 'logs-cilium_tetragon.log-gone'],
      {
        code: 'data_stream_missing',
        values: { dataStreams: ['logs-cilium_tetragon.log-gone'] },
      },
    ],
    [
      'a remote cluster',
      'eu:logs-cilium_tetragon.log-*',
      {
        code: 'remote_cluster_unknown',
        values: {
          dataStreams: ['eu:logs-cilium_tetragon.log-*'],
          cause: 'no such remote cluster: [eu]',
        },
      },
    ],
  ])('says that %s does not exist', async (_, dataStreams, reason) => {
    const server = await serverOf(dataStreams);
    const { status, body } = await server.ask(route, query, { user: 'admin' });
    expect(status).toBe(404);
    expect(body.attributes?.code).toBe('no_data_stream');
    expect(body.message).toMatch(LOG_LINE);
    expect(body.attributes?.reason).toEqual(reason);
  });

  it('says that Elasticsearch is not there', async () => {
    const server = await serverOf(undefined, 'http://127.0.0.1:9');
    const { status, body } = await server.ask(route, query);
    expect(status).toBe(503);
    expect(body.attributes?.code).toBe('unreachable');
    expect(body.message).toMatch(LOG_LINE);
  });

  it('stops its search in Elasticsearch when the browser goes away', async () => {
    const proxy = await startHoldingProxy(ELASTICSEARCH);
    const server = await serverOf(undefined, proxy.url);
    const browser = new AbortController();
    const asked = server.ask(route, query, { signal: browser.signal });
    await proxy.held;
    browser.abort();
    await expect(asked).rejects.toThrow('aborted');
    await proxy.closed;
    proxy.stop();
    expect(server.log).toEqual([]);
  });
});

describe('a node that does not answer', () => {
  it('is waited for as long as the settings say', async () => {
    const proxy = await startHoldingProxy(ELASTICSEARCH);
    const server = await startRouteServer({
      elasticsearch: { url: proxy.url },
      settings: { 'tetragonInvestigator.limits.searchTimeoutMs': 100 },
    });
    const { status, body } = await server.ask('processes', { from: 'now-10y' });
    expect(status).toBe(504);
    expect(body.attributes?.code).toBe('timeout');
    expect(body.message).toMatch(LOG_LINE);
    expect(body.attributes?.reason).toEqual({
      code: 'search_timed_out',
      values: { timeoutMs: 100 },
    });
    await server.stop();
    proxy.stop();
  });

  it.each([1, 2, 3])('and dies after %i searches of a tree is said to be gone', async (passes) => {
    const proxy = await startHoldingProxy(ELASTICSEARCH, { passes, then: 'die' });
    const server = await startRouteServer({ elasticsearch: { url: proxy.url } });
    const { status, body } = await server.ask('process_tree', { execId: EXEC_ID });
    expect(status).toBe(503);
    expect(body.attributes?.code).toBe('unreachable');
    expect(body.message).toMatch(LOG_LINE);
    await server.stop();
  });
});

describe('an index of another kind', () => {
  it('names one that was written without the template, and reads the others', async () => {
    const index = 'logs-without-template';
    await admin.index({
      index,
      refresh: true,
      document: { '@timestamp': NOW.toISOString(), process: { entity_id: EXEC_ID } },
    });
    const alone = await (await serverOf(index)).ask('processes', { from: 'now-10y' }, ADMIN);
    expect(alone.status).toBe(404);
    expect(alone.body.attributes?.reason).toMatchObject({
      code: 'index_without_template',
      values: { index },
    });
    const both = await serverOf([index, STREAM]);
    const { status, body } = await both.ask<{ total: number; incomplete: IncompleteReason[] }>(
      'processes',
      { from: 'now-10y' },
      ADMIN,
    );
    expect([status, body.total]).toEqual([200, 1]);
    expect(body.incomplete[0]).toMatchObject({
      code: 'shards_failed',
      values: {
        failed: 1,
        total: 2,
        cause: expect.stringMatching(/^illegal_argument_exception/) as string,
      },
    });
  });

  it('has no rows and no error where no event came yet', async () => {
    const empty = 'logs-cilium_tetragon.log-empty';
    await createDataStream(admin, empty, 'trial_node');
    const server = await serverOf(empty);
    const { status, body } = await server.ask('processes', {});
    expect(status, body.message).toBe(200);
    expect(body).toMatchObject({ rows: [], total: 0, nearest: {}, incomplete: [] });
  });
});

describe('a remote cluster that is not there', () => {
  const remote = (seeds: string[] | null) =>
    admin.cluster.putSettings({
      persistent: {
        'cluster.remote.eu.seeds': seeds,
        'cluster.remote.eu.skip_unavailable': seeds && true,
      },
    });
  beforeAll(async () => void (await remote(['127.0.0.1:9'])));
  afterAll(async () => void (await remote(null)));

  it.each(ROUTES)('is named by %s beside what the others hold', async (route, query) => {
    const server = await serverOf(['logs-cilium_tetragon.log-*', 'eu:logs-cilium_tetragon.log-*']);
    const { status, body } = await server.ask<{ incomplete: IncompleteReason[] }>(route, query);
    expect(status, body.message).toBe(200);
    expect(body.incomplete).toContainEqual(
      expect.objectContaining({ values: expect.objectContaining({ cluster: 'eu' }) as object }),
    );
  });

  it('is the reason when there is nothing else to read', async () => {
    const server = await serverOf('eu:logs-cilium_tetragon.log-*');
    const { status, body } = await server.ask('processes', {});
    expect(status).toBe(404);
    expect(body.attributes?.reason).toEqual({
      code: 'remote_clusters_unreadable',
      values: {
        dataStreams: ['eu:logs-cilium_tetragon.log-*'],
        remotes: [{ code: 'remote_not_connected', values: { cluster: 'eu' } }],
      },
    });
  });
});

describe('bad input', () => {
  it.each([
    [{ size: '1000000' }, 'parameter_too_large', { parameter: 'size', most: 500 }],
    [
      { namespace: Array.from({ length: 500 }, (_, index) => `n${index}`) },
      'parameter_too_often',
      { parameter: 'namespace', most: 100 },
    ],
    [
      { pod: Array.from({ length: 90 }, () => 'x'.repeat(100)) },
      'address_too_long',
      { most: 8_000 },
    ],
    [{ from: 'now', to: 'now-1h' }, 'range_reversed', {}],
    [{ from: 'soon' }, 'range_end_invalid', { end: 'from', text: 'soon' }],
    [{ loginUser: 'root' }, 'login_user_invalid', { text: 'root' }],
    [{ unknown: '1' }, 'parameter_unknown', { parameter: 'unknown' }],
  ])('is refused with its reason: %j', async (query, code, values) => {
    const { status, body } = await (await serverOf(STREAM)).ask('processes', query);
    expect(status).toBe(400);
    expect(body.attributes?.code).toBe('bad_request');
    expect(body.message).toMatch(LOG_LINE);
    expect(body.attributes?.reason).toMatchObject({ code, values });
  });
});

describe('settings', () => {
  it.each([
    ['logs-a,logs-b', 'holds ","'],
    ['-logs-a', 'starts with a minus'],
    [[], 'array size is [0]'],
    [['logs-a', '*'], 'matches every index'],
  ])('refuses the data streams %j', async (dataStreams, reason) => {
    const settings = { 'tetragonInvestigator.dataStreams': dataStreams };
    await expect(startRouteServer({ settings })).rejects.toThrow(reason);
  });

  it('refuses a limit of nothing and a key nobody knows', async () => {
    const limit = { 'tetragonInvestigator.limits.maxDescendants': 0 };
    await expect(startRouteServer({ settings: limit })).rejects.toThrow('maxDescendants');
    const unknown = { 'tetragonInvestigator.limits.maxRows': 5 };
    await expect(startRouteServer({ settings: unknown })).rejects.toThrow('maxRows');
  });
});

const ADMIN = { user: 'admin' } as const;
