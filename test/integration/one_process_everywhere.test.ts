import type { Client } from '@elastic/elasticsearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessAnswer } from '../../common/api/process';
import type { ProcessEventsAnswer } from '../../common/api/process_events';
import type { ProcessTreeAnswer } from '../../common/api/process_tree';
import type { ProcessesAnswer, ProcessSummary } from '../../common/api/processes';
import { parametersOfRef } from '../../common/api/query';
import { processRef } from '../../common/identity/process_ref';
import { foldTasks, shownStage, type Task } from '../../common/process_tree/tasks';
import { createDataStream } from '../../dev/ingest/data_stream/data_stream';
import { loadLines } from '../../dev/ingest/load_lines';
import { ExpectedTasks, inOrder, printEnd, printId, type ToldTask } from './forest/expected_tasks';
import { forestPlan, type ForestPlan, type Step } from './forest/forest_plan';
import { playForest, type Forest } from './forest/play_forest';
import type { TrueTask } from './forest/tell_forest';
import { startRouteServer, type RouteServer } from './route_server';
import { clientFor } from './shared_node';

const STREAM = 'logs-cilium_tetragon.log-forests';

/**
 * The same forests every time, so that what fails is what was changed; half a minute on two cores.
 * `FOREST_SEED=7 FOREST_RUNS=500` looks at others, and longer.
 */
const SEED = Number(process.env.FOREST_SEED ?? 5);
const RUNS = Number(process.env.FOREST_RUNS ?? 15);

let client: Client;
let server: RouteServer;
/** Each forest has a node of its own in the one data stream. */
let serial = 0;

beforeAll(async () => {
  client = clientFor('admin');
  await createDataStream(client, STREAM, 'trial_node');
  server = await startRouteServer({ settings: { 'tetragonInvestigator.dataStreams': [STREAM] } });
});

afterAll(async () => {
  await server.stop();
  await client.close();
});

/** Plants random forests and holds what `check` sees of each against what happened. */
async function inAnyForest(
  plans: fc.Arbitrary<ForestPlan>,
  check: (forest: Forest, expected: ExpectedTasks) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const now = new Date();
      serial += 1;
      const forest = playForest(plan, serial, now);
      const { refused } = await loadLines(client, STREAM, forest.lines, { now });
      expect(refused).toEqual([]);
      await check(forest, new ExpectedTasks(forest));
    }),
    { seed: SEED, numRuns: RUNS },
  );
}

/** Names one stage of a task to a route. */
function parametersOf(
  { cluster }: Forest,
  { node }: TrueTask,
  { execId, start }: TrueTask['stages'][number],
): Record<string, string> {
  const { processNode, processStart } = parametersOfRef(
    processRef({ execId, cluster, node, startTime: start }),
  );
  return {
    execId,
    cluster,
    ...(processNode !== undefined && { processNode }),
    ...(processStart !== undefined && { processStart: String(processStart) }),
  };
}

async function ask<Answer>(route: string, query: Record<string, string>): Promise<Answer> {
  const { status, body } = await server.ask<Answer>(route, query);
  expect(status, body.message).toBe(200);
  return body;
}

/** Each exec_id that the data tells of, as a route is asked for it. */
function* everyStage(forest: Forest, expected: ExpectedTasks) {
  for (const task of expected.tasks) {
    for (const stage of expected.stagesOf(task)) {
      yield { task, stage, query: parametersOf(forest, task, stage) };
    }
  }
}

/** A row of the tree. */
function toldByTree(task: Task): ToldTask {
  const { pid = -1, exitCode, signal, exitTime } = shownStage(task);
  const counts = task.stages.flatMap(({ events = {} }) => Object.values(events));
  return {
    pid,
    stages: task.stages.map(({ execId }) => printId(execId)),
    probes: counts.reduce((sum, count) => sum + count, 0),
    end: exitTime === undefined ? '' : printEnd(signal ?? String(exitCode ?? '?'), exitTime),
  };
}

/** The task that other routes answer with. */
function toldByTask({ stages, exit }: ProcessAnswer['task']): Pick<ToldTask, 'stages' | 'end'> {
  return {
    stages: stages.map(({ execId }) => printId(execId)),
    end: exit ? printEnd(exit.signal ?? String(exit.code ?? '?'), exit.time) : '',
  };
}

/** A row of the list. */
function toldByRow({ execId, pid = -1, stages, events, ...row }: ProcessSummary): ToldTask {
  const { exitCode, signal, exitTime } = row;
  return {
    pid,
    stages: (stages ?? [{ execId }]).map((stage) => printId(stage.execId)),
    probes: Object.values(events).reduce((sum, count) => sum + count, 0),
    // Where no exit shows a status, none is known to be 0.
    end: exitTime === undefined ? '' : printEnd(signal ?? String(exitCode ?? 0), exitTime),
  };
}

/** Of two children of one process with one id, one after the other, a tree shows one. */
function hasOneLifeAnId(plan: ForestPlan): boolean {
  return plan.ids !== 'windows' || count(plan, 'reuse') === 0;
}

function count({ steps }: ForestPlan, wanted: Step['move']): number {
  return steps.filter(({ move }) => move === wanted).length;
}

describe(`one process is one process (FOREST_SEED=${SEED})`, () => {
  it('in the tree, whichever of its exec_ids it is opened from', () =>
    inAnyForest(forestPlan.filter(hasOneLifeAnId), async (forest, expected) => {
      const known = new Set(
        expected.tasks.flatMap((task) => expected.stagesOf(task).map(({ execId }) => execId)),
      );
      for (const { task, stage, query } of everyStage(forest, expected)) {
        const { nodes } = await ask<ProcessTreeAnswer>('process_tree', query);
        // Above the forest is the host, which every node has.
        const told = foldTasks(nodes)
          .tasks.filter(({ stages }) => stages.some(({ execId }) => known.has(execId)))
          .map(toldByTree);
        const wanted = expected.relativesOf(task).map((one) => expected.toldOnNode(one));
        expect(inOrder(told), `from ${printId(stage.execId)}`).toEqual(inOrder(wanted));
      }
    }));

  it('in its details, whichever of its exec_ids they are of', () =>
    inAnyForest(forestPlan, async (forest, expected) => {
      for (const { task, stage, query } of everyStage(forest, expected)) {
        const answer = await ask<ProcessAnswer>('process', query);
        const { stages, end } = expected.toldOnNode(task);
        expect(toldByTask(answer.task), `from ${printId(stage.execId)}`).toEqual({ stages, end });
      }
    }));

  it('in its events, which are those of all its stages', () =>
    inAnyForest(forestPlan, async (forest, expected) => {
      for (const { task, stage, query } of everyStage(forest, expected)) {
        const answer = await ask<ProcessEventsAnswer>('process_events', query);
        const { stages, end, probes } = expected.toldOnNode(task);
        const connects = answer.hooks.find(({ hook }) => hook === 'tcp_connect')?.count ?? 0;
        const { total, events } = answer;
        const all = expected.documentsOf(task);
        expect(
          { ...toldByTask(answer.task), probes: connects, total, rows: events.length },
          `from ${printId(stage.execId)}`,
        ).toEqual({ stages, end, probes, total: all, rows: all });
      }
    }));

  it('in the list, with one row for all its stages', () =>
    inAnyForest(forestPlan, async (forest, expected) => {
      const range = { from: 'now-1d', to: 'now', size: '500' };
      for (const node of new Set(forest.tasks.map((task) => task.node))) {
        const { rows, documents } = await ask<ProcessesAnswer>('processes', { ...range, node });
        const wanted = expected.tasks.filter(
          (task) => task.node === node && expected.documentsOf(task) > 0,
        );
        expect(inOrder(rows.map(toldByRow)), node).toEqual(
          inOrder(wanted.map((task) => expected.told(task))),
        );
        expect(documents).toBe(wanted.reduce((sum, task) => sum + expected.documentsOf(task), 0));
      }
    }));
});
