import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { processRowsAnswerSchema, type ProcessRowsAnswer } from '../../common/api/process_rows';
import {
  processTreeAnswerSchema,
  type ProcessNode,
  type ProcessTreeAnswer,
} from '../../common/api/process_tree';
import { decodeExecId } from '../../common/documents/exec_id';
import { foldTasks } from '../../common/process_tree/tasks';
import { textDump } from '../../common/process_tree/text_dump';
import { HOSTILE, LONG_ARGUMENTS_LENGTH } from '../../dev/scenarios/faults/hostile_strings';
import { storyExecIds } from '../../dev/scenarios/stories';
import { startRouteServer, type RouteServer } from './route_server';
import { SCENARIO, SCENARIO_STREAM } from './shared_node';

const roles = storyExecIds({ ...SCENARIO, now: new Date(inject('scenarioNow')) });
let server: RouteServer;

beforeAll(async () => {
  server = await startRouteServer({
    settings: { 'tetragonInvestigator.dataStreams': [SCENARIO_STREAM] },
  });
});

afterAll(() => server.stop());

/** The exec_id of a scenario's role. */
function idOf(scenario: string, role = 'top'): string {
  const execId = roles[scenario]?.[role];
  if (execId === undefined) throw new Error(`${scenario} has no ${role}`);
  return execId;
}

async function askTree(execId: string, cluster?: string): Promise<ProcessTreeAnswer> {
  const { status, body } = await server.ask<ProcessTreeAnswer>('process_tree', {
    execId,
    ...(cluster !== undefined && { cluster }),
  });
  expect(status, body.message).toBe(200);
  return processTreeAnswerSchema.parse(body);
}

function nodeOf({ nodes }: ProcessTreeAnswer, execId: string): ProcessNode {
  const found = nodes.find((node) => node.execId === execId);
  if (!found) throw new Error(`no node ${execId}`);
  return found;
}

const startOf = ({ startTime = '' }: ProcessNode) => Date.parse(startTime);

describe('what is true of Tetragon data holds in the tree', () => {
  it('1: an exec_id is one image of one task, a row is the task', async () => {
    const answer = await askTree(idOf('kubectl_exec_miner'));
    const [sh, bash] = ['top', 'shell'].map((role) =>
      nodeOf(answer, idOf('kubectl_exec_miner', role)),
    );
    expect(sh).toMatchObject({ replacedBy: bash?.execId });
    expect(sh).not.toHaveProperty('exitTime');
    expect(bash).toMatchObject({ exitCode: 137, parentExecId: sh?.execId, pid: sh?.pid });
    const { tasks, taskOf } = foldTasks(answer.nodes);
    const task = tasks[taskOf.get(idOf('kubectl_exec_miner')) ?? -1];
    expect(task?.stages.map(({ execId }) => execId)).toEqual([sh?.execId, bash?.execId]);
  });

  it('1: a fork that executed later is the same task', async () => {
    const answer = await askTree(idOf('reverse_shell'));
    const { taskOf } = foldTasks(answer.nodes);
    const fork = taskOf.get(idOf('reverse_shell', 'fork'));
    expect(fork).toBeDefined();
    expect(fork).toBe(taskOf.get(idOf('reverse_shell', 'shell')));
  });

  it.each(['fork', 'shell'])(
    '1: what connected and what was executed is one process, from its %s',
    async (role) => {
      const { nodes } = await askTree(idOf('reverse_shell', role));
      const { tasks, taskOf } = foldTasks(nodes);
      const { stages } = tasks[taskOf.get(idOf('reverse_shell', role)) ?? -1]!;
      const [fork, shell] = stages;
      expect(stages.map(({ execId }) => execId)).toEqual(
        ['fork', 'shell'].map((stage) => idOf('reverse_shell', stage)),
      );
      expect(Object.values(fork?.events ?? {})).toEqual([1]);
      expect(shell).toMatchObject({ signal: 'SIGHUP' });
    },
  );

  it('2: each document tells three generations', async () => {
    const answer = await askTree(idOf('kubectl_exec_miner', 'miner'));
    const above = answer.nodes.map(({ binary }) => binary?.split('/').at(-1));
    expect(above.slice(-5)).toEqual([
      'systemd',
      'containerd-shim-runc-v2',
      'sh',
      'bash',
      'kworkerd',
    ]);
  });

  it('3: an event stored twice is one process with one event', async () => {
    const answer = await askTree(idOf('duplicates'));
    const execId = idOf('duplicates');
    expect(answer.nodes.filter((node) => node.execId === execId)).toHaveLength(1);
    expect(nodeOf(answer, execId)).toMatchObject({ duplicates: 1, known: 'exec' });
    expect(answer.findings).toContainEqual({ kind: 'duplicates', count: 1, execIds: [execId] });
  });

  it('4: processes without an exec document are shown with how they are known', async () => {
    const answer = await askTree(idOf('reverse_shell'));
    expect(nodeOf(answer, idOf('reverse_shell', 'fork')).known).not.toBe('exec');
    const ghosts = answer.nodes.filter(({ known }) => known === 'parent' || known === 'ancestor');
    const counted = answer.findings.filter(({ kind }) => kind === 'known_only_as_parent');
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(ghosts.length);
  });

  it('5: what a restart of Tetragon read again is stitched to its task', async () => {
    const answer = await askTree(idOf('tetragon_restart'));
    const [bash, bashAgain, childAfter] = ['top', 'bashAgain', 'childAfter'].map((role) =>
      nodeOf(answer, idOf('tetragon_restart', role)),
    );
    expect(bashAgain).toMatchObject({ rereadOf: bash?.execId, pid: bash?.pid });
    expect(childAfter?.parentExecId).toBe(bashAgain?.execId);
    const { tasks, taskOf } = foldTasks(answer.nodes);
    const task = tasks[taskOf.get(idOf('tetragon_restart')) ?? -1];
    expect(task?.stages.map(({ execId }) => execId)).toEqual([bash?.execId, bashAgain?.execId]);
    expect(answer.findings.find(({ kind }) => kind === 'reread')?.execIds).toContain(
      bashAgain?.execId,
    );
  });

  it.each(['curl', 'kubectl'])(
    '6: a parent that is named by its PID alone is found, from %s',
    async (role) => {
      const { nodes } = await askTree(idOf('timeless_parent', role));
      expect(nodes.map(({ execId }) => execId)).toContain(idOf('timeless_parent'));
      expect(nodes.at(-1)).toMatchObject({
        execId: idOf('timeless_parent', role),
        parentExecId: idOf('timeless_parent'),
        parentByPid: true,
      });
      expect(nodes.filter(({ execId }) => decodeExecId(execId)?.ktime === 0n)).toEqual([]);
    },
  );

  it('6: children that name it by its PID alone are found from above', async () => {
    const { nodes } = await askTree(idOf('timeless_parent'));
    const below = nodes.filter(({ parentByPid }) => parentByPid);
    expect(below.map(({ execId }) => execId)).toEqual([
      idOf('timeless_parent', 'curl'),
      idOf('timeless_parent', 'kubectl'),
    ]);
    for (const child of below) expect(child.parentExecId).toBe(idOf('timeless_parent'));
  });

  it('6: an exec_id is a key within its cluster, and the kernel is no ancestor of everything', async () => {
    const [inProd, inStaging] = await Promise.all(
      ['prod-eu', 'staging-eu'].map((cluster) => askTree(idOf('equal_clusters'), cluster)),
    );
    expect(nodeOf(inProd!, idOf('equal_clusters')).binary).toBe('/scripts/rotate.sh');
    expect(nodeOf(inStaging!, idOf('equal_clusters')).binary).toBe('/usr/bin/lsof');
    const orphan = await askTree(idOf('kernel_parent'));
    expect(orphan.nodes.map(({ pid }) => pid)).toEqual([0, expect.any(Number)]);
    const kernel = await askTree(idOf('kernel_parent', 'kernel'), 'prod-eu');
    expect(kernel.nodes).toHaveLength(1);
    const cycle = await askTree(idOf('cycle'));
    expect(cycle.findings.map(({ kind }) => kind)).toContain('cycle_cut');
    const nameless = await askTree(idOf('nameless_node'));
    expect(decodeExecId(idOf('nameless_node'))?.node).toBe('');
    expect(nodeOf(nameless, idOf('nameless_node', 'sudo')).parentExecId).toBe(
      idOf('nameless_node'),
    );
  });

  it('7: events without an exec_id are matched by node, PID and start', async () => {
    const answer = await askTree(idOf('without_exec_id'));
    expect(nodeOf(answer, idOf('without_exec_id'))).toMatchObject({
      known: 'exec',
      matchedByPid: 2,
      exitCode: 0,
      events: { observed: 1 },
    });
    expect(answer.unattachedTotal ?? 0).toBe(0);
  });

  it('8: siblings of a node stand by ktime, whatever their wall clocks say', async () => {
    const answer = await askTree(idOf('vm_pause'));
    const [before, after, reread] = ['before', 'after', 'reread'].map((role) =>
      nodeOf(answer, idOf('vm_pause', role)),
    );
    const order = answer.nodes.map(({ execId }) => execId);
    expect(order.indexOf(before!.execId)).toBeLessThan(order.indexOf(after!.execId));
    expect(startOf(after!) - startOf(before!)).toBeGreaterThan(2_000_000);
    // Reckoned with the moved clock, the shell began after its own first child.
    expect(startOf(reread!)).toBeGreaterThan(startOf(before!));
    const ktimes = [before!, after!].map(({ execId }) => decodeExecId(execId)!.ktime);
    expect(Number(ktimes[1]! - ktimes[0]!)).toBeLessThan(1_000_000_000);
  });

  it('8: a boot of a node does not reach into the one before', async () => {
    const answer = await askTree(idOf('node_reboot'));
    expect(answer.nodes.map(({ execId }) => execId)).not.toContain(idOf('node_reboot', 'fresh'));
    expect(nodeOf(answer, idOf('node_reboot', 'sleep'))).not.toHaveProperty('exitTime');
  });

  it('9: missing pod facts come from the same container, marked as inferred', async () => {
    const answer = await askTree(idOf('unresolved_pod'));
    const [sh, cat] = ['top', 'child'].map((role) => nodeOf(answer, idOf('unresolved_pod', role)));
    expect(cat).not.toHaveProperty('inferred');
    expect(sh).toMatchObject({ inferred: true, namespace: cat?.namespace, pod: cat?.pod });
  });

  it('10: what was recorded is said by node', async () => {
    const everything = await askTree(idOf('kubectl_exec_miner'));
    expect(everything.recorded).toMatchObject({ credentials: true, namespaces: true });
  });

  it('10: exec probes that Tetragon knows are marked, startup probes cannot be', async () => {
    const liveness = idOf('startup_probe', 'liveness');
    expect(nodeOf(await askTree(liveness), liveness).execProbe).toBe(true);
    const startup = idOf('startup_probe');
    expect(nodeOf(await askTree(startup), startup)).not.toHaveProperty('execProbe');
  });

  it('11: command lines are exact', async () => {
    const execId = idOf('kubectl_exec_miner');
    const { body } = await server.ask<ProcessRowsAnswer>('process_rows', {
      execId,
      cluster: 'prod-eu',
    });
    const { rows } = processRowsAnswerSchema.parse(body);
    expect(rows.find((row) => row.execId === execId)?.arguments).toBe(
      '-c "command -v bash >/dev/null && exec bash || exec sh"',
    );
  });

  it('12: an event type, action or flag that nobody knows is shown by name', async () => {
    const answer = await askTree(idOf('unknown_kinds'));
    const known = nodeOf(answer, idOf('unknown_kinds'));
    // Of io_uring_enter and of the action QUARANTINE; of the type process_iouring where the mapping,
    // which these samples fill, had room for its fields.
    const events = Object.values(known.events ?? {}).reduce((sum, count) => sum + count, 0);
    expect(events).toBeGreaterThanOrEqual(2);
    expect(nodeOf(answer, idOf('unknown_kinds', 'flagged')).flags).toContain('pidfd');
  });

  it('13: hostile text comes through as it is, 100 kB of arguments too', async () => {
    const answer = await askTree(idOf('hostile_strings'));
    expect(textDump(answer.nodes)).toContain(HOSTILE.html.slice(HOSTILE.html.lastIndexOf('/') + 1));
    const execId = ['html', 'formula', 'long'].map((role) => idOf('hostile_strings', role));
    const { body } = await server.ask<ProcessRowsAnswer>('process_rows', {
      execId,
      cluster: 'prod-eu',
    });
    const rows = new Map(
      processRowsAnswerSchema.parse(body).rows.map((row) => [row.execId, row.arguments]),
    );
    expect(rows.get(execId[0]!)).toContain(HOSTILE.html);
    expect(rows.get(execId[1]!)).toBe(HOSTILE.formula);
    expect(rows.get(execId[2]!)).toHaveLength(LONG_ARGUMENTS_LENGTH);
  });
});
