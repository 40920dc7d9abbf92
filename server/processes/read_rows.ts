import type { ProcessSummary } from '../../common/api/processes';
import type { Task } from '../../common/api/task';
import { placeKindOfEvent } from '../../common/documents/place';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { keyOfRef, type ProcessRef } from '../../common/identity/process_ref';
import { endOfStage } from '../../common/tasks/stage_end';
import type { SearchContext } from '../elasticsearch/search_context';
import type { Range } from '../elasticsearch/range';
import { readEvents } from '../elasticsearch/read_events';
import { readTasks, type AskedProcess } from '../tasks/read_tasks';
import { foldStages, refsOfStages, type Started } from './fold_stages';
import { readFacts, type RowFacts } from './read_facts';
import { readUnassociatedNodes } from './unassociated_nodes';

/** One exec_id of the page as its own documents describe it. */
interface Described extends Pick<RowFacts, 'events'> {
  ref: ProcessRef;
  best: TetragonEvent;
  exit: TetragonEvent | undefined;
}

/**
 * The rows of a page in its order: the facts of its exec_ids, the processes that they are stages of,
 * and the events of stages that are not on the page, each in one search; one more where some of them
 * seem to be the host's.
 *
 * @param window all that fit, newest start first, those of earlier pages included
 */
export async function readRows(
  context: SearchContext,
  window: readonly Started[],
  offset: number,
  range: Range,
): Promise<{ rows: ProcessSummary[]; folded: number }> {
  const refs = window.slice(offset).map(({ ref }) => ref);
  if (refs.length === 0) return { rows: [], folded: 0 };
  const facts = await readFacts(context, refs, range);
  const described = await describe(context, refs, facts);
  const tasks = await readTasksOf(context, [...described.values()]);
  const rows = foldStages(window, offset, tasks);
  const stages = rows.flatMap(({ ref, task }) => refsOfStages(ref, task));
  const others = stages.filter((ref) => !facts.has(keyOfRef(ref)));
  const otherFacts = others.length === 0 ? facts : await readFacts(context, others, range);
  const eventsOf = (ref: ProcessRef) =>
    (facts.get(keyOfRef(ref)) ?? otherFacts.get(keyOfRef(ref)))?.events ?? {};
  const summaries = rows.map(({ ref, task }) =>
    readSummary(described.get(ref)!, task, sum(refsOfStages(ref, task).map(eventsOf))),
  );
  return {
    rows: await withoutFalseHosts(context, summaries, range),
    folded: refs.length - rows.length,
  };
}

async function describe(
  context: SearchContext,
  refs: readonly ProcessRef[],
  facts: ReadonlyMap<string, RowFacts>,
): Promise<Map<ProcessRef, Described>> {
  const found = refs.flatMap((ref) => {
    const row = facts.get(keyOfRef(ref));
    return row ? [{ ref, ...row }] : [];
  });
  const hits = found.flatMap(({ best, exit }) => (exit ? [best, exit] : [best]));
  const events = new Map(
    (await readEvents(context, hits)).map((event, index) => [hits[index], event]),
  );
  return new Map(
    found.flatMap((row) => {
      const best = events.get(row.best);
      return best ? [[row.ref, { ...row, best, exit: row.exit && events.get(row.exit) }]] : [];
    }),
  );
}

/** A row's one document can't show that its node tells no containers apart. */
async function withoutFalseHosts(
  context: SearchContext,
  rows: readonly ProcessSummary[],
  range: Range,
): Promise<ProcessSummary[]> {
  const hosts = rows.filter(({ place }) => place === 'host').map(({ node }) => node);
  const nodes = await readUnassociatedNodes(context, hosts, range);
  return rows.map((row) =>
    row.place === 'host' && nodes.has(row.node) ? { ...row, place: 'unknown' } : row,
  );
}

/** What the documents say of PID and parent saves a search. */
async function readTasksOf(
  context: SearchContext,
  described: readonly Described[],
): Promise<Map<ProcessRef, Task>> {
  const asked = described.map(({ ref, best: { process, parent } }) => ({
    ref,
    ...withoutUndefined<AskedProcess>({
      ...ref,
      pid: process?.pid,
      parentExecId: process?.parentExecId ?? parent?.execId,
    }),
  }));
  const tasks = await readTasks(context, asked);
  return new Map([...tasks].map(([{ ref }, task]) => [ref, task]));
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [meaning, count] of counts.flatMap((one) => Object.entries(one))) {
    total[meaning] = (total[meaning] ?? 0) + count;
  }
  return total;
}

function readSummary(
  { ref: { execId, cluster = '' }, best, exit }: Described,
  task: Task,
  events: Record<string, number>,
): ProcessSummary {
  const { process, parent } = best;
  return withoutUndefined<ProcessSummary>({
    execId,
    cluster,
    node: best.node,
    pid: process?.pid,
    binary: process?.binary,
    arguments: process?.arguments,
    uid: process?.uid,
    userName: process?.userName,
    startTime: process?.startTime,
    stages: task.stages.length > 1 ? task.stages : undefined,
    replacedBy: task.replacedBy,
    ...exitFacts(task, execId, exit),
    namespace: process?.pod?.namespace,
    pod: process?.pod?.name,
    container: process?.pod?.container?.name,
    docker: process?.docker,
    workload: process?.pod?.workload,
    place: placeKindOfEvent(best),
    parentExecId: process?.parentExecId ?? parent?.execId,
    parentBinary: parent?.binary,
    flags: process?.flags ?? [],
    events,
  });
}

/** Of the stage's own exit event, else of the task's where the stage is its last image. */
function exitFacts(
  task: Task,
  execId: string,
  exit: TetragonEvent | undefined,
): Pick<ProcessSummary, 'exitTime' | 'exitCode' | 'signal'> {
  if (exit) {
    const { code, signal, time = exit.time } = exit.exit ?? {};
    return withoutUndefined({ exitTime: time, exitCode: code, signal });
  }
  const end = endOfStage(task, execId);
  if (end?.kind !== 'exit') return {};
  return withoutUndefined({ exitTime: end.time, exitCode: end.code, signal: end.signal });
}
