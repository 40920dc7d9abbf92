import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processAnswerSchema, type ProcessAnswer } from '../../common/api/process';
import { processRowsAnswerSchema, type ProcessRowsAnswer } from '../../common/api/process_rows';
import { encodeExecId } from '../../common/documents/exec_id';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-process';
const NOW = new Date('2026-03-01T12:00:00Z');
const SECOND = '2026-03-01T11:00:00';

const idOf = (pid: number) => encodeExecId({ node: 'node-1', ktime: 5_000_000_000n, pid });

const INIT = { exec_id: idOf(1), pid: 1, binary: '/sbin/init', arguments: 'splash', uid: 0 };
const BASH = {
  exec_id: idOf(10),
  parent_exec_id: idOf(1),
  pid: 10,
  binary: '/bin/bash',
  arguments: '-c "echo  \'two  spaces\'"',
  cwd: '/root',
  uid: 1000,
  auid: 1000,
};
const CURL = {
  exec_id: idOf(11),
  parent_exec_id: idOf(10),
  pid: 11,
  binary: '/usr/bin/curl',
  arguments: '-s b a a',
  flags: 'execve clone',
};
const USDT = { exec_id: idOf(12), pid: 12, binary: '/bin/traced', arguments: '--probe' };
const BUSY = { exec_id: idOf(13), pid: 13, binary: '/bin/busy' };
const TWIN = { exec_id: idOf(14), pid: 14, binary: '/bin/twin' };

const exec = (process: object, rest: object = {}) =>
  eventOf('process_exec', { ...process }, `${SECOND}Z`, rest);

/** Times as text sort otherwise: `…00.5Z` before `…00Z`. */
const SU = {
  exec_id: idOf(15),
  pid: 15,
  binary: '/bin/su',
  cap: { permitted: ['CAP_KILL', 'CAP_BPF'], effective: ['CAP_KILL', 'CAP_BPF'] },
};
const SU_PARENT = { exec_id: idOf(10), pid: 10, cap: { effective: ['CAP_KILL'] } };

const EVENTS = [
  eventOf('process_kprobe', CURL, `${SECOND}.5Z`, {
    body: { function_name: 'tcp_connect', action: 'KPROBE_ACTION_POST', parent: BASH },
  }),
  eventOf('process_kprobe', CURL, `${SECOND}.000000001Z`, { body: { function_name: 'first' } }),
  exec(CURL, { body: { parent: { ...BASH }, ancestors: [INIT] } }),
  eventOf('process_exit', CURL, `${SECOND}.9Z`, {
    body: { signal: 'SIGKILL', time: `${SECOND}.899999999Z` },
  }),
  eventOf('process_usdt', USDT, `${SECOND}Z`, { body: { provider: 'p', name: 'n' } }),
  ...Array.from({ length: 150 }, () => exec(BUSY)),
  eventOf('process_exit', BUSY, `${SECOND}Z`, { body: { status: 3 } }),
  exec(SU, { body: { parent: SU_PARENT } }),
  exec(TWIN, { cluster: 'eu' }),
  exec(TWIN, { cluster: 'us' }),
  exec({ exec_id: 'broken', arguments: 7 }),
  exec({ exec_id: ['a', 'b'], pid: 'x' }),
];

const admin = clientFor('admin');
let server: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const report = await loadLines(admin, STREAM, exportLines(EVENTS), { now: NOW });
  expect(report).toMatchObject({ stored: EVENTS.length, refusedTotal: 0 });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': [STREAM] } });
});
afterAll(async () => {
  await server.stop();
  await admin.close();
});

async function askProcess(execId: string, more: Record<string, string> = {}) {
  const { status, body } = await server.ask<ProcessAnswer>('process', { execId, ...more });
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return processAnswerSchema.parse(body);
}

describe('GET process', () => {
  it('puts exec, probes and exit together, oldest event first by nanoseconds', async () => {
    const answer = await askProcess(CURL.exec_id);
    expect(answer.documents.map(({ event }) => event.time?.slice(19))).toEqual([
      'Z',
      '.000000001Z',
      '.5Z',
      '.9Z',
    ]);
    expect(answer).toMatchObject({
      decoded: { node: 'node-1', ktime: '5000000000', pid: 11 },
      process: { arguments: '-s b a a', flags: ['execve', 'clone'] },
      parent: { execId: BASH.exec_id, arguments: BASH.arguments },
      exit: { code: 0, signal: 'SIGKILL', time: `${SECOND}.899999999Z` },
      cluster: '',
      node: 'node-1',
      total: 4,
      otherClusters: [],
      searches: 2,
      incomplete: [],
    });
  });

  it('reads a process_usdt process, which has no ECS fields', async () => {
    const answer = await askProcess(USDT.exec_id);
    expect(answer).toMatchObject({ total: 1, process: { binary: '/bin/traced' } });
  });

  it('shows a hundred of more documents with the exact total, and still the exit', async () => {
    const answer = await askProcess(BUSY.exec_id);
    expect(answer.documents).toHaveLength(100);
    expect(answer.total).toBe(151);
    expect(answer.exit).toMatchObject({ code: 3 });
  });

  it('picks one cluster, names the others, and takes the one asked for', async () => {
    const first = await askProcess(TWIN.exec_id);
    expect([first.cluster, ...first.otherClusters].sort()).toEqual(['eu', 'us']);
    expect(first.documents.map(({ event }) => event.cluster)).toEqual([first.cluster]);
    const asked = await askProcess(TWIN.exec_id, { cluster: 'us' });
    expect(asked).toMatchObject({ cluster: 'us', otherClusters: ['eu'], total: 1 });
    const { status, body } = await server.ask('process', { execId: TWIN.exec_id, cluster: 'asia' });
    expect(status).toBe(404);
    expect(body.attributes?.reason).toMatchObject({
      code: 'process_in_other_clusters',
      values: {
        execId: TWIN.exec_id,
        clusters: expect.toSatisfy(
          (names: string[]) => names.sort().join() === 'eu,us',
        ) as string[],
      },
    });
  });

  it('gives what children and descendants say where it has no event of its own', async () => {
    const parent = await askProcess(BASH.exec_id);
    expect(parent).toMatchObject({
      documents: [],
      total: 0,
      process: { binary: '/bin/bash', cwd: '/root' },
      parent: { execId: INIT.exec_id, binary: '/sbin/init' },
    });
    expect((await askProcess(INIT.exec_id)).process).toMatchObject({ binary: '/sbin/init' });
  });

  it('finds the event that the pipeline failed on, and lists where text belongs', async () => {
    expect(await askProcess('broken')).toMatchObject({ total: 1, node: 'node-1' });
    expect(await askProcess('b')).toMatchObject({ total: 1 });
  });

  it('says that nobody knows an exec_id', async () => {
    const unknown = await server.ask('process', { execId: idOf(99) });
    expect(unknown.status).toBe(404);
    expect(unknown.body.attributes?.code).toBe('not_found');
    expect(unknown.body.attributes?.reason).toEqual({
      code: 'process_not_found',
      values: { execId: idOf(99), dataStreams: [STREAM], incomplete: [] },
    });
    const odd = await server.ask('process', { execId: 'no base64!"\n*' });
    expect(odd.status).toBe(404);
    expect(odd.body.attributes?.reason).toMatchObject({
      code: 'process_not_found',
      values: { execId: 'no base64!"\n*' },
    });
    expect(odd.body.message).not.toContain('\n');
  });
});

describe('GET process_rows', () => {
  async function rowsOf(execId: string | string[]) {
    const { status, body } = await server.ask<ProcessRowsAnswer>('process_rows', { execId });
    expect(status).toBe(200);
    return processRowsAnswerSchema.parse(body);
  }

  it('gives the exact command line, whatever the order of the doc values', async () => {
    expect(await rowsOf(CURL.exec_id)).toMatchObject({
      rows: [{ execId: CURL.exec_id, arguments: '-s b a a' }],
      searches: 1,
    });
  });

  it('takes parents, ancestors and USDT processes from the events that carry them', async () => {
    const asked = [INIT, BASH, CURL, USDT].map(({ exec_id }) => exec_id);
    const { rows, searches } = await rowsOf([...asked, 'unknown', CURL.exec_id]);
    expect(rows).toEqual([
      { execId: INIT.exec_id, arguments: 'splash', uid: 0 },
      { execId: BASH.exec_id, arguments: BASH.arguments, cwd: '/root', uid: 1000, auid: 1000 },
      { execId: CURL.exec_id, arguments: '-s b a a' },
      { execId: USDT.exec_id, arguments: '--probe' },
    ]);
    expect(searches).toBe(2);
  });

  it('says which capabilities a process gained over its parent', async () => {
    const { rows } = await rowsOf([SU.exec_id, CURL.exec_id]);
    expect(rows.map(({ gained }) => gained)).toEqual([['CAP_BPF'], undefined]);
  });
});
