import { afterAll, beforeAll, expect, it } from 'vitest';
import { timelineMissingAnswerSchema } from '../../common/api/timeline';
import { setupCheckAnswerSchema, type SetupCheckAnswer } from '../../common/setup/all_checks';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import type { IngestLine } from '../../dev/ingest/export_files/ingest_line';
import { loadLines } from '../../dev/ingest/load_lines';
import { storeLine } from '../../dev/ingest/store_line';
import { printJson } from '../../dev/ingest/pipeline/print_json';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor, type UserName } from './shared_node';

const admin = clientFor('admin');
const servers: RouteServer[] = [];
const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();

// Document-level security needs a licence that a new node does not have.
beforeAll(async () => {
  await admin.license.postStartTrial({ acknowledge: true });
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

/** Lines of one file, of several nodes in turns. */
function linesOf(count: number, nodes: readonly string[]): IngestLine[] {
  return exportLines(
    Array.from({ length: count }, (_, index) =>
      eventOf(
        'process_exec',
        { exec_id: `e-${index}`, pid: 7, binary: '/bin/x', flags: 'execve clone' },
        ago(600 - index),
        { node: nodes[index % nodes.length]! },
      ),
    ),
  );
}

async function serverOf(...dataStreams: string[]): Promise<RouteServer> {
  const server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': dataStreams },
  });
  servers.push(server);
  return server;
}

async function load(stream: string, lines: IngestLine[]): Promise<void> {
  await createDataStream(admin, stream, 'trial_node');
  await loadLines(admin, stream, lines, { now });
}

async function loss(server: RouteServer, user?: UserName): Promise<SetupCheckAnswer> {
  const { body } = await server.ask('setup/loss', {}, { ...(user && { user }) });
  expect(body.message).toBeUndefined();
  return setupCheckAnswerSchema.parse(body);
}

async function missing(server: RouteServer, user?: UserName) {
  const range = { from: ago(3_600), to: ago(0) };
  const { body } = await server.ask('timeline_missing', range, { ...(user && { user }) });
  return timelineMissingAnswerSchema.parse(body);
}

it('a file with lines of two nodes has no gap where every line of it is stored', async () => {
  const stream = 'logs-cilium_tetragon.log-loss_merged';
  await load(stream, linesOf(40, ['node-1', 'node-2', 'node-2']));
  const server = await serverOf(stream);
  expect(await loss(server)).toMatchObject({
    status: 'passed',
    conclusion: { code: 'no_gap', values: { lines: 40, files: 1 } },
  });
  expect(await missing(server)).toMatchObject({ gaps: [], incomplete: [] });
});

it('a gap of such a file belongs to no node', async () => {
  const stream = 'logs-cilium_tetragon.log-loss_merged_gap';
  const lines = linesOf(40, ['node-1', 'node-2', 'node-2']);
  await load(
    stream,
    lines.filter((_, index) => index !== 20),
  );
  const bytes = Buffer.byteLength(lines[20]!.text) + 1;
  expect((await missing(await serverOf(stream))).gaps).toMatchObject([{ node: '', bytes }]);
});

it('events of a second shipper without offsets limit the claim, and say where they are', async () => {
  const stream = 'logs-cilium_tetragon.log-loss_filebeat';
  const other = 'logs-cilium_tetragon.log-loss_other';
  const lines = linesOf(21, ['node-1']);
  await load(stream, lines);
  await createDataStream(admin, other, 'trial_node');
  for (const line of lines) {
    const stored = storeLine(line, { now });
    if (stored.kind !== 'document') throw new Error(stored.reason);
    const document = JSON.parse(printJson(stored.document)) as Record<string, unknown>;
    for (const name of ['log', 'agent', 'input']) delete document[name];
    await admin.index({ index: other, document, op_type: 'create' });
  }
  await admin.indices.refresh({ index: other });
  const answer = await loss(await serverOf(stream, other));
  expect(answer).toMatchObject({
    status: 'unknown',
    conclusion: {
      code: 'no_gap_in_part',
      values: {
        ...{ lines: 21, files: 1, documents: 42, withoutOffset: 21 },
        ...{ nodes: ['node-1'], streams: [other] },
      },
    },
  });
});

it('a role that hides documents proves neither a loss nor that nothing was lost', async () => {
  const stream = 'logs-cilium_tetragon.log-loss_narrowed';
  await load(stream, linesOf(40, ['node-1', 'node-2']));
  const server = await serverOf(stream);
  expect(await loss(server)).toMatchObject({ status: 'passed' });
  const narrowed = await loss(server, 'one_node');
  expect(narrowed).toMatchObject({
    status: 'unknown',
    conclusion: { code: 'narrowed_view', values: { view: 'documents' } },
    facts: { documents: 20, gaps: [] },
  });
  expect(await missing(server, 'one_node')).toMatchObject({
    gaps: [],
    incomplete: [{ code: 'loss_not_provable', values: { view: 'documents' } }],
  });
});
