import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KernelProbeEventsAnswer } from '../../common/api/kernel_probe_events';
import type { KernelProbeProcessesAnswer } from '../../common/api/kernel_probe_processes';
import type { KernelProbeValuesAnswer } from '../../common/api/kernel_probe_values';
import type { KernelProbesAnswer } from '../../common/api/kernel_probes';
import { lineageText } from '../../common/kernel_probes/merge_lineages';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-probes';
const RANGE = { from: '2026-01-01T00:00:00Z', to: '2026-01-01T00:10:00Z' };
const NOW = new Date('2026-03-01T12:00:00Z');

/** Pods of one workload that read files; the last one alone reads the odd path. */
const PODS = ['api-0', 'api-1', 'api-2'];
const LONG_PATH = `/data/${'x'.repeat(1_100)}`;

let server: RouteServer;
const admin = clientFor('admin');

function execId(pid: number): string {
  return Buffer.from(`node-1:${pid}000000000:${pid}`).toString('base64');
}

interface ProbeFacts {
  args?: unknown[];
  action?: string;
  returned?: unknown;
}

/** Process 100 + n is pod n's shell, below it 200 + n reads. */
function probe(type: string, pod: number, body: Record<string, unknown>): object {
  const process = (pid: number, binary: string, parent: number) => ({
    exec_id: execId(pid),
    pid,
    uid: 0,
    cwd: '/',
    binary,
    flags: 'execve clone',
    start_time: '2026-01-01T00:00:00Z',
    parent_exec_id: execId(parent),
    pod: { namespace: 'shop', name: PODS[pod], workload: 'api', workload_kind: 'Deployment' },
  });
  return {
    [type]: {
      process: process(200 + pod, '/bin/cat', 100 + pod),
      parent: process(100 + pod, '/bin/sh', 1),
      ...body,
    },
    node_name: 'node-1',
    // One millisecond for all: pages must not lose what stands at their edges.
    time: '2026-01-01T00:00:00.000001Z',
  };
}

function kprobe(pod: number, name: string, { args, action, returned }: ProbeFacts): object {
  return probe('process_kprobe', pod, {
    function_name: name,
    policy_name: 'files',
    ...(args && { args }),
    ...(returned !== undefined && { return: returned }),
    action: `KPROBE_ACTION_${action ?? 'POST'}`,
  });
}

const file = (path: string) => ({ file_arg: { path, permission: '-rw-r--r--' } });
const socket = (daddr: string, dport: number) => ({
  sock_arg: {
    family: 'AF_INET',
    protocol: 'IPPROTO_TCP',
    saddr: '10.0.0.5',
    sport: 4_000,
    daddr,
    dport,
  },
});

const EVENTS = [
  ...PODS.flatMap((_, pod) =>
    Array.from({ length: 40 }, () =>
      kprobe(pod, 'fd_install', { args: [{ int_arg: 3 }, file('/etc/hosts')] }),
    ),
  ),
  kprobe(2, 'fd_install', { args: [{ int_arg: 4 }, file('/etc/shadow')], action: 'SIGKILL' }),
  kprobe(0, 'fd_install', { args: [{ int_arg: 5 }, file(LONG_PATH)] }),
  kprobe(0, 'fd_install', { args: [] }),
  kprobe(1, 'tcp_connect', { args: [socket('10.1.2.3', 443)], returned: { int_arg: -13 } }),
  kprobe(1, 'tcp_connect', { args: [socket('10.200.0.1', 80)] }),
  kprobe(1, 'tcp_connect', { args: [socket('2001:db8::1', 8443)] }),
  probe('process_tracepoint', 0, {
    subsys: 'raw_syscalls',
    event: 'sys_enter',
    policy_name: 'files',
    args: [{ size_arg: '18446744073709551615' }],
    action: 'KPROBE_ACTION_POST',
  }),
  probe('process_lsm', 0, {
    function_name: 'file_open',
    policy_name: 'files',
    args: [file('/etc/passwd')],
    action: 'KPROBE_ACTION_OVERRIDE',
  }),
  probe('process_uprobe', 0, {
    path: '/bin/app',
    symbol: 'main',
    policy_name: 'files',
    args: [{ int_arg: 7 }],
  }),
  probe('process_usdt', 0, {
    path: '/lib/libc.so',
    provider: 'libc',
    name: 'setjmp',
    policy_name: 'files',
    args: [{ int_arg: 1 }],
  }),
  probe('process_loader', 0, { path: '/lib/libssl.so', buildid: 'AQID' }),
];

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  await loadLines(admin, STREAM, exportLines(EVENTS), { now: NOW });
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': STREAM } });
});

afterAll(async () => {
  await server.stop();
  await admin.close();
});

type Query = Record<string, string | string[]>;

async function ask<Answer>(route: string, query: Query): Promise<Answer> {
  const { status, body } = await server.ask<Answer>(route, { ...RANGE, ...query });
  expect(body.message).toBeUndefined();
  expect(status).toBe(200);
  return body;
}

const FD_INSTALL = { hook: 'process_kprobe', hookName: 'fd_install', hookPolicy: 'files' };
const TCP_CONNECT = { hook: 'process_kprobe', hookName: 'tcp_connect', hookPolicy: 'files' };

describe('GET kernel_probes', () => {
  it('lists every kind of hook under its policy with exact counts', async () => {
    const answer = await ask<KernelProbesAnswer>('kernel_probes', {});
    const rows = answer.functions.map(
      ({ type, policy, name, path = '', events, pods }) =>
        `${type} ${policy || '-'} ${path}${path && ':'}${name} ${events}/${pods}`,
    );
    expect(rows.sort()).toEqual([
      'process_kprobe files fd_install 123/3',
      'process_kprobe files tcp_connect 3/1',
      'process_loader - /lib/libssl.so 1/1',
      'process_lsm files file_open 1/1',
      'process_tracepoint files raw_syscalls/sys_enter 1/1',
      'process_uprobe files /bin/app:main 1/1',
      'process_usdt files /lib/libc.so:libc/setjmp 1/1',
    ]);
    expect(answer.events).toBe(EVENTS.length);
    const fdInstall = answer.functions.find(({ name }) => name === 'fd_install');
    expect(fdInstall?.enforced).toEqual({ killed: 1 });
    expect(fdInstall?.histogram.reduce((sum, count) => sum + count, 0)).toBe(123);
  });

  it('says what was ever seen when nothing fits', async () => {
    const answer = await ask<KernelProbesAnswer>('kernel_probes', {
      from: '2025-12-01',
      to: '2025-12-02',
    });
    expect(answer).toMatchObject({ events: 0, functions: [], nothing: { policies: ['files'] } });
    expect(answer.nothing?.everSeen).toContain('process_usdt');
    expect(answer.nothing?.after).toBeDefined();
  });
});

describe('GET kernel_probe_values', () => {
  it('counts events and pods of each value inside nested arguments, and reads long values', async () => {
    const answer = await ask<KernelProbeValuesAnswer>('kernel_probe_values', FD_INSTALL);
    expect(answer).toMatchObject({ events: 123, pods: 3, actions: { observed: 122, killed: 1 } });
    expect(answer.shapes.map(({ id, events }) => `${id} ${events}`)).toEqual([
      'file_arg,int_arg 122',
      '- 1',
    ]);
    const paths = answer.columns.find(({ field }) => field === 'args.file_arg.path');
    expect(paths?.values.map(({ value, events, pods }) => [value.length, events, pods])).toEqual([
      ['/etc/hosts'.length, 120, 3],
      ['/etc/shadow'.length, 1, 1],
      [LONG_PATH.length, 1, 1],
    ]);
    expect(paths?.tooLong).toEqual({ events: 1, read: 1 });
    expect(answer.baseline.events).toBe(0);
  });

  it('puts what fewest pods have first, and narrows by shape and by argument', async () => {
    const column = 'args.file_arg.path';
    const rare = await ask<KernelProbeValuesAnswer>('kernel_probe_values', {
      ...FD_INSTALL,
      order: 'rare',
      column,
    });
    expect(rare.columns[0]?.values.map(({ pods }) => pods)).toEqual([1, 1, 3]);
    const none = await ask<KernelProbeValuesAnswer>('kernel_probe_values', {
      ...FD_INSTALL,
      shape: '-',
      column,
    });
    expect(none.events).toBe(1);
    const prefix = await ask<KernelProbeValuesAnswer>('kernel_probe_values', {
      ...FD_INSTALL,
      column,
      arg: ['args.file_arg.path^=/etc/', '!args.file_arg.path=/etc/hosts'],
    });
    expect(prefix.columns[0]?.values.map(({ value }) => value)).toEqual(['/etc/shadow']);
  });

  it.each([
    ['args.sock_arg.daddr/=10.0.0.0/9', ['10.1.2.3']],
    ['args.sock_arg.daddr/=10.128.0.0/9', ['10.200.0.1']],
    ['args.sock_arg.daddr/=2001:db8::/32', ['2001:db8::1']],
    ['args.sock_arg.dport<>1..443', ['10.1.2.3', '10.200.0.1']],
    ['return.int_arg=-13', ['10.1.2.3']],
    ['args.sock_arg.dport=text', []],
  ])('filters by %s', async (arg, expected) => {
    const answer = await ask<KernelProbeValuesAnswer>('kernel_probe_values', {
      ...TCP_CONNECT,
      column: 'args.sock_arg.daddr',
      arg,
    });
    expect(answer.columns[0]?.values.map(({ value }) => value).sort()).toEqual(expected);
  });

  it.each([
    ['process_tracepoint', 'raw_syscalls/sys_enter', '18446744073709551615'],
    ['process_lsm', 'file_open', '/etc/passwd'],
    ['process_uprobe', 'main', '7'],
    ['process_usdt', 'libc/setjmp', '1'],
  ])('reads the plain arguments of %s', async (hook, hookName, value) => {
    const answer = await ask<KernelProbeValuesAnswer>('kernel_probe_values', {
      hook,
      hookName,
      hookPolicy: 'files',
    });
    expect(answer).toMatchObject({ events: 1, pods: 1, processes: 1 });
    expect(answer.columns[0]?.values.map((row) => row.value)).toEqual([value]);
  });

  it('refuses what is no filter', async () => {
    const { status, body } = await server.ask('kernel_probe_values', {
      ...RANGE,
      ...TCP_CONNECT,
      arg: 'args.sock_arg.daddr/=10.0.0.0/99',
    });
    expect(status).toBe(400);
    expect(body.attributes?.reason).toEqual({
      code: 'network_invalid',
      values: { text: '10.0.0.0/99' },
    });
  });
});

describe('GET kernel_probe_events and kernel_probe_processes', () => {
  it('pages through events of one millisecond without a gap or a double', async () => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page: KernelProbeEventsAnswer = await ask('kernel_probe_events', {
        ...FD_INSTALL,
        size: '50',
        ...(after && { after }),
      });
      expect(page.total).toBe(123);
      ids.push(...page.events.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect([ids.length, new Set(ids).size]).toEqual([123, 123]);
  });

  it('says that a kill has no exit', async () => {
    const { events } = await ask<KernelProbeEventsAnswer>('kernel_probe_events', {
      ...FD_INSTALL,
      action: 'sigkill',
    });
    expect(events.map(({ exit }) => exit)).toEqual([null]);
  });

  it('merges equal lineages of many pods into one branch', async () => {
    const answer = await ask<KernelProbeProcessesAnswer>('kernel_probe_processes', FD_INSTALL);
    expect(lineageText(answer.roots)).toBe(
      '/bin/sh ×3 pods 3 events 123\n  /bin/cat ×3 pods 3 events 123\n',
    );
  });
});
