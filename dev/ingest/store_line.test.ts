import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPipeline } from './pipeline/integration_pipeline';
import type { IngestLine } from './export_files/ingest_line';
import { storeLine, type StoredDocument } from './store_line';

const FIXTURES = join(import.meta.dirname, '../../test/fixtures');
const NOW = new Date('2026-03-01T12:00:00.000Z');

function lineOf(text: string, rest: Partial<IngestLine> = {}): IngestLine {
  return { text, file: '/var/run/cilium/tetragon/tetragon.log', offset: 0, lineNumber: 1, ...rest };
}

function store(text: string, rest: Partial<IngestLine> = {}) {
  return storeLine(lineOf(text, rest), { now: NOW });
}

function documentOf(text: string, rest: Partial<IngestLine> = {}): StoredDocument {
  const stored = store(text, rest);
  if (stored.kind === 'refused') throw new Error(stored.cause);
  return stored.document;
}

function linesOf(file: string): string[] {
  return readFileSync(join(FIXTURES, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

describe('every line of the fixtures', () => {
  const names = readdirSync(join(FIXTURES, 'export'));

  it.each(names)("%s becomes the integration's own documents", (name) => {
    const lines = linesOf(`export/${name}`);
    const expected = linesOf(`documents/${parse(name).name}.ndjson`);
    expect(lines.length).toBe(expected.length);
    lines.forEach((line, index) => {
      const outcome = runPipeline({ message: line });
      if (outcome.kind === 'refused') throw new Error(`line ${index + 1}: ${outcome.cause}`);
      const { message, event, ...rest } = outcome.document;
      const { original, ...eventRest } = event as { original: string };
      expect([message, original]).toEqual([line, line]);
      const document = Object.keys(eventRest).length > 0 ? { ...rest, event: eventRest } : rest;
      expect(document, `line ${index + 1}`).toStrictEqual(JSON.parse(expected[index] ?? ''));
    });
  });

  it.each(names)('%s: storeLine adds fields, changes none', (name) => {
    for (const line of linesOf(`export/${name}`)) {
      const outcome = runPipeline({ message: line });
      expect(outcome.kind).toBe('document');
      if (outcome.kind === 'document') expect(documentOf(line)).toMatchObject(outcome.document);
    }
  });
});

describe('failures', () => {
  it.each([
    ['no JSON', 'level=info msg="Starting tetragon"'],
    ['broken off', '{"process_exec":{"process":{"exec_id":"bm9'],
    ['two events on one line', '{"time":"2026-01-01T00:00:00Z"}{}'],
    ['a repeated field', '{"node_name":"a","node_name":"b"}'],
    ['NUL bytes before an event, as copytruncate leaves them', '\u0000\u0000{"test":{}}'],
  ])('%s: refused, as the failure handler fails itself', (_what, text) => {
    const stored = store(text);
    expect(stored).toMatchObject({
      kind: 'refused',
      reason: 'field [_tmp_] not present as part of path [_tmp_]',
    });
  });

  it('says where a line breaks off', () => {
    expect(store('{"a":"b')).toMatchObject({
      cause: 'the line is no JSON: it breaks off after 7 characters',
    });
  });

  it('refuses a document without message', () => {
    expect(runPipeline({ '@timestamp': NOW.toISOString() })).toMatchObject({
      kind: 'refused',
      reason: 'field [_tmp_] not present as part of path [_tmp_]',
    });
  });

  it.each([
    ['[]', 'script', 'copy_processes', 'dynamic method [java.util.ArrayList, keySet/0] not found'],
    ['"x"', 'script', 'copy_processes', 'dynamic method [java.lang.String, keySet/0] not found'],
    [
      '3000000000',
      'script',
      'copy_processes',
      'dynamic method [java.lang.Long, keySet/0] not found',
    ],
    ['null', 'script', 'copy_processes', 'Cannot invoke "Object.getClass()" because'],
    ['   ', 'script', 'copy_processes', 'Cannot invoke "Object.getClass()" because'],
    [
      '{"process_exec":"x"}',
      'script',
      'copy_processes',
      'dynamic getter [java.lang.String, process] not found',
    ],
    ['{"process_lsm":[]}', 'script', 'copy_processes', 'Illegal list shortcut value [process].'],
    ['{"process_exit":null}', 'script', 'copy_processes', 'Cannot invoke "Object.getClass()"'],
    [
      '{"process_exec":{"process":{"arguments":["a","b"]}}}',
      'split',
      '',
      'field [process.args] of type [java.util.ArrayList] cannot be cast to [java.lang.String]',
    ],
    [
      '{"process_exec":{"parent":{"arguments":7}}}',
      'split',
      '',
      'field [process.parent.args] of type [java.lang.Integer] cannot be cast to [java.lang.String]',
    ],
  ])('%s: stored as a pipeline error', (text, processor, tag, message) => {
    const document = documentOf(text);
    expect(document.event).toMatchObject({ kind: 'pipeline_error', original: text });
    const [error] = (document.error as { message: string[] }).message;
    expect(error).toMatch(/in pipeline logs-cilium_tetragon\.log-[\d.]+ failed with message: /);
    expect(error).toContain(`Processor ${processor} with tag ${tag} in`);
    expect(error).toContain(message);
  });

  it('keeps what was moved before the failure, and drops nothing', () => {
    const document = documentOf(
      '{"process_exec":{"process":{"binary":"/bin/sh","cwd":""},"parent":{"arguments":7}}}',
    );
    expect(document).toMatchObject({
      process: { executable: '/bin/sh', working_directory: '' },
      event: { action: 'executed', kind: 'pipeline_error' },
    });
  });

  it('refuses what the reader could not give whole, with its words', () => {
    expect(store('{"a"', { unreadable: 'the line is too long' })).toMatchObject({
      kind: 'refused',
      reason: 'the line is too long',
    });
  });
});

describe('the pipeline', () => {
  it('splits arguments at ASCII white space only', () => {
    const document = documentOf(
      '{"process_exec":{"process":{"arguments":" -c\\t\\n\\"a b\\" c\\u00a0d "}}}',
    );
    expect(document.process).toEqual({ args: ['-c', '"a', 'b"', 'c\u00a0d'] });
  });

  it('leaves a top-level process of the line in place and copies it', () => {
    const document = documentOf('{"process":{"pid":7,"uid":0}}');
    expect(document.process).toEqual({ pid: 7, user: { id: '0' } });
    expect(document.cilium_tetragon).toEqual({ log: { process: { pid: 7, uid: 0 } } });
  });

  it('keeps 0 and false, drops empty values in lists', () => {
    const document = documentOf(
      '{"process_kprobe":{"process":{"pid":0},"args":[{},{"int_arg":0},null,{"size_arg":""}],' +
        '"flag":false,"none":[[],{}]}}',
    );
    expect(document.process).toEqual({ pid: 0 });
    expect(document.cilium_tetragon).toEqual({
      log: { process_kprobe: { args: [{ int_arg: 0 }], flag: false } },
    });
  });

  it('takes a field named __proto__ as data', () => {
    const document = documentOf('{"process_exec":{"process":{"__proto__":{"pid":1},"pid":2}}}');
    expect(document.process).toEqual({ pid: 2 });
    expect(JSON.stringify(document.cilium_tetragon)).toBe(
      '{"log":{"process_exec":{"process":{"__proto__":{"pid":1}}}}}',
    );
    expect(({} as { pid?: number }).pid).toBeUndefined();
  });

  it('keeps every digit of a 64-bit number', () => {
    const document = documentOf('{"test":{"arg0":18446744073709551615,"arg1":-9007199254740993}}');
    expect(document.cilium_tetragon).toEqual({
      log: { test: { arg0: 18446744073709551615n, arg1: -9007199254740993n } },
    });
  });
});

describe('@timestamp', () => {
  const START = '"process":{"start_time":"2026-02-01T01:02:03.999999999Z"}';
  it.each([
    [
      'readAt',
      `{"time":"2026-02-02T00:00:00Z"}`,
      new Date(5),
      '1970-01-01T00:00:00.005Z',
      'reading',
    ],
    [
      "the event's time",
      `{"process_exec":{${START}},"time":"2026-02-02T00:00:00.123456789Z"}`,
      undefined,
      '2026-02-02T00:00:00.123Z',
      'event',
    ],
    [
      'a time in another zone',
      `{"time":"2026-02-02T01:00:00+01:00"}`,
      undefined,
      '2026-02-02T00:00:00.000Z',
      'event',
    ],
    [
      "the process's start",
      `{"process_exec":{${START}}}`,
      undefined,
      '2026-02-01T01:02:03.999Z',
      'process_start',
    ],
    [
      'the start of a process that is not moved',
      `{"process_usdt":{${START}}}`,
      undefined,
      '2026-02-01T01:02:03.999Z',
      'process_start',
    ],
    [
      'now',
      `{"process_throttle":{"type":"THROTTLE_START"}}`,
      undefined,
      NOW.toISOString(),
      'reading',
    ],
  ])('%s', (_what, text, readAt, timestamp, timeFrom) => {
    const stored = store(text, readAt ? { readAt } : {});
    expect(stored).toMatchObject({ timeFrom, document: { '@timestamp': timestamp } });
  });

  it.each([
    'yesterday',
    '2026-13-45T99:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '',
    7,
    {},
    null,
  ])('takes %j for no time', (time) => {
    const stored = store(JSON.stringify({ time, process_exec: { process: { start_time: time } } }));
    expect(stored).toMatchObject({
      timeFrom: 'reading',
      document: { '@timestamp': NOW.toISOString() },
    });
  });
});

describe("Filebeat's fields", () => {
  it('name the file, the offset and the agent of the node', () => {
    const line = lineOf('{"test":{},"node_name":"node-1"}', {
      offset: 4096,
      fileIdentity: { deviceId: '64768', inode: '1234' },
    });
    const stored = storeLine(line, { now: NOW, namespace: 'prod' });
    expect(stored).toMatchObject({
      document: {
        log: {
          offset: 4096,
          file: {
            path: '/var/run/cilium/tetragon/tetragon.log',
            device_id: '64768',
            inode: '1234',
          },
        },
        agent: { name: 'node-1', type: 'filebeat' },
        host: { name: 'node-1' },
        input: { type: 'filestream' },
        data_stream: { type: 'logs', dataset: 'cilium_tetragon.log', namespace: 'prod' },
        event: { module: 'cilium_tetragon', dataset: 'cilium_tetragon.log' },
      },
    });
  });

  it('have one agent for one file, whatever nodes its lines name', () => {
    const agentOf = (node: string, file?: string) => {
      const stored = storeLine(lineOf(`{"node_name":"${node}"}`, { ...(file && { file }) }), {
        now: NOW,
      });
      return stored.kind === 'document' && (stored.document.agent as { id: string }).id;
    };
    expect(agentOf('node-1')).toBe(agentOf('node-2'));
    expect(agentOf('node-1')).not.toBe(agentOf('node-1', '/other/tetragon.log'));
  });
});
