import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { processTreeAnswerSchema, type ProcessTreeAnswer } from '../../common/api/process_tree';
import { encodeExecId, isKernelExecId } from '../../common/documents/exec_id';
import { textDump } from '../../common/process_tree/text_dump';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { readLines } from '../../dev/scenarios/read_lines';
import { scenarioLines } from '../../dev/scenarios/scenario_lines';
import { storyExecIds } from '../../dev/scenarios/stories';
import { EXPORT_FILES } from '../fixtures/export_files';
import { eventOf, exportLines } from './export_lines';
import { lineagesOf, relativesOf } from './lineage_of_lines';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor, FIXTURE_STREAM, SCENARIO, SCENARIO_STREAM } from './shared_node';

const NOW = new Date('2026-03-01T12:00:00Z');
const TIME = '2026-03-01T11:00:00.5Z';

/** Trees of 50,000 processes are asked for here, on cores that may do other things as well. */
const PATIENT = { searchTimeoutMs: 240_000 };

const admin = clientFor('admin');
const servers: RouteServer[] = [];

async function serverOf(dataStream: string, limits: Record<string, number> = {}) {
  const settings = Object.entries({ ...PATIENT, ...limits }).map(
    ([name, value]): [string, number] => [`tetragonInvestigator.limits.${name}`, value],
  );
  const server = await startRouteServer({
    settings: {
      'tetragonInvestigator.dataStreams': [dataStream],
      ...Object.fromEntries(settings),
    },
  });
  servers.push(server);
  return server;
}

/** A data stream of its own with these events, and a server that asks it. */
async function serverWith(name: string, events: object[], limits: Record<string, number> = {}) {
  const dataStream = `logs-cilium_tetragon.log-tree_${name}`;
  await createDataStream(admin, dataStream, 'trial_node');
  const report = await loadLines(admin, dataStream, exportLines(events), { now: NOW });
  expect(report).toMatchObject({ stored: events.length, refusedTotal: 0 });
  return serverOf(dataStream, limits);
}

async function askTree(server: RouteServer, execId: string, cluster?: string) {
  const query = { execId, ...(cluster !== undefined && cluster !== '' && { cluster }) };
  const { status, body } = await server.ask<ProcessTreeAnswer>('process_tree', query);
  expect(status, body.message).toBe(200);
  const answer = processTreeAnswerSchema.parse(body);
  const seen = new Set<string>();
  for (const node of answer.nodes) {
    expect(seen.has(node.execId)).toBe(false);
    if (node.parentExecId !== undefined) expect(seen.has(node.parentExecId)).toBe(true);
    seen.add(node.execId);
  }
  return answer;
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await admin.close();
});

const idOf = (pid: number, ktime = pid * 1_000) =>
  encodeExecId({ node: 'node-1', ktime: BigInt(ktime), pid });

const processOf = (pid: number, parentPid: number | undefined, facts: object = {}) => ({
  exec_id: idOf(pid),
  pid,
  binary: `/bin/p${pid}`,
  flags: 'execve clone',
  start_time: TIME,
  ...(parentPid !== undefined && { parent_exec_id: idOf(parentPid) }),
  ...facts,
});

/** An event of `pid`, that Tetragon writes with its parent and the parent's exec_id above it. */
const eventsOf = (type: string, pid: number, chain: readonly number[], facts: object = {}) => {
  const [parent, grandparent] = chain;
  return eventOf(type, processOf(pid, parent, facts), TIME, {
    body: parent === undefined ? {} : { parent: processOf(parent, grandparent) },
  });
};

describe('trees of the fixtures', () => {
  it('hold exactly what the lines name above and below every exec_id, each once', async () => {
    const server = await serverOf(FIXTURE_STREAM);
    const lineages = lineagesOf(
      EXPORT_FILES.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)),
    );
    for (const [cluster, ids] of lineages.named) {
      expect(ids.size).toBeGreaterThan(2);
      for (const execId of ids) {
        const answer = await askTree(server, execId, cluster);
        expect(answer.cluster).toBe(cluster);
        expect(answer.nodes.map((node) => node.execId).sort()).toEqual(
          relativesOf(lineages, cluster, execId),
        );
        expect(answer.incomplete).toHaveLength(isKernelExecId(execId) ? 1 : 0);
      }
    }
  });
});

describe('trees of the scenarios', () => {
  it('hold exactly what the lines name above and below every process of a story', async () => {
    const options = { ...SCENARIO, now: new Date(inject('scenarioNow')) };
    const lines = readLines(scenarioLines(options)).map(({ text }) => text);
    const lineages = lineagesOf(lines);
    const server = await serverOf(SCENARIO_STREAM);
    let asked = 0;
    for (const roles of Object.values(storyExecIds(options))) {
      for (const execId of Object.values(roles)) {
        for (const [cluster, named] of lineages.named) {
          if (cluster === '' || !named.has(execId)) continue;
          const answer = await askTree(server, execId, cluster);
          expect(answer.cluster).toBe(cluster);
          expect(answer.nodes.map((node) => node.execId).sort(), execId).toEqual(
            relativesOf(lineages, cluster, execId),
          );
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(30);
  });
});

describe('what a tree says', () => {
  let server: RouteServer;
  const kernel = { exec_id: idOf(0, 1), parent_exec_id: idOf(0, 1), pid: 0, binary: '<kernel>' };
  const twin = (cluster: string, time: string) =>
    eventOf('process_exec', processOf(90, undefined), time, { cluster });

  beforeAll(async () => {
    server = await serverWith('story', [
      eventsOf('process_exec', 10, [2, 1]),
      eventsOf('process_exec', 10, [2, 1]),
      eventsOf('process_exit', 10, [2, 1]),
      eventsOf('process_kprobe', 11, [10, 2]),
      eventOf('process_exit', processOf(12, 10), TIME, {
        body: { signal: 'SIGKILL', parent: processOf(10, 2) },
      }),
      eventOf('process_kprobe', processOf(12, 10), TIME, {
        body: { action: 'KPROBE_ACTION_SIGKILL', parent: processOf(10, 2) },
      }),
      // No document of 13: its child names it and what is above it.
      eventsOf('process_exec', 14, [13, 11]),
      // Tetragon had no parent in its cache: only the process's own word is there.
      eventOf('process_exec', processOf(15, 14), TIME),
      eventOf('process_usdt', processOf(16, 15), TIME, { body: { parent: processOf(15, 14) } }),
      eventOf('process_loader', processOf(17, 16), TIME, { body: { parent: processOf(16, 15) } }),
      eventOf('process_of_tomorrow', processOf(18, 17), TIME, {
        body: { parent: processOf(17, 16) },
      }),
      // The pipeline gives up on arguments that are no text.
      eventOf('process_exec', processOf(19, 10, { arguments: 7 }), TIME, {
        body: { parent: processOf(10, 2) },
      }),
      eventOf('process_exec', { exec_id: ['a', 'b'], pid: 'x', parent_exec_id: idOf(70) }, TIME),
      eventOf('process_exec', kernel, TIME, { body: { parent: kernel } }),
      eventOf(
        'process_exec',
        { ...processOf(30, undefined), parent_exec_id: kernel.exec_id },
        TIME,
        {
          body: { parent: kernel },
        },
      ),
      ...[41, 42, 43].map((pid) =>
        eventsOf('process_exec', pid, pid === 41 ? [43, 42] : [pid - 1]),
      ),
      twin('eu', '2026-03-01T11:00:00Z'),
      twin('us', '2026-03-01T11:00:01Z'),
      eventOf('process_exec', processOf(60, undefined), TIME, {
        body: {
          parent: processOf(59, 58),
          ancestors: [processOf(58, 57), processOf(57, 56), processOf(56, undefined)],
        },
      }),
    ]);
  });

  it('shows how each process is known, from all event types, known and unknown', async () => {
    const { nodes, findings, searches } = await askTree(server, idOf(10));
    expect(`\n${textDump(nodes)}`).toBe(`
?(1) [ancestor]
└─ p2(2) [parent]
   └─ p10(10) exit 0
      ├─ p11(11) [event]
      │  └─ p13(13) [parent]
      │     └─ p14(14)
      │        └─ p15(15)
      │           └─ p16(16) [event]
      │              └─ p17(17) [event]
      │                 └─ p18(18) [event]
      ├─ p12(12) [exit] SIGKILL
      └─ p19(19)`);
    const [, , p10, , , , , , , , p12] = nodes;
    expect(p10).toMatchObject({ duplicates: 1, exitCode: 0, exitTime: TIME, node: 'node-1' });
    expect(p12).toMatchObject({ events: { killed: 1 } });
    expect(findings).toContainEqual({ kind: 'duplicates', count: 1, execIds: [idOf(10)] });
    expect(findings).toContainEqual({
      kind: 'unreadable_document',
      count: 1,
      execIds: [idOf(19)],
    });
    expect(searches).toBeGreaterThan(3);
  });

  it('is the same tree from any process of it, as far as it is above or below', async () => {
    for (const pid of [2, 11, 13, 16, 18]) {
      const { nodes } = await askTree(server, idOf(pid));
      expect(nodes.map((node) => node.pid)).toEqual(
        pid === 2
          ? [1, 2, 10, 11, 13, 14, 15, 16, 17, 18, 12, 19]
          : [1, 2, 10, 11, 13, 14, 15, 16, 17, 18],
      );
    }
  });

  it('does not walk down from the kernel, and says so', async () => {
    const answer = await askTree(server, kernel.exec_id);
    expect(textDump(answer.nodes)).toBe('<kernel>(0)');
    expect(answer.incomplete).toEqual([
      {
        code: 'kernel_descendants_not_listed',
        values: { process: { binary: '<kernel>', pid: 0 } },
      },
    ]);
    const child = await askTree(server, idOf(30));
    expect(textDump(child.nodes)).toBe('<kernel>(0)\n└─ p30(30)');
    expect(child.incomplete).toEqual([]);
  });

  it('cuts a cycle and names where', async () => {
    const { nodes, findings } = await askTree(server, idOf(42));
    expect(nodes.map(({ pid }) => pid)).toEqual([42, 43, 41]);
    expect(findings).toContainEqual({ kind: 'cycle_cut', count: 1, execIds: [idOf(42)] });
  });

  it('takes the chain of the ancestors option in one search', async () => {
    const { nodes } = await askTree(server, idOf(60));
    expect(textDump(nodes)).toContain('p56(56) [ancestor]');
    expect(nodes.map(({ pid }) => pid)).toEqual([56, 57, 58, 59, 60]);
    const below = await askTree(server, idOf(56));
    expect(below.nodes.map(({ pid }) => pid)).toEqual([56, 57, 58, 59, 60]);
  });

  it('chooses the cluster with the newest document, names the others, and takes the one asked for', async () => {
    const newest = await askTree(server, idOf(90));
    expect(newest.cluster).toBe('us');
    expect(newest.findings).toEqual([
      { kind: 'other_clusters', count: 1, execIds: [], names: ['eu'] },
    ]);
    expect((await askTree(server, idOf(90), 'eu')).cluster).toBe('eu');
    expect((await askTree(server, idOf(90), '!us')).cluster).toBe('eu');
  });

  it('does not break on ids that are lists', async () => {
    const { nodes } = await askTree(server, 'a');
    expect(nodes.map(({ execId }) => execId)).toContain('a');
  });

  it.each([
    [
      'an exec_id that nobody names',
      { execId: idOf(999) },
      404,
      { code: 'process_not_found', values: { execId: idOf(999), incomplete: [] } },
    ],
    [
      'an id that is no base64',
      { execId: '<script>' },
      404,
      { code: 'process_not_found', values: { execId: '<script>' } },
    ],
    [
      'a cluster without it',
      { execId: idOf(90), cluster: 'asia' },
      404,
      {
        code: 'process_in_other_clusters',
        values: { execId: idOf(90), clusters: ['us', 'eu'] },
      },
    ],
    ['no id', {}, 400, { code: 'parameter_missing', values: { parameter: 'execId' } }],
    [
      'an id too long',
      { execId: 'x'.repeat(600) },
      400,
      { code: 'parameter_too_long', values: { parameter: 'execId', most: 512 } },
    ],
  ])('answers %s with the reason', async (_case, query, expected, reason) => {
    const { status, body } = await server.ask('process_tree', query);
    expect(status).toBe(expected);
    expect(body.attributes?.reason).toMatchObject(reason);
  });
});

describe('clocks that disagree by days', () => {
  const at = (days: number) => new Date(Date.parse(TIME) + days * 86_400_000).toISOString();
  const bearing = (days: number) => ({ start_time: at(days) });

  it('neither lose a process nor change the order', async () => {
    const exec = (pid: number, parent: number, days: number, time = days) =>
      eventOf('process_exec', processOf(pid, parent, bearing(days)), at(time), {
        body: { parent: processOf(parent, undefined) },
      });
    const server = await serverWith('clocks', [
      exec(10, 2, 0),
      // The clock went back three days, then forward by two; ktime tells the order.
      exec(11, 10, -3),
      exec(12, 10, 2),
      exec(13, 10, -1),
      exec(14, 11, -5, -4),
      eventOf('process_exit', processOf(11, 10, bearing(-3)), at(-9), {
        body: { parent: processOf(10, 2) },
      }),
    ]);
    for (const pid of [10, 2]) {
      const { nodes, incomplete } = await askTree(server, idOf(pid));
      expect(nodes.map((node) => node.pid)).toEqual([2, 10, 11, 14, 12, 13]);
      expect(incomplete).toEqual([]);
    }
    const { nodes } = await askTree(server, idOf(14));
    expect(nodes.map((node) => node.pid)).toEqual([2, 10, 11, 14]);
    expect(nodes[2]).toMatchObject({ startTime: at(-3), exitTime: at(-9) });
  });
});

describe('large trees', () => {
  it('finds a chain of 5,000 images, from both ends and the middle', async () => {
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      eventsOf(
        'process_exec',
        index + 1,
        [index, index - 1].filter((pid) => pid > 0),
      ),
    );
    const server = await serverWith('chain', chain);
    for (const pid of [1, 2_500, 5_000]) {
      const { nodes } = await askTree(server, idOf(pid));
      expect(nodes.map((node) => node.pid)).toEqual(chain.map((_, index) => index + 1));
    }
  });

  it('finds 50,000 children that started in one millisecond, and counts what a limit leaves out', async () => {
    const children = Array.from({ length: 50_000 }, (_, index) =>
      eventsOf('process_exec', index + 100, [10, 1]),
    );
    const events = [eventsOf('process_exec', 10, [1]), ...children];
    const server = await serverWith('wide', events);
    const { nodes, incomplete, documents } = await askTree(server, idOf(10));
    expect(nodes).toHaveLength(50_002);
    expect(documents).toBe(50_001);
    expect(incomplete).toEqual([]);
    expect(nodes.slice(2, 5).map(({ pid }) => pid)).toEqual([100, 101, 102]);

    const limited = await serverOf('logs-cilium_tetragon.log-tree_wide', { maxDescendants: 1_000 });
    const cut = await askTree(limited, idOf(10));
    expect(cut.nodes).toHaveLength(1_002);
    expect(cut.incomplete).toEqual([
      {
        code: 'descendants_limited',
        values: {
          process: { binary: 'p10', pid: 10 },
          shown: 1_000,
          total: 50_000,
          totalIsExact: true,
        },
      },
    ]);
  });

  it('reads a container of 12,000 documents in parts beside each other, and each of them once', async () => {
    const docker = 'd'.repeat(31);
    const inside = { docker, start_time: TIME, uid: 33, flags: 'execve clone' };
    const laterBy = (ms: number) => new Date(Date.parse(TIME) + ms).toISOString();
    const parent = (pid: number) => ({ body: { parent: processOf(pid, undefined) } });
    const children = Array.from({ length: 6_000 }, (_, index) => index + 100);
    const exec = (pid: number, above: number, ms: number) =>
      eventOf('process_exec', processOf(pid, above, inside), laterBy(ms), parent(above));
    const events = [
      exec(10, 2, 0),
      ...children.flatMap((pid) => [
        exec(pid, 10, pid),
        eventOf('process_exit', processOf(pid, 10, inside), laterBy(pid + 7), parent(10)),
      ]),
      // Told again, and so perhaps in another part.
      exec(100, 10, 90_000),
      exec(101, 10, 90_001),
    ];
    // That it has a status shows that status 0 of the others is no absence.
    const sibling = eventOf('process_exit', processOf(9, 2, inside), laterBy(9), {
      body: { ...parent(2).body, status: 1 },
    });
    const server = await serverWith('parts', [...events, sibling]);
    const { nodes, documents, incomplete } = await askTree(server, idOf(10));
    expect(nodes.map((node) => node.pid)).toEqual([2, 10, ...children]);
    expect(nodes.slice(2).filter((node) => node.known !== 'exec' || node.exitCode !== 0)).toEqual(
      [],
    );
    expect(nodes.filter((node) => node.duplicates).map((node) => node.pid)).toEqual([100, 101]);
    // What all executions say alike is asked once, and told of each.
    const alike = nodes.slice(1).filter((node) => node.uid === 33 && node.docker === docker);
    expect(alike).toHaveLength(children.length + 1);
    expect(alike.every(({ flags }) => String(flags) === 'execve,clone')).toBe(true);
    expect(documents).toBe(events.length);
    expect(incomplete).toEqual([]);
  });

  it('walks a tree of the host, which has no container to read whole, and one across containers', async () => {
    const inPod = (pid: number, container: number) => ({
      docker: String(container).padStart(31, 'c'),
      pod: {
        namespace: 'ns',
        name: `pod-${container}`,
        container: { id: `containerd://${String(container).padStart(31, 'c')}ff`, name: 'main' },
      },
      ...(pid % 2 === 0 && { pod: undefined }),
    });
    // Eleven levels: every process starts two others, each level in the next container.
    const events = Array.from({ length: 2_000 }, (_, index) => {
      const pid = index + 10;
      const above = (of: number) => (of === 10 ? [] : [Math.floor((of - 11) / 2) + 10]);
      const chain = above(pid).flatMap((parent) => [parent, ...above(parent)]);
      const level = Math.floor(Math.log2(index + 1));
      return eventsOf('process_exec', pid, chain, level === 0 ? {} : inPod(pid, level));
    });
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      eventsOf('process_exit', index + 10_000, [9_999]),
    );
    const server = await serverWith('host', [...events, ...noise]);
    const { nodes } = await askTree(server, idOf(10));
    const lineages = lineagesOf(events.map((event) => JSON.stringify(event)));
    expect(nodes.map(({ execId }) => execId).sort()).toEqual(relativesOf(lineages, '', idOf(10)));
    expect(nodes.filter(({ inferred }) => inferred === true).length).toBeGreaterThan(900);
  });
});
