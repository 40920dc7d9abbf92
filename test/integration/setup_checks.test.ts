import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setupAnswerSchema } from '../../common/api/setup';
import {
  setupCheckAnswerSchema,
  type CheckAnswer,
  type SetupCheckAnswer,
  CHECKS,
  type CheckId,
} from '../../common/setup/all_checks';
import { timelineMissingAnswerSchema } from '../../common/api/timeline';
import { setupLiveTestAnswerSchema } from '../../common/api/setup_live_test';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import type { IngestLine } from '../../dev/ingest/export_files/ingest_line';
import { loadLines } from '../../dev/ingest/load_lines';
import { scenarioLines } from '../../dev/scenarios/scenario_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor, SCENARIO, SCENARIO_STREAM, type UserName } from './shared_node';

const SERVER_CHECKS = CHECKS.filter(({ runs }) => runs === 'server').map(({ id }) => id);

/** Checks that stand on events, not on the cluster. */
const EVENT_CHECKS: readonly CheckId[] = [
  'event_types',
  'volume',
  'loss',
  'pipeline_errors',
  'completeness',
  'process_identity',
  'recorded',
  'kubernetes_metadata',
  'delay',
];

const NOT_VISIBLE: readonly CheckId[] = ['tetragon_pods', 'filebeat_sidecar', 'connection'];

const admin = clientFor('admin');
const servers = new Map<string, Promise<RouteServer>>();
const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();

afterAll(async () => {
  await Promise.all([...servers.values()].map(async (server) => (await server).stop()));
  await admin.close();
});

function serverOf(dataStream: string): Promise<RouteServer> {
  const known = servers.get(dataStream);
  if (known) return known;
  const settings = { 'tetragonInvestigator.dataStreams': dataStream };
  const server = startRouteServer({ settings });
  servers.set(dataStream, server);
  return server;
}

async function run<Id extends CheckId>(
  dataStream: string,
  id: Id,
  user: UserName = 'analyst',
): Promise<CheckAnswer<Id>> {
  const server = await serverOf(dataStream);
  const { status, body } = await server.ask<SetupCheckAnswer>(`setup/${id}`, {}, { user });
  expect(body.message, id).toBeUndefined();
  expect(status).toBe(200);
  const answer = setupCheckAnswerSchema.parse(body);
  expect(answer.id).toBe(id);
  return answer as CheckAnswer<Id>;
}

/** Status of each check by id. */
async function statuses(
  dataStream: string,
  user?: UserName,
  ids: readonly CheckId[] = SERVER_CHECKS,
): Promise<Record<string, string>> {
  const answers = await Promise.all(ids.map((id) => run(dataStream, id, user)));
  return Object.fromEntries(answers.map(({ id, status }) => [id, status]));
}

async function load(dataStream: string, lines: Iterable<IngestLine>): Promise<void> {
  await createDataStream(admin, dataStream, 'trial_node');
  await loadLines(admin, dataStream, lines, { now });
}

describe('GET setup', () => {
  it('lists every check without asking Elasticsearch', async () => {
    const server = await serverOf(SCENARIO_STREAM);
    const { body } = await server.ask('setup', {}, { user: 'nobody' });
    const answer = setupAnswerSchema.parse(body);
    expect(answer.checks.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
    expect(answer.searches).toBe(0);
  });
});

describe('the trial and a default installation', () => {
  it('show nothing red, and say what the trial cannot have', async () => {
    const found = await statuses(SCENARIO_STREAM);
    expect(Object.values(found)).not.toContain('failed');
    expect(found).toMatchObject({
      integration_assets: 'skipped',
      data_stream: 'passed',
      mapping: 'warning',
      event_types: 'passed',
      recorded: 'passed',
      elasticsearch: 'passed',
      tetragon_pods: 'not_visible',
    });
    // Everything that Tetragon can record is some 2,300 fields: the mapping is full.
    const mapping = await run(SCENARIO_STREAM, 'mapping');
    expect(mapping.conclusion).toMatchObject({
      code: 'near_field_limit',
      values: { limit: 1_000 },
    });
    const assets = await run(SCENARIO_STREAM, 'integration_assets');
    expect(assets.conclusion.code).toBe('trial');
    expect(assets.queries.map(({ request }) => request)).toContain(
      'GET _ingest/pipeline/logs-cilium_tetragon.log-*',
    );
  });

  it('a default installation is green where it can be seen', async () => {
    const stream = 'logs-cilium_tetragon.log-setup_plain';
    await load(stream, scenarioLines({ ...SCENARIO, profile: 'default', now }));
    const found = await statuses(stream);
    expect(Object.values(found)).not.toContain('failed');
    expect(found).toMatchObject({ mapping: 'passed', data_stream: 'passed' });
    const types = await run(stream, 'event_types');
    expect(types.conclusion).toMatchObject({
      code: 'arrive',
      values: { notExported: ['host', 'kubeSystem', 'cilium'] },
    });
  });

  it('counts what the scenario says: the rate limit, restarts, nodes of equal name', async () => {
    const loss = await run(SCENARIO_STREAM, 'loss');
    expect(loss.conclusion).toMatchObject({
      code: 'tetragon_dropped',
      values: { rateLimited: 1_241 },
    });
    const metadata = await run(SCENARIO_STREAM, 'kubernetes_metadata');
    expect(metadata.status).toBe('warning');
  });

  it('only its own mark makes a node the trial: any other that lacks an API is told which', async () => {
    const index = 'setup-without-mark';
    await admin.index({ index, document: { '@timestamp': ago(20 * 86_400) }, refresh: true });
    const management = async (target: string) =>
      (await run(target, 'data_stream', 'admin')).facts?.management;
    expect(await management(SCENARIO_STREAM)).toBe('trial');
    expect(await management(index)).toBe('unsupported');
    const assets = await run(index, 'integration_assets', 'admin');
    expect(assets.facts?.dataStreams).toBe('unsupported');
    expect(assets.conclusion.code).not.toBe('trial');
    const freshness = await run(index, 'freshness', 'admin');
    expect(freshness).toMatchObject({ status: 'failed', conclusion: { code: 'nothing_recent' } });
  });
});

describe('privileges', () => {
  it.each(['nobody', 'other'] as const)(
    '%s: no privilege never looks like no data',
    async (user) => {
      const ids = [...EVENT_CHECKS, 'freshness', 'data_stream', 'mapping'] as const;
      const found = await statuses('logs-cilium_tetragon.log-*', user, ids);
      expect(found).toEqual(Object.fromEntries(ids.map((id) => [id, 'unknown'])));
      const privileges = await run('logs-cilium_tetragon.log-*', 'privileges', user);
      expect(privileges.status).toBe('failed');
      expect(privileges.repairs).toEqual([{ code: 'reader_role' }]);
    },
  );

  it('read without metadata is told which checks cannot tell', async () => {
    const privileges = await run(SCENARIO_STREAM, 'privileges', 'reader_only');
    expect(privileges).toMatchObject({ status: 'warning', conclusion: { code: 'no_metadata' } });
    expect((await run(SCENARIO_STREAM, 'event_types', 'reader_only')).status).toBe('passed');
  });

  it('an analyst reads all that the pages need, without any cluster privilege', async () => {
    const privileges = await run(SCENARIO_STREAM, 'privileges');
    expect(privileges.status).toBe('passed');
    expect(privileges.facts?.trials).toContainEqual({ what: 'templates', outcome: 'refused' });
  });
});

describe('bad input', () => {
  const exec = (id: string, seconds: number, more: object = {}) => {
    const process = {
      exec_id: id,
      pid: 7,
      binary: '/bin/x',
      start_time: ago(seconds),
      flags: 'execve clone',
      ...more,
    };
    return eventOf('process_exec', process, ago(seconds));
  };

  it('a data stream that nothing arrived in', async () => {
    const stream = 'logs-cilium_tetragon.log-setup_empty';
    await createDataStream(admin, stream, 'trial_node');
    const found = await statuses(stream);
    expect(found).toMatchObject({ data_stream: 'failed', freshness: 'failed' });
    for (const id of EVENT_CHECKS) expect(found[id], id).toBe('skipped');
  });

  it('no data stream at all', async () => {
    const found = await statuses('logs-cilium_tetragon.log-nowhere');
    expect(found).toMatchObject({
      data_stream: 'failed',
      elasticsearch: 'passed',
      privileges: 'passed',
    });
    for (const id of EVENT_CHECKS) expect(found[id], id).toBe('skipped');
    for (const id of NOT_VISIBLE) expect(found[id], id).toBe('not_visible');
  });

  it('a line that never arrived is a gap of exactly its bytes', async () => {
    const stream = 'logs-cilium_tetragon.log-setup_gap';
    const lines = exportLines(
      Array.from({ length: 50 }, (_, index) => exec(`gap-${index}`, 60 - index)),
    );
    await load(
      stream,
      lines.filter((_, index) => index !== 20 && index !== 21),
    );
    const lost = [20, 21].reduce(
      (sum, index) => sum + Buffer.byteLength(lines[index]?.text ?? '') + 1,
      0,
    );
    const loss = await run(stream, 'loss');
    expect(loss.status).toBe('failed');
    expect(loss.facts?.gaps).toEqual([
      {
        file: expect.stringContaining('/logs/tetragon.log') as string,
        from: lines[20]?.offset,
        bytes: lost,
      },
    ]);
  });

  it('events that came when the index was full of fields are counted all the same', async () => {
    const stream = 'logs-cilium_tetragon.log-setup_full';
    const said = (seconds: number, body: object) => ({
      ...body,
      node_name: 'n',
      time: ago(seconds),
    });
    const throttle = (seconds: number, type: string) =>
      said(seconds, { process_throttle: { type, cgroup: 'x' } });
    const dropped = (seconds: number, events: string) =>
      said(seconds, { rate_limit_info: { number_of_dropped_process_events: events } });
    const [first, ...later] = exportLines([
      exec('full', 60),
      ...[dropped(50, '30'), dropped(40, '12'), dropped(30, '12')],
      ...[throttle(20, 'THROTTLE_START'), throttle(10, 'THROTTLE_STOP')],
    ]);
    await load(stream, [first!]);
    const limit = (await run(stream, 'mapping')).facts?.fields?.count;
    const settings = { 'index.mapping.total_fields.limit': limit };
    await admin.indices.putSettings({ index: stream, settings });
    await loadLines(admin, stream, later, { now });
    expect((await run(stream, 'mapping')).conclusion.code).toBe('near_field_limit');
    expect((await run(stream, 'loss')).conclusion).toMatchObject({
      code: 'tetragon_dropped',
      values: { rateLimited: 54, rateLimitEvents: 3, throttled: 1 },
    });
    expect((await run(stream, 'event_types')).facts?.types).toMatchObject({
      process_exec: 1,
      process_throttle: 2,
      rate_limit_info: 3,
    });
    const range = { from: ago(3_600), to: ago(0) };
    const { body } = await (await serverOf(stream)).ask('timeline_missing', range);
    expect(timelineMissingAnswerSchema.parse(body)).toMatchObject({
      dropped: [{ node: 'n', events: 30 }, { events: 12 }, { events: 12 }],
      throttled: [{ node: 'n', cgroup: 'x', to: now.getTime() - 10_000 }],
    });
  });

  it('exits without their exec, lines the pipeline could not parse, a clock an hour ahead', async () => {
    const stream = 'logs-cilium_tetragon.log-setup_odd';
    const exit = (id: string, flags: string, pid: number) =>
      eventOf('process_exit', { exec_id: id, pid, start_time: ago(50), flags }, ago(40), {
        body: { parent: { exec_id: 'p', pid: 1 } },
      });
    const ahead = eventOf(
      'process_exec',
      { exec_id: 'ahead', pid: 8, start_time: ago(-3_600) },
      ago(-3_600),
      { node: 'fast-node' },
    );
    await load(
      stream,
      exportLines([
        exec('known', 55),
        exit('known', 'execve clone', 7),
        exit('orphan', 'execve clone', 8),
        exit('forked', 'execve', 9),
        { process_exec: 'x', time: ago(30) },
        ahead,
      ]),
    );
    const completeness = await run(stream, 'completeness');
    expect(completeness.facts?.examples.map(({ execId }) => execId)).toEqual(['orphan']);
    const errors = await run(stream, 'pipeline_errors');
    expect(errors.conclusion).toMatchObject({ code: 'failed', values: { failed: 1, events: 6 } });
    expect(errors.samples).toHaveLength(1);
    const freshness = await run(stream, 'freshness');
    expect(freshness.conclusion).toMatchObject({
      code: 'clock_ahead',
      values: { nodes: [{ cluster: '', node: 'fast-node' }] },
    });
  });

  it('a plain index that Filebeat made before the assets, and a closed one', async () => {
    const index = 'setup-plain-index';
    const process = { entity_id: 'a' };
    await admin.index({
      index,
      document: { '@timestamp': now.toISOString(), message: '{}', process },
      refresh: true,
    });
    expect(await run(index, 'data_stream', 'admin')).toMatchObject({
      status: 'failed',
      conclusion: { code: 'plain_index', values: { index } },
    });
    const mapping = await run(index, 'mapping', 'admin');
    const wrong = {
      code: 'wrong_type',
      values: { field: 'process.entity_id', type: 'text', expected: 'keyword' },
    };
    expect(mapping.conclusion).toMatchObject(wrong);
    expect(mapping.conclusion).not.toHaveProperty('indices');
    const errors = await run(index, 'pipeline_errors', 'admin');
    expect(errors.conclusion.code).toBe('not_parsed');
    await admin.indices.close({ index });
    expect(await run(index, 'data_stream', 'admin')).toMatchObject({
      status: 'failed',
      conclusion: { code: 'closed', values: { index } },
    });
  });

  it('text in one backing index of several is named with that index', async () => {
    for (const [index, type] of [
      ['setup-mixed-1', 'keyword'],
      ['setup-mixed-2', 'text'],
    ] as const) {
      await admin.indices.create({
        index,
        mappings: {
          properties: {
            '@timestamp': { type: 'date' },
            process: { properties: { entity_id: { type } } },
          },
        },
      });
    }
    const mapping = await run('setup-mixed-*', 'mapping', 'admin');
    expect(mapping.conclusion).toMatchObject({
      code: 'wrong_type',
      values: {
        field: 'process.entity_id',
        type: 'text',
        indices: ['setup-mixed-2'],
        expected: 'keyword',
      },
    });
  });

  it('refuses hours that are none', async () => {
    const server = await serverOf(SCENARIO_STREAM);
    for (const hours of ['0', 'x', '100000']) {
      expect((await server.ask('setup/freshness', { hours })).status).toBe(400);
    }
  });
});

describe('GET setup_live_test', () => {
  const token = 'tetragon-test-abcdefgh1234';
  const stream = 'logs-cilium_tetragon.log-setup_live';
  const since = String(now.getTime());

  async function look(query: Record<string, string>) {
    return (await serverOf(stream)).ask('setup_live_test', query);
  }

  beforeAll(async () => {
    const parent = { body: { parent: { exec_id: 'shell', pid: 1 } } };
    const shell = {
      exec_id: 'shell',
      pid: 1,
      binary: '/bin/sh',
      arguments: `-c "echo ${token}; sleep 1; exit 0"`,
    };
    await load(
      stream,
      exportLines([
        eventOf(
          'process_exec',
          { exec_id: 'other', pid: 3, binary: '/bin/sh', arguments: '-c true' },
          ago(9),
        ),
        eventOf('process_exec', shell, ago(3)),
        eventOf('process_exec', { exec_id: 'child', pid: 2, binary: '/bin/sleep' }, ago(2), parent),
        eventOf('process_exit', { exec_id: 'shell', pid: 1 }, ago(1)),
      ]),
    );
  });

  it('finds the shell of the token, its child and its end', async () => {
    const answer = setupLiveTestAnswerSchema.parse((await look({ token, since })).body);
    expect(answer).toMatchObject({
      shell: { execId: 'shell' },
      child: { execId: 'child', binary: '/bin/sleep' },
    });
    expect(answer.exit).toBeDefined();
  });

  it('finds nothing of another token, and takes no other text for one', async () => {
    const other = 'tetragon-test-zzzzzzzzzzzz';
    expect(
      setupLiveTestAnswerSchema.parse((await look({ token: other, since })).body).shell,
    ).toBeUndefined();
    expect((await look({ token: '*', since })).status).toBe(400);
  });
});
