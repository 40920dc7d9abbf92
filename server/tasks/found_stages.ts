import type { Task } from '../../common/api/task';
import { decodeExecId } from '../../common/documents/exec_id';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { hasOwnTime, SAME_START, startOf } from '../../common/identity/process_ref';
import { MAX_STAGES_PER_SEARCH } from '../../common/limits';
import type { EventWithoutId } from '../../common/process_tree/match_by_pid';
import type { Process } from '../../common/process_tree/merge_observations';
import { observationsOf, type Observation } from '../../common/process_tree/observation';
import { isFromProc } from '../../common/process_tree/stitch_rereads';
import { tasksOfNode, type TaskOfProcesses } from '../../common/tasks/tasks_of_node';
import { readEvents, type EventHit } from '../elasticsearch/read_events';
import type { SearchAnswer, SearchContext, Searching } from '../elasticsearch/search_context';
import {
  stagesQuery,
  type FieldBuckets,
  type Member,
  type StageBuckets,
  type StagesAggregations,
} from './stages_query';

/** A process whose task is asked for; what is known of it saves a search. */
export type AskedProcess = Pick<
  Member,
  'execId' | 'cluster' | 'node' | 'start' | 'pid' | 'parentExecId'
>;

/** Processes in one search: a page of any list. */
const MEMBERS_A_SEARCH = 500;

/** The PID is in the id; the node may have another name in its events. */
export function memberOf({
  execId,
  cluster,
  node,
  start,
  pid,
  parentExecId,
}: AskedProcess): Member {
  return withoutUndefined<Member>({
    execId,
    cluster,
    node,
    start: hasOwnTime(execId) ? undefined : start,
    pid: pid ?? decodeExecId(execId)?.pid,
    parentExecId,
  });
}

/** What documents of one cluster and node say; of an exec_id without a time of its own, in one life. */
interface NodeStages {
  cluster: string;
  node: string;
  life?: { execId: string; start: number | undefined };
  observations: Observation[];
  exits: EventWithoutId[];
  /** By exec_id; made when it is asked for. */
  tasks?: ReadonlyMap<string, TaskOfProcesses>;
}

/** What was read of the stages of some processes; nothing is asked twice. */
export class FoundStages {
  readonly #context: SearchContext;
  readonly #searching: Searching;
  /** By `placeKey`; more than one only for lives of an exec_id without a time of its own. */
  readonly #places = new Map<string, NodeStages[]>();
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
      await this.#take(await this.#searching.search<StagesAggregations>(body));
    }
  }

  async #take({ hits: { hits }, aggregations }: SearchAnswer<StagesAggregations>): Promise<void> {
    const fields = [aggregations?.own, aggregations?.named].flatMap(fieldsOf);
    const best = fields.flatMap(({ keys }) => keys.buckets.flatMap((one) => one.best.hits.hits));
    const isCut = [hits, ...fields.map(({ keys }) => keys.buckets)].some(
      ({ length }) => length === MAX_STAGES_PER_SEARCH,
    );
    if (isCut) this.#context.note({ code: 'stages_limited', values: {} });
    const lines: EventHit[] = [...hits, ...best];
    const events = await readEvents(this.#searching, lines);
    for (const [index, event] of events.entries()) {
      if (event.process?.execId === undefined) this.#addExit(event, lines[index]!);
      else this.#addEvent(event);
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

  #stagesOf({ cluster, node, process }: TetragonEvent): NodeStages {
    const execId = process?.execId;
    const life =
      execId === undefined || hasOwnTime(execId)
        ? undefined
        : { execId, start: startOf(process?.startTime) };
    const key = placeKey(cluster, node, life?.execId);
    const lives = this.#places.get(key) ?? [];
    this.#places.set(key, lives);
    let stages = lives.find((one) => isOneStart(one.life?.start, life?.start));
    if (!stages) {
      stages = {
        cluster,
        node,
        observations: [],
        exits: [],
        ...(life && { life }),
      };
      lives.push(stages);
    }
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

  /** Where its events say that the task is; `undefined` where no document tells of it. */
  placeOf(asked: AskedProcess): Pick<NodeStages, 'cluster' | 'node' | 'life'> | undefined {
    return this.#find(asked)?.place;
  }

  #find(asked: AskedProcess): { place: NodeStages; task: TaskOfProcesses } | undefined {
    for (const place of this.#placesOf(asked)) {
      const task = (place.tasks ??= tasksByExecId(place)).get(asked.execId);
      if (task) return { place, task };
    }
    return undefined;
  }

  /** Where an exec_id is on several nodes, and none is named, the one in the id comes first. */
  #placesOf({ execId, cluster, node, start }: AskedProcess): readonly NodeStages[] {
    const life = lifeOf(execId);
    if (cluster !== undefined && node !== undefined) {
      const lives = this.#places.get(placeKey(cluster, node, life)) ?? [];
      return life === undefined || start === undefined
        ? lives
        : lives.filter((one) => isOneStart(one.life?.start, start));
    }
    const own = decodeExecId(execId)?.node;
    return [...this.#places.values()]
      .flat()
      .filter(
        (place) =>
          place.life?.execId === life &&
          (cluster ?? place.cluster) === place.cluster &&
          (node ?? place.node) === place.node &&
          (start === undefined || !life || isOneStart(place.life?.start, start)),
      )
      .sort((a, b) => Number(b.node === own) - Number(a.node === own));
  }
}

function placeKey(cluster: string, node: string, life: string | undefined): string {
  return `${cluster}\n${node}\n${life ?? ''}`;
}

/** What has no start stands alone. */
function isOneStart(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) <= SAME_START;
}

/** A filter's own count stands among the fields below it. */
function fieldsOf(buckets: StageBuckets = {}): FieldBuckets[] {
  return Object.values(buckets).filter((field) => typeof field !== 'number');
}

/** What keeps lives of one id apart: the id itself where it has no time of its own. */
function lifeOf(execId: string): string | undefined {
  return hasOwnTime(execId) ? undefined : execId;
}

function tasksByExecId({ observations, node, exits }: NodeStages): Map<string, TaskOfProcesses> {
  return new Map(
    tasksOfNode(observations, node, exits).flatMap((task) =>
      task.processes.map(({ execId }) => [execId, task] as const),
    ),
  );
}

function stageMember(process: Process, { cluster, node, life }: NodeStages): Member {
  const { execId, pid, parentExecId, docker, flags, known } = process;
  return withoutUndefined<Member>({
    execId,
    cluster,
    node,
    start: life?.start,
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
