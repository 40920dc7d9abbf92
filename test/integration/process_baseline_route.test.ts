import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  processBaselineAnswerSchema,
  type BaselineTrait,
  type ProcessBaselineAnswer,
} from '../../common/api/process_baseline';
import { encodeExecId } from '../../common/documents/exec_id';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-process_baseline';
const NOW = new Date('2026-03-02T12:00:00Z');
/** A range of an hour, so that the baseline is the day before it. */
const RANGE = { from: '2026-03-02T11:00:00Z', to: '2026-03-02T12:00:00Z' };
const IN_RANGE = '2026-03-02T11:30:00Z';
const IN_BASELINE = '2026-03-02T09:00:00Z';
const BEFORE_BASELINE = '2026-02-20T09:00:00Z';

let pids = 100;
const podOf = (name: string, workload = 'api') => ({
  namespace: 'shop',
  name,
  workload,
  workload_kind: 'Deployment',
  container: { id: 'containerd://1', name: 'app' },
});

/** One exec event; the id is made of a PID of its own. */
function run(pod: object | undefined, command: string, time: string, parent = '/bin/sh') {
  pids += 1;
  const [binary, ...args] = command.split(' ');
  const process = {
    exec_id: encodeExecId({ node: 'node-1', ktime: 5_000_000_000n, pid: pids }),
    pid: pids,
    binary,
    arguments: args.join(' '),
    start_time: time,
    flags: 'execve clone',
    ...(pod && { pod, docker: '1' }),
  };
  const body = { parent: { exec_id: 'parent', pid: 1, binary: parent } };
  return { execId: process.exec_id, event: eventOf('process_exec', process, time, { body }) };
}

const PODS = ['api-1', 'api-2', 'api-3', 'api-4', 'api-5'].map((name) => podOf(name));
const [OWN, SECOND, THIRD] = PODS;

const socat = run(OWN, '/usr/bin/socat TCP-LISTEN:8081,fork EXEC:/bin/sh', IN_RANGE);
const sleep = run(OWN, '/bin/sleep 5', IN_RANGE);
const bare = run(OWN, '/usr/bin/id', IN_RANGE);
const curl = run(OWN, '/usr/bin/curl -s http://10.0.0.1/x', IN_RANGE, '/usr/sbin/nginx');
const lonely = run(podOf('db-0', 'db'), '/bin/sleep 5', IN_RANGE);
const host = run(undefined, '/usr/bin/uname -a', IN_RANGE);

/** More runs in one pod than are read at once. */
const LOUD = 1_100;

const EVENTS = [
  socat,
  sleep,
  bare,
  curl,
  lonely,
  host,
  ...PODS.map((pod) => run(pod, '/usr/sbin/nginx -s reload', IN_RANGE)),
  run(OWN, '/bin/sleep 7', IN_BASELINE),
  run(SECOND, '/bin/sleep 10', IN_RANGE),
  run(THIRD, '/bin/sleep infinity', IN_RANGE),
  run(SECOND, '/usr/bin/id -u', IN_RANGE),
  run(SECOND, '/usr/bin/curl -s http://10.9.9.9/x', IN_RANGE),
  run(THIRD, '/usr/bin/curl http://evil.example/', IN_BASELINE),
  run(OWN, '/usr/bin/socat -V', BEFORE_BASELINE),
  run(podOf('other-1', 'other'), '/usr/bin/socat TCP-LISTEN:8081,fork EXEC:/bin/sh', IN_BASELINE),
  ...Array.from({ length: LOUD }, (_, index) =>
    run(podOf('loud-1', 'loud'), `/bin/worker --queue ${index} run`, IN_RANGE),
  ),
  ...['loud-2', 'loud-3', 'loud-4'].map((name) =>
    run(podOf(name, 'loud'), '/bin/worker --queue 5 run', IN_RANGE),
  ),
].map(({ event }) => event);

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

async function ask(execId: string, more: Record<string, string> = {}) {
  const { status, body } = await server.ask<ProcessBaselineAnswer>('process_baseline', {
    execId,
    ...RANGE,
    ...more,
  });
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return processBaselineAnswerSchema.parse(body);
}

/** `arguments sleep <number>: 1 of 4, seen_before 1×` */
function lineOf({ trait, value, siblings, novelty, before }: BaselineTrait): string {
  const pods = siblings ? `${siblings.seenIn} of ${siblings.siblings}` : '–';
  return `${trait} ${value}: ${pods}, ${novelty} ${before.count}×`;
}

describe('GET process_baseline', () => {
  it('says that no sibling pod ever ran it, and that it is new', async () => {
    const answer = await ask(socat.execId);
    expect(answer).toMatchObject({
      peers: { kind: 'workload', namespace: 'shop', workload: 'api' },
      range: { from: Date.parse(RANGE.from), to: Date.parse(RANGE.to) },
      baseline: { from: Date.parse('2026-03-01T11:00:00Z') },
      recorded: 2,
      incomplete: [],
    });
    expect(answer.traits.map(lineOf)).toEqual([
      'binary /usr/bin/socat: 0 of 4, first_seen 0×',
      'arguments TCP-LISTEN:<number>,fork EXEC:/bin/sh: 0 of 4, first_seen 0×',
      'parent /bin/sh: 0 of 4, first_seen 0×',
    ]);
    expect(answer.traits[0]?.within).toMatchObject({ count: 1, first: '2026-03-02T11:30:00.000Z' });
  });

  it('knows other arguments of the same shape, and tells other shapes from them', async () => {
    expect((await ask(sleep.execId)).traits.map(lineOf)).toEqual([
      'binary /bin/sleep: 2 of 4, seen_before 1×',
      'arguments <number>: 1 of 4, seen_before 1×',
      'parent /bin/sh: 2 of 4, seen_before 1×',
    ]);
    expect((await ask(curl.execId)).traits.map(lineOf)).toEqual([
      'binary /usr/bin/curl: 1 of 4, seen_before 1×',
      'arguments -s http://<address>/x: 1 of 4, first_seen 0×',
      'parent /usr/sbin/nginx: 0 of 4, first_seen 0×',
    ]);
  });

  it('takes "no arguments" for a shape of its own', async () => {
    expect((await ask(bare.execId)).traits.map(lineOf)).toContain(
      'arguments : 0 of 4, first_seen 0×',
    );
  });

  it('finds quiet siblings behind a loud one', async () => {
    const quiet = EVENTS.at(-1) as { process_exec: { process: { exec_id: string } } };
    const answer = await ask(quiet.process_exec.process.exec_id);
    const shape = answer.traits.find(({ trait }) => trait === 'arguments');
    expect(shape?.siblings).toEqual({ kind: 'compared', seenIn: 3, siblings: 3, isExact: true });
    expect(shape?.novelty).toBe('no_baseline');
  });

  it('does not compare with too few siblings, nor the host with any', async () => {
    const few = await ask(lonely.execId);
    expect(few.traits[0]?.siblings).toMatchObject({ kind: 'too_few', siblings: 0 });
    const onHost = await ask(host.execId);
    expect(onHost.peers).toEqual({ kind: 'host' });
    expect(onHost.traits[0]).not.toHaveProperty('siblings');
    expect(onHost.traits[0]?.novelty).toBe('no_baseline');
  });

  it('says that nobody knows an exec_id', async () => {
    const { status, body } = await server.ask('process_baseline', { execId: 'bm9uZTox' });
    expect(status).toBe(404);
    expect(body.attributes?.code).toBe('not_found');
  });
});
