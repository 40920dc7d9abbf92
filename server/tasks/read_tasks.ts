import type { Task } from '../../common/api/task';
import { decodeExecId } from '../../common/documents/exec_id';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { MAX_EXITS_BY_PID, MAX_STAGE_ROUNDS, MAX_STAGES_PER_SEARCH } from '../../common/limits';
import type { EventWithoutId } from '../../common/process_tree/match_by_pid';
import type { Process } from '../../common/process_tree/merge_observations';
import { observationsOf, type Observation } from '../../common/process_tree/observation';
import { isFromProc } from '../../common/process_tree/stitch_rereads';
import { tasksOfNode, type TaskOfProcesses } from '../../common/tasks/tasks_of_node';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import type { SearchContext, Searching } from '../elasticsearch/search_context';
import { stagesQuery, type Composite, type Member, type StagesAggregations } from './stages_query';

/** A process whose task is asked for; what is known of it saves a search. */
export type AskedProcess = Pick<Member, 'execId' | 'cluster' | 'node' | 'pid' | 'parentExecId'>;

/** Processes in one search: a page of any list. */
const MEMBERS_A_SEARCH = 500;

/**
 * Resolves the task of each process: its stages in order of time and its end, whichever stage is
 * asked for. Processes of one task get the same object. One search a page; more only where stages are
 * found that lead further, or where nothing but the exec_id is known.
 *
 * @param searching where all searches shall see the same state of the data: a point in time
 */
export async function readTasks<Asked extends AskedProcess>(
  context: SearchContext,
  processes: readonly Asked[],
  searching: Searching = context,
): Promise<Map<Asked, Task>> {
  const found = new FoundStages(context, searching);
  let members = processes.map(memberOf);
  for (let round = 0; members.length > 0; round += 1) {
    if (round === MAX_STAGE_ROUNDS) {
      context.note({ code: 'stages_limited', values: {} });
      break;
    }
    await found.read(members);
    members = found.unread(processes);
  }
  return new Map(processes.map((asked) => [asked, found.taskOf(asked)]));
}

/** The PID is in the id; the node may have another name in its events. */
function memberOf({ execId, cluster, node, pid, parentExecId }: AskedProcess): Member {
  return withoutUndefined<Member>({
    execId,
    cluster,
    node,
    pid: pid ?? decodeExecId(execId)?.pid,
    parentExecId,
  });
}

/** What documents of one cluster and node say. */
interface NodeStages {
  cluster: string;
  node: string;
  observations: Observation[];
  exits: EventWithoutId[];
  /** By exec_id; made when it is asked for. */
  tasks?: ReadonlyMap<string, TaskOfProcesses>;
}

/** All that was read; in one round nothing is read twice, and each process is asked for once. */
class FoundStages {
  readonly #context: SearchContext;
  readonly #searching: Searching;
  readonly #nodes = new Map<string, NodeStages>();
  /** Members asked for, with what was known of them. */
  readonly #asked = new Set<string>();

  constructor(context: SearchContext, searching: Searching) {
    this.#context = context;
    this.#searching = searching;
  }

  async read(members: readonly Member[]): Promise<void> {
    for (const member of members) this.#asked.add(keyOf(member));
    for (let start = 0; start < members.length; start += MEMBERS_A_SEARCH) {
      const body = stagesQuery(members.slice(start, start + MEMBERS_A_SEARCH));
      const { aggregations } = await this.#searching.search<StagesAggregations>(body);
      if (aggregations) await this.#take(aggregations);
    }
  }

  async #take({ own, named, exits }: StagesAggregations): Promise<void> {
    const buckets = [own, named].flatMap((fields) =>
      Object.values(fields).flatMap((field) => (typeof field === 'number' ? [] : bucketsOf(field))),
    );
    const lines = exits.lines.hits.hits;
    const hits = buckets.flatMap(({ best, exit }): EventHit[] => [
      ...best.hits.hits,
      ...(exit?.last.hits.hits ?? []),
    ]);
    const events = await readEvents(this.#searching, [...hits, ...lines]);
    for (const event of events.slice(0, hits.length)) this.#addEvent(event);
    for (const [index, event] of events.slice(hits.length).entries()) {
      this.#addExit(event, lines[index]!);
    }
    const isCut = Object.values({ ...own, ...named }).some(
      (field) => typeof field !== 'number' && bucketsOf(field).length === MAX_STAGES_PER_SEARCH,
    );
    if (isCut) this.#context.note({ code: 'stages_limited', values: {} });
    if (exits.doc_count > MAX_EXITS_BY_PID) {
      this.#context.note({ code: 'events_by_pid_not_read', values: { read: MAX_EXITS_BY_PID } });
    }
  }

  #addEvent(event: TetragonEvent): void {
    const stages = this.#stagesOf(event);
    for (const observation of observationsOf(event)) stages.observations.push(observation);
    delete stages.tasks;
  }

  #addExit(event: TetragonEvent, hit: EventHit): void {
    const { process, exit, type, node } = event;
    if (process?.pid === undefined || !exit) return;
    const stages = this.#stagesOf(event);
    stages.exits.push({
      id: hit._id ?? '',
      index: hit._index,
      type,
      node,
      pid: process.pid,
      ...(process.startTime !== undefined && { startTime: process.startTime }),
      exit: { ...(event.time !== undefined && { time: event.time }), ...exit },
    });
    delete stages.tasks;
  }

  #stagesOf({ cluster, node }: Pick<TetragonEvent, 'cluster' | 'node'>): NodeStages {
    const key = `${cluster}\n${node}`;
    let stages = this.#nodes.get(key);
    if (!stages) this.#nodes.set(key, (stages = { cluster, node, observations: [], exits: [] }));
    return stages;
  }

  /** Stages of the tasks of these processes, with what is known of them, that were not asked for yet. */
  unread(processes: readonly AskedProcess[]): Member[] {
    const members = new Map<string, Member>();
    for (const asked of processes) {
      const known = this.#find(asked);
      const stages = known ? known.task.processes.map((one) => stageMember(one, known.place)) : [];
      for (const member of known ? stages : [{ ...memberOf(asked), isNamedOnly: true }]) {
        const key = keyOf(member);
        if (member.pid !== 0 && !this.#asked.has(key)) members.set(key, member);
      }
    }
    return [...members.values()];
  }

  taskOf(asked: AskedProcess): Task {
    const unknown: Task = { stages: [{ execId: asked.execId, how: 'unknown' }] };
    return this.#find(asked)?.task.task ?? unknown;
  }

  #find({ execId, cluster, node }: AskedProcess) {
    for (const place of this.#nodes.values()) {
      if (cluster !== undefined && cluster !== place.cluster) continue;
      if (node !== undefined && node !== place.node) continue;
      const task = (place.tasks ??= tasksByExecId(place)).get(execId);
      if (task) return { place, task };
    }
    return undefined;
  }
}

function bucketsOf({ keys }: Composite): Composite['keys']['buckets'] {
  return keys.buckets;
}

function tasksByExecId({ observations, node, exits }: NodeStages): Map<string, TaskOfProcesses> {
  return new Map(
    tasksOfNode(observations, node, exits).flatMap((task) =>
      task.processes.map(({ execId }) => [execId, task] as const),
    ),
  );
}

function stageMember(process: Process, { cluster, node }: NodeStages): Member {
  const { execId, pid, parentExecId, docker, flags, known } = process;
  return withoutUndefined<Member>({
    execId,
    cluster,
    node,
    pid,
    parentExecId,
    // Only where they widen what is asked.
    docker: isFromProc({ flags }) ? docker : undefined,
    isFromProc: isFromProc({ flags }) || undefined,
    isNamedOnly: ((known === 'parent' || known === 'ancestor') && !flags) || undefined,
  });
}

function keyOf(member: Member): string {
  return JSON.stringify(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
}
