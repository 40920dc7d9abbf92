import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type estypes } from '@elastic/elasticsearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { readExportFiles } from '../../dev/ingest/export_files/export_files';
import type { IngestLine } from '../../dev/ingest/export_files/ingest_line';
import { loadLines } from '../../dev/ingest/load_lines';
import { EXPORT_FILES } from '../fixtures/export_files';
import { authorizationOf, clientFor } from './shared_node';

const NOW = new Date('2026-03-01T12:00:00.000Z');
/** Outside the pattern that the product's own tests search. */
const STREAM = 'load-lines';

let folder = '';
let client: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-lines-'));
  client = clientFor('admin');
});

afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

async function countOf(index: string, query: estypes.QueryDslQueryContainer): Promise<number> {
  return (await client.count({ index, query })).count;
}

function execLine(index: number, text?: string): IngestLine {
  const time = new Date(NOW.getTime() + index).toISOString();
  return {
    text:
      text ??
      `{"process_exec":{"process":{"exec_id":"id-${index}","pid":${index},"binary":"/bin/sh"}},` +
        `"node_name":"node-1","time":"${time}"}`,
    file: '/logs/tetragon.log',
    offset: index * 100,
    lineNumber: index + 1,
  };
}

describe('createDataStream', () => {
  it('says in one sentence what a user may not do', async () => {
    const reader = clientFor('analyst');
    await expect(createDataStream(reader, `${STREAM}-refused`, 'trial_node')).rejects.toThrow(
      /^The data stream load-lines-refused cannot be made \(.*unauthorized.*\): check that .+\.$/s,
    );
    await reader.close();
  });

  it('makes an empty data stream, and again without harm', async () => {
    const stream = `${STREAM}-empty`;
    await createDataStream(client, stream, 'trial_node');
    await createDataStream(client, stream, 'trial_node');
    const indices = Object.entries(await client.indices.get({ index: stream }));
    expect(indices.map(([, index]) => index.data_stream)).toEqual([stream]);
    expect(await countOf(stream, { match_all: {} })).toBe(0);
  });

  it('stores as logsdb when told to', async () => {
    const stream = `${STREAM}-logsdb`;
    await createDataStream(client, stream, 'trial_node', { indexMode: 'logsdb' });
    const settings = Object.values(await client.indices.getSettings({ index: stream }));
    expect(settings[0]?.settings?.index?.mode).toBe('logsdb');
    expect((await loadLines(client, stream, [execLine(1)], { now: NOW })).stored).toBe(1);
  });
});

describe('the fixtures', () => {
  const stream = `${STREAM}-fixtures`;

  beforeAll(async () => {
    await createDataStream(client, stream, 'trial_node');
  });

  it('are all stored and searchable at once', async () => {
    const report = await loadLines(client, stream, readExportFiles(EXPORT_FILES), { now: NOW });
    // 12 + 13 + 2 + 20 + 3 lines; the first of without_time.log has no time.
    expect(report).toMatchObject({
      stored: 50,
      refusedTotal: 0,
      withoutTime: { processStart: 1, reading: 0 },
      pipelineErrors: 0,
    });
    expect(await countOf(stream, { match_all: {} })).toBe(50);
  });

  it.each([
    ['a moved field', { term: { 'process.entity_id': 'bWlsbC0zOjQxMDAwMDAwOjQx' } }, 9],
    [
      'nested arguments of kprobes',
      {
        nested: {
          path: 'cilium_tetragon.log.process_kprobe.args',
          query: {
            term: {
              'cilium_tetragon.log.process_kprobe.args.file_arg.path': '/srv/till/float.csv',
            },
          },
        },
      },
      1,
    ],
    [
      'a label without dots',
      { term: { 'cilium_tetragon.log.process_exec.process.pod.pod_labels.app': 'price-feed' } },
      1,
    ],
    [
      'a label with dots',
      {
        term: {
          'cilium_tetragon.log.process_exec.process.pod.pod_labels.app.kubernetes.io/name': 'oven',
        },
      },
      3,
    ],
    ['a part of a path', { match: { 'process.executable.text': 'curl' } }, 9],
    ['the dataset', { term: { 'event.dataset': 'cilium_tetragon.log' } }, 50],
  ] satisfies [string, estypes.QueryDslQueryContainer, number][])(
    'are found by %s',
    async (_what, query, count) => {
      expect(await countOf(stream, query)).toBe(count);
    },
  );
});

describe('bad lines', () => {
  const stream = `${STREAM}-bad`;

  it('are named with file and line number, and stop nothing', async () => {
    await createDataStream(client, stream, 'trial_node');
    const path = join(folder, 'tetragon.log');
    const lines = [
      execLine(0).text,
      'time="2026-01-01" level=info msg="no event"',
      '{"process_exec":{"process":{"exec_id":"cut',
      '"x"',
      '[1]',
      '{"process_tracepoint":"x"}',
      '{"process_exec":{"process":{"arguments":["a"]}}}',
      `{"process_exec":{"process":${'{"a":'.repeat(30)}1${'}'.repeat(30)}}}`,
      `{"process_exec":{"process":{"binary":"/bin/echo","arguments":"${'a'.repeat(100_000)}"}}}`,
      '{"process_tracepoint":{"process":{"exec_id":"after"},"event":"sys_enter"}}',
      '{"process_throttle":{"cgroup":"c"}}',
      '{"process_exec":{"process":{"pid":"no number","start_time":"2026-02-01T00:00:00Z"}}}',
    ];
    await writeFile(path, lines.join('\n'));
    const report = await loadLines(client, stream, readExportFiles([path]), { now: NOW });

    expect(report.refused.map(({ file, lineNumber }) => [file, lineNumber])).toEqual([
      [path, 2],
      [path, 3],
      [path, 8],
    ]);
    expect(report.refused[1]?.reason).toBe(
      "the line is no JSON: it breaks off after 42 characters. The integration's pipeline refuses " +
        'it: field [_tmp_] not present as part of path [_tmp_]',
    );
    expect(report.refused[2]?.reason).toContain('Limit of mapping depth [20] has been exceeded');
    expect(report).toMatchObject({
      stored: 9,
      refusedTotal: 3,
      pipelineErrors: 4,
      withoutTime: { processStart: 1, reading: 7 },
      oldest: '2026-02-01T00:00:00.000Z',
      newest: NOW.toISOString(),
    });
    expect(await countOf(stream, { term: { 'event.kind': 'pipeline_error' } })).toBe(4);
    expect(await countOf(stream, { term: { 'process.entity_id': 'after' } })).toBe(1);
  });

  it('are all counted, the first 1,000 named', async () => {
    const lines = Array.from({ length: 1_500 }, (_, index) => execLine(index, 'no JSON'));
    const report = await loadLines(client, stream, lines, { now: NOW });
    expect([report.refused.length, report.refusedTotal, report.stored]).toEqual([1_000, 1_500, 0]);
    expect(report).not.toHaveProperty('oldest');
  });
});

/** Stands before the node and turns bulk requests away or keeps them waiting, as a busy node does. */
class BusyGate {
  readonly bodies: string[] = [];
  /** Requests still to be turned away as a whole. */
  turnAway = 0;
  /** Turns away every second document of the next request. */
  takesHalf = false;
  passes: Promise<void> = Promise.resolve();
  private readonly server: Server;

  constructor(private readonly target: string) {
    this.server = createServer((incoming, outgoing) => {
      void this.answer(incoming).then(
        ({ status, body }) => {
          outgoing.writeHead(status, {
            'content-type': 'application/vnd.elasticsearch+json;compatible-with=8',
            'x-elastic-product': 'Elasticsearch',
          });
          outgoing.end(body);
        },
        () => outgoing.destroy(),
      );
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(incoming: IncomingMessage): Promise<{ status: number; body: string }> {
    const body = await textOf(incoming);
    if (incoming.url?.includes('_bulk')) {
      this.bodies.push(body);
      await this.passes;
      if (this.turnAway > 0) {
        this.turnAway -= 1;
        return { status: 429, body: '{"error":{"type":"es_rejected_execution_exception"}}' };
      }
      if (this.takesHalf) {
        this.takesHalf = false;
        return this.forwardHalf(incoming, body);
      }
    }
    return this.forward(incoming, body);
  }

  private async forwardHalf(
    incoming: IncomingMessage,
    body: string,
  ): Promise<{ status: number; body: string }> {
    const lines = body.trimEnd().split('\n');
    const taken = lines.filter((_line, index) => index % 4 < 2).join('\n');
    const answer = await this.forward(incoming, `${taken}\n`);
    const { items } = JSON.parse(answer.body) as { items: object[] };
    const busy = { create: { status: 429, error: { type: 'es_rejected_execution_exception' } } };
    const all = items.flatMap((item) => [item, busy]).slice(0, lines.length / 2);
    return { status: 200, body: JSON.stringify({ items: all }) };
  }

  private forward(
    incoming: IncomingMessage,
    body: string,
  ): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const { method, url = '/', headers } = incoming;
      const sent = { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
      const onward = request(new URL(url, this.target), sent, (answer) => {
        textOf(answer).then(
          (text) => resolve({ status: answer.statusCode ?? 502, body: text }),
          reject,
        );
      });
      onward.on('error', reject);
      onward.end(body);
    });
  }
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('a busy node', () => {
  const stream = `${STREAM}-busy`;
  let gate: BusyGate;
  let busyClient: Client;

  beforeAll(async () => {
    await createDataStream(client, stream, 'trial_node');
    gate = new BusyGate(inject('elasticsearchUrl'));
    busyClient = new Client({
      node: await gate.open(),
      headers: { authorization: authorizationOf('admin') },
    });
  });
  afterAll(async () => {
    await busyClient.close();
    gate.close();
  });

  it('gets the same events again, each stored once', async () => {
    gate.turnAway = 2;
    const report = await loadLines(busyClient, stream, [execLine(1), execLine(2)], { now: NOW });
    expect(gate.bodies).toHaveLength(3);
    expect(new Set(gate.bodies).size).toBe(1);
    expect(report.stored).toBe(2);
    expect(await countOf(stream, { match_all: {} })).toBe(2);
  });

  it('gets again only the events it did not take', async () => {
    gate.bodies.length = 0;
    gate.takesHalf = true;
    const lines = Array.from({ length: 5 }, (_, index) => execLine(100 + index));
    const report = await loadLines(busyClient, stream, lines, { now: NOW });
    expect(gate.bodies.map((body) => body.trimEnd().split('\n').length / 2)).toEqual([5, 2]);
    expect(report.stored).toBe(5);
    const stored = lines.map((_, index) =>
      countOf(stream, { term: { 'process.entity_id': `id-${100 + index}` } }),
    );
    expect(await Promise.all(stored)).toEqual([1, 1, 1, 1, 1]);
  });

  it('is not sent more than two requests at a time, nor are more lines read', async () => {
    gate.bodies.length = 0;
    let open = () => undefined as void;
    gate.passes = new Promise<void>((resolve) => (open = resolve));
    let given = 0;
    function* lines(): Generator<IngestLine> {
      // 1.2 MB a document: the line stands in it twice, and once in its arguments.
      for (; given < 40; given += 1) {
        yield execLine(
          given,
          `{"process_exec":{"process":{"arguments":"${'a'.repeat(400_000)}"}}}`,
        );
      }
    }
    const loading = loadLines(busyClient, stream, lines(), { now: NOW });
    while (gate.bodies.length < 2) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(gate.bodies).toHaveLength(2);
    // Three times 5 MB: two under way, one filled.
    expect(given).toBeLessThanOrEqual(16);
    open();
    expect((await loading).stored).toBe(40);
  });

  it('is left alone once the load is given up', async () => {
    gate.passes = new Promise<void>(() => undefined);
    const control = new AbortController();
    const loading = loadLines(busyClient, stream, [execLine(1)], {
      now: NOW,
      signal: control.signal,
    });
    control.abort(new Error('given up'));
    await expect(loading).rejects.toThrow('given up');
    gate.passes = Promise.resolve();
  });

  it('is left alone, too, while the lines are waited for', async () => {
    const control = new AbortController();
    // As a pipe into which nobody writes.
    async function* idle(): AsyncGenerator<IngestLine> {
      control.abort(new Error('given up'));
      await new Promise(() => undefined);
    }
    const loading = loadLines(busyClient, stream, idle(), { now: NOW, signal: control.signal });
    await expect(loading).rejects.toThrow('given up');
  });

  it('that goes away ends the load with one sentence', async () => {
    gate.close();
    const loading = loadLines(busyClient, stream, [execLine(1)], { now: NOW });
    await expect(loading).rejects.toThrow(
      /^Elasticsearch did not take the events \(.+\): check that it runs/,
    );
  });
});
