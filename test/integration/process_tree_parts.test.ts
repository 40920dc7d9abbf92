import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compactProcessTreeAnswerSchema,
  processTreeAnswerSchema,
  type ProcessTreeAnswer,
} from '../../common/api/process_tree';
import {
  processTreeChildrenAnswerSchema,
  type ProcessTreeChildrenAnswer,
} from '../../common/api/process_tree_children';
import {
  processTreeSearchAnswerSchema,
  type ProcessTreeSearchAnswer,
} from '../../common/api/process_tree_search';
import { encodeExecId } from '../../common/documents/exec_id';
import { expandTreeAnswer } from '../../common/process_tree/pack_nodes';
import { textDump } from '../../common/process_tree/text_dump';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { eventOf, exportLines } from './export_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-tree_parts';
const TIME = '2026-03-01T11:00:00.5Z';
const TICK = 10_000_000;
const CHILDREN = 1_200;
const LIMIT = 100;

const idOf = (pid: number, ktime = pid * TICK + 7) =>
  encodeExecId({ node: 'node-1', ktime: BigInt(ktime), pid });

/** Starts follow the clock since boot, a second for each PID. */
const startOf = (pid: number) => new Date(Date.parse(TIME) + pid * 1_000).toISOString();

const POD = {
  docker: 'd'.repeat(31),
  pod: {
    namespace: 'payments',
    name: 'api-1',
    container: { id: `containerd://${'d'.repeat(64)}`, name: 'api' },
  },
};

const processOf = (pid: number, parentExecId?: string, facts: object = {}) => ({
  exec_id: idOf(pid),
  pid,
  binary: `/bin/p${pid}`,
  flags: 'execve clone',
  start_time: startOf(pid),
  ...POD,
  ...(parentExecId !== undefined && { parent_exec_id: parentExecId }),
  ...facts,
});

const execOf = (pid: number, parentPid?: number, facts: object = {}) => {
  const parentExecId = parentPid === undefined ? undefined : idOf(parentPid);
  return eventOf('process_exec', processOf(pid, parentExecId, facts), startOf(pid), {
    body: parentPid === undefined ? {} : { parent: processOf(parentPid) },
  });
};

/** bash(20) runs ls(21), Tetragon restarts and reads bash again, which then runs wc(23). */
const AGAIN = idOf(20, 20 * TICK);
const restart = [
  execOf(2),
  execOf(20, 2),
  execOf(21, 20),
  eventOf(
    'process_exec',
    processOf(20, idOf(2), { exec_id: AGAIN, flags: 'procFS' }),
    startOf(20),
    { body: { parent: processOf(2) } },
  ),
  eventOf('process_exec', processOf(23, AGAIN), startOf(23), {
    body: { parent: processOf(20, idOf(2), { exec_id: AGAIN, flags: 'procFS' }) },
  }),
];

/** Tetragon's cache had lost 21 and somebody else's 20. */
const withoutId = [
  eventOf('process_exit', { pid: 21, start_time: startOf(21) }, startOf(25), {
    body: { signal: 'SIGKILL', time: startOf(25) },
  }),
  eventOf('process_kprobe', { pid: 20, start_time: startOf(9_999) }, startOf(26), {
    body: { function_name: 'tcp_connect', action: 'KPROBE_ACTION_POST' },
  }),
];

const marked = [
  execOf(30, 20, {
    binary_properties: {
      setuid: 0,
      privileges_changed: ['PRIVILEGES_RAISED_EXEC_FILE_SETUID'],
      file: { inode: { number: '12', links: 0 } },
    },
    process_credentials: { uid: 0, euid: 0 },
    ns: { mnt: { inum: 1 }, net: { inum: 2 }, pid: { inum: 3 } },
  }),
  execOf(32, 30, {
    pod: { ...POD.pod, container: { ...POD.pod.container, maybe_exec_probe: true } },
  }),
  execOf(31, 30, {
    ns: { mnt: { inum: 1, is_host: true }, net: { inum: 2 }, pid: { inum: 3 } },
  }),
];

/** runc on the host puts a shell (34) into the container, which runs id (35). */
const RUNC = { binary: '/usr/sbin/runc', docker: undefined, pod: undefined };
const OUTSIDE = { in_init_tree: false };
const injected = [
  execOf(33, 31, RUNC),
  eventOf('process_exec', processOf(34, idOf(33), OUTSIDE), startOf(34), {
    body: { parent: processOf(33, idOf(31), RUNC) },
  }),
  eventOf('process_exec', processOf(35, idOf(34), OUTSIDE), startOf(35), {
    body: { parent: processOf(34, idOf(33), OUTSIDE) },
  }),
];

const many = [
  execOf(100, 2),
  ...Array.from({ length: CHILDREN }, (_, index) => execOf(1_000 + index, 100)),
  execOf(5_000, 1_000 + CHILDREN - 1, { arguments: '--needle in a haystack', uid: 33 }),
  eventOf(
    'process_kprobe',
    processOf(5_000, idOf(1_000 + CHILDREN - 1), { arguments: '--needle in a haystack' }),
    startOf(5_001),
    { body: { function_name: 'sys_write', action: 'KPROBE_ACTION_SIGKILL' } },
  ),
];

const twins = [
  eventOf('process_exec', processOf(90), startOf(90), { cluster: 'eu' }),
  eventOf('process_exec', processOf(90), startOf(90)),
];

const admin = clientFor('admin');
let server: RouteServer;
let limited: RouteServer;

beforeAll(async () => {
  await createDataStream(admin, STREAM, 'trial_node');
  const events = [...restart, ...withoutId, ...marked, ...injected, ...many, ...twins];
  const report = await loadLines(admin, STREAM, exportLines(events), { now: new Date(TIME) });
  expect(report).toMatchObject({ stored: events.length, refusedTotal: 0 });
  const settings = { 'tetragonInvestigator.dataStreams': [STREAM] };
  server = await startRouteServer({ settings });
  limited = await startRouteServer({
    settings: { ...settings, 'tetragonInvestigator.limits.maxDescendants': LIMIT },
  });
});

afterAll(async () => {
  await Promise.all([server.stop(), limited.stop(), admin.close()]);
});

async function askTree(execId: string, query: Record<string, string> = {}, from = server) {
  const { status, body } = await from.ask<ProcessTreeAnswer>('process_tree', { execId, ...query });
  expect(status, body.message).toBe(200);
  return processTreeAnswerSchema.parse(body);
}

async function askChildren(query: Record<string, string>) {
  const { status, body } = await server.ask<ProcessTreeChildrenAnswer>(
    'process_tree_children',
    query,
  );
  expect(status, body.message).toBe(200);
  return processTreeChildrenAnswerSchema.parse(body);
}

async function searchTree(query: Record<string, string>, from = server) {
  const { status, body } = await from.ask<ProcessTreeSearchAnswer>('process_tree_search', query);
  expect(status, body.message).toBe(200);
  return processTreeSearchAnswerSchema.parse(body);
}

describe('a restart of Tetragon', () => {
  it('splits no task: the tree holds what hangs on either exec_id', async () => {
    const { nodes, findings } = await askTree(idOf(20));
    // Siblings stand by start, and /proc told the start of the task again.
    expect(`\n${textDump(nodes.filter(({ pid = 0 }) => pid < 30))}`).toBe(`
p2(2)
└─ p20(20)
   ├─ p20(20)
   │  └─ p23(23)
   └─ p21(21) SIGKILL`);
    expect(nodes.find(({ execId }) => execId === AGAIN)?.rereadOf).toBe(idOf(20));
    expect(findings).toContainEqual({ kind: 'reread', count: 1, execIds: [AGAIN] });
  });

  it('leads from what started after it to what was before it', async () => {
    const { nodes } = await askTree(idOf(23));
    expect(nodes.map(({ execId }) => execId)).toEqual([idOf(2), idOf(20), AGAIN, idOf(23)]);
  });
});

describe('events without an exec_id', () => {
  it('are matched by node, PID and start, or listed', async () => {
    const { nodes, unattached, unattachedTotal } = await askTree(idOf(20));
    expect(nodes.find(({ pid }) => pid === 21)).toMatchObject({
      known: 'exec',
      matchedByPid: 1,
      signal: 'SIGKILL',
    });
    expect(unattachedTotal).toBe(1);
    expect(unattached).toEqual([
      expect.objectContaining({ pid: 20, function: 'tcp_connect', type: 'process_kprobe' }),
    ]);
  });
});

describe('what a row shows without its details', () => {
  it('is the same from whatever process the tree is asked for', async () => {
    for (const execId of [idOf(20), idOf(2)]) {
      const { nodes, recorded } = await askTree(execId);
      const [sudo, nsenter, probe] = [30, 31, 32].map((pid) =>
        nodes.find((node) => node.pid === pid),
      );
      expect(probe).toMatchObject({ execProbe: true });
      expect(nsenter).not.toHaveProperty('execProbe');
      expect(sudo).toMatchObject({ raised: ['setuid'], unlinked: true });
      expect(sudo).not.toHaveProperty('hostNamespaces');
      expect(nsenter).toMatchObject({ hostNamespaces: ['mnt'] });
      const origins = [33, 34, 35].map((pid) => nodes.find((node) => node.pid === pid)?.origin);
      expect(origins).toEqual([undefined, 'injected_root', 'below_injected']);
      expect(recorded).toEqual({
        credentials: true,
        capabilities: false,
        namespaces: true,
        ancestors: false,
        inInitTree: true,
        userNames: false,
        environment: false,
      });
    }
  });
});

describe('the compact form', () => {
  it('stands for the same answer', async () => {
    const plain = await askTree(idOf(2));
    const { body } = await server.ask('process_tree', { execId: idOf(2), form: 'compact' });
    const compact = expandTreeAnswer(compactProcessTreeAnswerSchema.parse(body));
    expect({ ...compact, took: 0 }).toEqual({ ...plain, took: 0 });
    const text = JSON.stringify(body);
    expect(text.length / plain.nodes.length).toBeLessThan(350);
    expect(gzipSync(text).length / plain.nodes.length).toBeLessThan(60);
  });
});

describe('the cluster without a name', () => {
  it.each([
    ['(unnamed)', '', 'eu'],
    ['', '', 'eu'],
    ['!(unnamed)', 'eu', ''],
    ['eu', 'eu', ''],
  ])('is chosen or left by cluster=%s', async (wanted, cluster, other) => {
    const answer = await askTree(idOf(90), { cluster: wanted });
    expect(answer.cluster).toBe(cluster);
    expect(answer.findings).toEqual([
      { kind: 'other_clusters', count: 1, execIds: [], names: [other] },
    ]);
  });
});

describe('what a limit leaves out', () => {
  it('is counted at each parent', async () => {
    const { nodes } = await askTree(idOf(100), {}, limited);
    expect(nodes).toHaveLength(LIMIT + 2);
    expect(nodes.find(({ pid }) => pid === 100)?.childrenLeftOut).toBe(CHILDREN - LIMIT);
    const whole = await askTree(idOf(100));
    expect(whole.nodes.some(({ childrenLeftOut }) => childrenLeftOut !== undefined)).toBe(false);
  });

  it('comes page by page, each child once, oldest first', async () => {
    const pids: (number | undefined)[] = [];
    let after: string | undefined;
    do {
      const page = await askChildren({ execId: idOf(100), size: '500', ...(after && { after }) });
      expect(page).toMatchObject({ parent: idOf(100), total: CHILDREN, totalIsExact: true });
      for (const node of page.nodes) {
        expect(node).toMatchObject({ parentExecId: idOf(100), known: 'exec' });
        pids.push(node.pid);
      }
      after = page.next;
    } while (after !== undefined);
    expect(pids).toEqual(Array.from({ length: CHILDREN }, (_, index) => 1_000 + index));
  });

  it('goes on after any child', async () => {
    const { nodes } = await askChildren({ execId: idOf(100), size: '2', after: idOf(1_500) });
    expect(nodes.map(({ pid }) => pid)).toEqual([1_501, 1_502]);
  });
});

describe('siblings', () => {
  it('are counted, and brought without the process itself', async () => {
    const query = { execId: idOf(21), of: 'siblings' };
    expect(await askChildren({ ...query, size: '0' })).toMatchObject({ total: 1, nodes: [] });
    const { parent, nodes } = await askChildren(query);
    expect(parent).toBe(idOf(20));
    expect(nodes.map(({ pid }) => pid)).toEqual([30]);
  });

  it('of ancestors are counted with the tree, as they are brought page by page', async () => {
    const { nodes } = await askTree(idOf(1_000));
    const parent = nodes.find(({ pid }) => pid === 100);
    expect(parent?.childrenTotal).toBe(CHILDREN);
    // A node that is no ancestor has its children in the tree.
    expect(nodes.find(({ pid }) => pid === 1_000)).not.toHaveProperty('childrenTotal');
    const chain = await askTree(idOf(21));
    const totals = chain.nodes.filter(({ childrenTotal }) => childrenTotal !== undefined);
    expect(totals.map(({ pid }) => pid).sort()).toEqual([2, 20]);
    for (const { execId, childrenTotal } of totals) {
      const { total } = await askChildren({ execId, size: '0' });
      expect(childrenTotal).toBe(total);
    }
  });

  it('are none where no parent is known', async () => {
    const answer = await askChildren({ execId: idOf(2), of: 'siblings' });
    expect(answer).toMatchObject({ total: 0, nodes: [] });
    expect(answer).not.toHaveProperty('parent');
  });
});

describe('search in a tree', () => {
  it('finds processes by what rows show of them, and no others', async () => {
    const found = async (query: Record<string, string>) => {
      const { matches, total } = await searchTree({ execId: idOf(2), ...query });
      expect(total).toBe(matches.length);
      return matches;
    };
    expect(await found({ q: 'P23' })).toEqual([idOf(23)]);
    expect(await found({ q: 'needle killed' })).toEqual([idOf(5_000)]);
    expect(await found({ q: 'needle', user: '33' })).toEqual([idOf(5_000)]);
    expect(await found({ q: 'needle', user: '34' })).toEqual([]);
    expect(await found({ q: 'p90' })).toEqual([]);
    expect(await found({ q: 'payments', action: '!exec' })).toEqual([idOf(5_000)]);
    expect((await found({ q: 'api-1' })).length).toBeGreaterThan(CHILDREN);
  });

  it('brings matches beyond the limit with the way to them', async () => {
    const { matches, total, nodes } = await searchTree({ execId: idOf(100), q: 'needle' }, limited);
    expect([matches, total]).toEqual([[idOf(5_000)], 1]);
    expect(nodes.map(({ execId }) => execId)).toEqual([idOf(1_000 + CHILDREN - 1), idOf(5_000)]);
    expect(nodes[0]?.parentExecId).toBe(idOf(100));
  });

  it('says how many there are when it names fewer', async () => {
    const { matches, total } = await searchTree({ execId: idOf(100), q: 'p1', size: '10' });
    expect(matches).toHaveLength(10);
    expect(total).toBe(CHILDREN - 200 + 1);
  });
});

describe('bad questions', () => {
  it.each([
    [
      'process_tree_children',
      { execId: idOf(100), size: '501' },
      400,
      'parameter_too_large',
      { parameter: 'size', most: 500 },
    ],
    [
      'process_tree_children',
      { execId: idOf(100), of: 'cousins' },
      400,
      'parameter_not_an_option',
      { parameter: 'of' },
    ],
    ['process_tree_children', { execId: 'nobody' }, 404, 'process_not_found', { execId: 'nobody' }],
    [
      'process_tree_search',
      { execId: idOf(100), q: Array.from({ length: 17 }, (_, index) => `w${index}`).join(' ') },
      400,
      'words_too_many',
      { words: 17, most: 16 },
    ],
    [
      'process_tree_search',
      { execId: 'nobody', q: 'x' },
      404,
      'process_not_found',
      { execId: 'nobody' },
    ],
    [
      'process_tree_search',
      { execId: idOf(2), loginUser: 'x' },
      400,
      'login_user_invalid',
      { text: 'x' },
    ],
    [
      'process_tree',
      { execId: idOf(2), form: 'round' },
      400,
      'parameter_not_an_option',
      { parameter: 'form' },
    ],
  ])('%s answers %j with the reason', async (route, query, expected, code, values) => {
    const { status, body } = await server.ask<object>(route, query);
    expect(status).toBe(expected);
    expect(body.attributes?.reason).toMatchObject({ code, values });
  });
});
