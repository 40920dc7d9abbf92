import type { estypes } from '@elastic/elasticsearch';
import { afterAll, expect, it } from 'vitest';
import {
  setupCheckAnswerSchema,
  type CheckAnswer,
  type SetupCheckAnswer,
  CHECKS,
  type CheckId,
} from '../../common/setup/all_checks';
import { SETUP_CHECK_LIMIT_MS } from '../../common/limits';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { storeLine } from '../../dev/ingest/store_line';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const SERVER_CHECKS = CHECKS.filter(({ runs }) => runs === 'server').map(({ id }) => id);

const admin = clientFor('admin');
const servers: RouteServer[] = [];
const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

/** All checks at once, as the page runs them; each must answer within its own time. */
async function runAll(dataStreams: string[]): Promise<{ [Id in CheckId]?: CheckAnswer<Id> }> {
  const server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': dataStreams },
  });
  servers.push(server);
  const answers = await Promise.all(
    SERVER_CHECKS.map(async (id) => {
      const { body } = await server.ask<SetupCheckAnswer>(`setup/${id}`, {}, { user: 'admin' });
      expect(body.message, id).toBeUndefined();
      const answer = setupCheckAnswerSchema.parse(body);
      expect(answer.took, id).toBeLessThanOrEqual(SETUP_CHECK_LIMIT_MS);
      return [id, answer] as const;
    }),
  );
  return Object.fromEntries(answers);
}

function exec(node: string, seconds: number): object {
  const process = {
    exec_id: `${node}-${seconds}`,
    pid: 7,
    binary: '/bin/x',
    start_time: ago(seconds),
    flags: 'execve clone',
  };
  return eventOf('process_exec', process, ago(seconds), { node, cluster: 'c1' });
}

/** Stored as the integration would, many at a time. */
async function store(stream: string, events: readonly object[]): Promise<void> {
  const documents = exportLines(events).map((line) => {
    const stored = storeLine(line, { now });
    if (stored.kind === 'refused') throw new Error(stored.reason);
    return stored.document;
  });
  const { errors } = await admin.bulk({
    ...{ index: stream, pipeline: '_none', require_data_stream: true, refresh: true },
    operations: documents.flatMap((document) => [{ create: {} }, document]),
  });
  expect(errors).toBe(false);
}

const STREAM = 'logs-cilium_tetragon.log-setup_nodes';

it('of 5,000 nodes those that fell silent are counted exactly', async () => {
  const NODES = 5_000;
  const SILENT = 40;
  await createDataStream(admin, STREAM, 'trial_node');
  // Every node speaks each hour, the newest a minute ago; some stopped six hours ago.
  for (const hour of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const events = Array.from({ length: NODES }, (_, index) => index)
      .filter((index) => hour >= 6 || index >= SILENT)
      .map((index) => exec(`node-${index}`, 60 + hour * 3_600));
    await store(STREAM, events);
  }
  const checks = await runAll([STREAM]);
  const freshness = checks.freshness;
  expect(freshness?.status).toBe('warning');
  expect(freshness?.conclusion).toMatchObject({ code: 'nodes_silent', values: { silent: SILENT } });
  expect(checks.event_types?.status).not.toBe('unknown');
});

it('a shard without a node is told of, and the other checks answer for the rest', async () => {
  const lost = 'setup-lost-shard';
  await admin.indices.create({
    index: lost,
    settings: { 'index.routing.allocation.require._name': 'nowhere' },
    wait_for_active_shards: 0,
  });
  const checks = await runAll([STREAM, lost]);
  await admin.indices.delete({ index: lost });
  expect(checks.data_stream).toMatchObject({
    status: 'failed',
    conclusion: { code: 'plain_index', values: { index: lost } },
  });
  expect(checks.event_types?.incomplete).toContainEqual(
    expect.objectContaining({
      code: 'shards_failed',
      values: expect.objectContaining({ failed: 1, total: 2 }) as object,
    }),
  );
});

it('a remote cluster that is down is named, and what is here is judged', async () => {
  const remote = (seeds: string[] | null) =>
    admin.cluster.putSettings({
      persistent: {
        'cluster.remote.far.seeds': seeds,
        'cluster.remote.far.skip_unavailable': seeds && true,
      },
    });
  await remote(['127.0.0.1:9']);
  const checks = await runAll([STREAM, 'far:logs-cilium_tetragon.log-*']);
  await remote(null);
  const far = expect.objectContaining({
    values: expect.objectContaining({ cluster: 'far' }) as object,
  }) as object;
  expect(checks.event_types?.incomplete).toContainEqual(far);
  expect(checks.pipeline_errors?.status).toBe('unknown');
  expect(checks.pipeline_errors?.incomplete).toContainEqual(far);
});

it('20,000 fields are counted, and named as what keeps new ones out', async () => {
  const FIELDS = 20_000;
  const index = 'setup-many-fields';
  const labels = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, position) => [`label_${position}`, { type: 'keyword' }]),
  );
  await admin.indices.create({
    index,
    settings: { 'index.mapping.total_fields.limit': FIELDS + 20 },
    mappings: {
      properties: {
        '@timestamp': { type: 'date' },
        process: { properties: { entity_id: { type: 'keyword' } } },
        labels: { properties: labels },
      } as Record<string, estypes.MappingProperty>,
    },
  });
  const checks = await runAll([index]);
  await admin.indices.delete({ index });
  const mapping = checks.mapping;
  expect(Math.floor((mapping?.facts?.fields?.count ?? 0) / 10)).toBe(FIELDS / 10);
  expect(mapping?.status).not.toBe('passed');
});
