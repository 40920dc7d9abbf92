import { isKernelExecId, pidOfExecId, timelessExecId } from '../../../common/documents/exec_id';
import { FIELD } from '../../../common/documents/fields';
import { familyOf, type Family } from '../../../common/process_tree/family';
import type { EventWithoutId } from '../../../common/process_tree/match_by_pid';
import type { Process } from '../../../common/process_tree/merge_observations';
import {
  isSelfReport,
  observationsOf,
  type Observation,
} from '../../../common/process_tree/observation';
import { anyOf } from '../../elasticsearch/filter_query';
import { readEventLines } from '../facts/read_event_lines';
import { readOwnFacts } from '../facts/read_own_facts';
import { readByPid } from '../by_pid/read_by_pid';
import {
  allOf,
  anyField,
  chunksOf,
  IDS_A_SEARCH,
  namers,
  ownDocuments,
  type Query,
  type TreeQuestion,
} from '../question';
import { countChildren } from '../lineage/child_counts';
import { Lives } from './lives';
import { readLines, type Line, type Lines } from './read_lines';

/** What a family that is known in part still lacks. */
export interface Wanted {
  /** Processes whose own documents are not read. */
  own: readonly string[];
  /** Processes of which nobody asked yet who is below them. */
  below: readonly string[];
  /** Processes whose other stages nobody asked for, with their parents. */
  stages: readonly Process[];
  /** Processes that are only named, of which those that name them may say more. */
  named: readonly string[];
  /** Processes known by probe events alone, of which one line is to be read. */
  bare: readonly string[];
}

/** The process that a tree is asked for; its start, in epoch milliseconds, where its id does not say it. */
export interface Selected {
  execId: string;
  start?: number | undefined;
}

/**
 * What was read of one family from exported lines, a round of questions after the other: each round
 * asks for what the family that is known so far lacks.
 */
export class Reading {
  /** True when the last round met more than it reads: what it brought was left out. */
  isCut = false;
  /** Documents about the processes themselves, in rounds that were not cut. */
  observations: Observation[] = [];
  /** Ancestor → its children, as far as they were counted. */
  readonly children = new Map<string, number>();
  readonly #withoutId = new Map<string, EventWithoutId>();
  readonly #question: TreeQuestion;
  readonly #execId: string;
  /** Of whom the last question asked who is below: that brought lines that the next one asks for again. */
  #lastBelow: readonly string[];
  /** What lines say of others. */
  readonly #said = new Set<string>();
  readonly lives: Lives;
  /** Lines that are read, by document. */
  readonly #lines = new Set<string>();
  /** Processes with probe events, and those with an execution or an exit. */
  readonly #counted = new Set<string>();
  readonly #lined = new Set<string>();
  readonly #asked = {
    own: new Set<string>(),
    below: new Set<string>(),
    stages: new Set<string>(),
    named: new Set<string>(),
    bare: new Set<string>(),
    pids: new Set<string>(),
    children: new Set<string>(),
  };

  /**
   * @param first what the question that located the process brought, from wherever
   */
  constructor(question: TreeQuestion, { execId, start }: Selected, first: Lines) {
    this.#question = question;
    this.#execId = execId;
    this.#lastBelow = [execId];
    const isHere = ({ cluster, node }: { cluster: string; node: string }) =>
      cluster === question.clusterName && node === question.node;
    const here = first.lines.filter(({ event }) => isHere(event));
    this.lives = new Lives(
      execId,
      start,
      here.map(({ event }) => event),
    );
    this.#take([execId], {
      ...first,
      lines: here,
      counts: first.counts.filter(({ place }) => isHere(place)),
    });
    if (this.isCut) return;
    this.#asked.own.add(execId);
    this.#asked.below.add(execId);
  }

  /** The family as far as it is known. */
  family(limits: { maxAncestors: number }): Family {
    const selected: Observation = { known: 'ancestor', copies: 0, execId: this.#execId };
    return familyOf([...this.observations, selected], this.#execId, {
      maxAncestors: limits.maxAncestors + 1,
      maxDescendants: Infinity,
      fallbackNode: this.#question.node,
      withoutId: this.withoutId,
    })!;
  }

  /** The selected process by its own documents, which are read unless they were. */
  async readSelected(limits: { maxAncestors: number }): Promise<Process> {
    const family = this.family(limits);
    if (this.isWhole(this.#execId)) return family.selected;
    await this.readMore(this.wanted(family, { withBelow: false }));
    return this.family(limits).selected;
  }

  /** What this family lacks; without what is below it where that is read in another way. */
  wanted(
    { ancestors, stages, beside, descendants }: Family,
    { withBelow }: { withBelow: boolean },
  ): Wanted {
    const { own, below, named, bare } = this.#asked;
    const above = [...ancestors, ...stages, ...beside];
    const members = withBelow ? [...new Set([...above, ...descendants])] : above;
    const ids = members.map(({ execId }) => execId).filter((id) => !isKernelExecId(id));
    return {
      own: ids.filter((id) => !own.has(id)),
      below: withBelow
        ? [...new Set([...stages, ...descendants])]
            .map(({ execId }) => execId)
            .filter((id) => !below.has(id) && !isKernelExecId(id))
        : [],
      stages: above.filter(
        (process) => process.pid !== undefined && !this.#asked.stages.has(stagesKey(process)),
      ),
      named: [
        // At once, since their own documents often are not there: the host is denied by default.
        ...ancestors.filter(({ binary }) => binary === undefined),
        ...members.filter(({ binary, execId }) => binary === undefined && own.has(execId)),
      ]
        .map(({ execId }) => execId)
        .filter((id, index, all) => !named.has(id) && all.indexOf(id) === index),
      // Also of others: their lines may be the only ones that link them to a member.
      bare: [...this.#counted].filter((id) => !this.#lined.has(id) && !bare.has(id)),
    };
  }

  /**
   * Asks for what is wanted, in one search, and a second one for what only probe events tell of. Where
   * a process above has more documents than are read as lines, its facts are asked for alone.
   */
  async readMore(wanted: Wanted): Promise<void> {
    const { place, fields } = this.#question;
    const above = ownDocuments(
      fields,
      wanted.own.filter((id) => !this.#lined.has(id)),
    );
    const stages = this.#stagesQuery(wanted.stages);
    const [lines, ofBare] = await Promise.all([
      readLines(this.#question, {
        place,
        query: anyOf([ownDocuments(fields, wanted.own), namers(fields, wanted.below), stages]),
        seen: this.#seenBy(wanted),
        parents: { execIds: wanted.named, but: [above, stages] },
      }),
      readEventLines(this.#question, wanted.bare),
    ]);
    for (const id of wanted.bare) this.#asked.bare.add(id);
    for (const fact of ofBare) this.observations.push(fact);
    if (lines.isCut && wanted.below.length === 0 && wanted.own.length > 0) {
      await this.#readOwn(wanted.own);
      return this.readMore({ ...wanted, own: [] });
    }
    // Only copies of the stages of one task can be so many.
    const isTaken = lines.isCut && wanted.below.length === 0;
    this.#take(wanted.own, isTaken ? { ...lines, isCut: false } : lines);
    if (this.isCut) return;
    this.#lastBelow = wanted.below;
    for (const id of wanted.own) this.#asked.own.add(id);
    for (const id of wanted.below) this.#asked.below.add(id);
    for (const id of wanted.named) this.#asked.named.add(id);
    for (const process of wanted.stages) this.#asked.stages.add(stagesKey(process));
  }

  /**
   * Asks what only the PIDs of these processes connect with them: events without an exec_id, and what
   * restarts of Tetragon read again. Each process is asked for once.
   *
   * @returns whether it brought executions that are not read, and whether there is more than was read
   */
  async readByPid(processes: readonly Process[]): Promise<{ isNew: boolean; more: boolean }> {
    const { pids } = this.#asked;
    const ids = processes.map(({ execId }) => execId).filter((id) => !pids.has(id));
    if (ids.length === 0) return { isNew: false, more: false };
    for (const id of ids) pids.add(id);
    // Of a process of /proc, and of a parent that is named without a time, any execution of its PID.
    const anyLife = processes
      .filter(({ flags, decoded }) => flags?.includes('procFS') === true || decoded?.ktime === 0n)
      .map(({ execId }) => execId);
    const timeless = ids.flatMap((id) => timelessExecId(id) ?? []);
    const { withoutId, observations, more } = await readByPid(this.#question, ids, {
      anyLife,
      timeless,
    });
    for (const event of withoutId) this.addWithoutId(event);
    for (const fact of observations) this.observations.push(fact);
    const isNew = observations.some(({ execId }) => !this.isWhole(execId));
    return { isNew, more };
  }

  /** Adds an event without an exec_id, once: two processes may have had its PID. */
  addWithoutId(event: EventWithoutId): void {
    this.#withoutId.set(`${event.index}/${event.id}`, event);
  }

  get withoutId(): EventWithoutId[] {
    return [...this.#withoutId.values()];
  }

  /** Counts the children of these processes, each once. */
  async countChildren(processes: readonly Process[]): Promise<void> {
    const ids = processes.map(({ execId }) => execId).filter((id) => !this.#asked.children.has(id));
    for (const id of ids) this.#asked.children.add(id);
    for (const [id, count] of await countChildren(this.#question, ids))
      this.children.set(id, count);
  }

  /** Adds who is whose parent where that is known in another way, weaker than any document's own word. */
  addLinks(links: Iterable<readonly [execId: string, parentExecId: string]>): void {
    for (const [execId, parentExecId] of links) {
      this.observations.push({ known: 'ancestor', copies: 0, execId, parentExecId });
    }
  }

  /** True when all documents of the process are read. */
  isWhole(execId: string): boolean {
    return this.#asked.own.has(execId);
  }

  /** The facts of processes above that have more documents than are read as lines. */
  async #readOwn(execIds: readonly string[]): Promise<void> {
    const { fields } = this.#question;
    for (const chunk of chunksOf(execIds, IDS_A_SEARCH)) {
      for (const fact of await readOwnFacts(this.#question, ownDocuments(fields, chunk))) {
        this.observations.push(fact);
      }
    }
    for (const id of execIds) {
      this.#asked.own.add(id);
      this.#lined.add(id);
    }
  }

  /** What need not come again, where it is worth its words. */
  #seenBy({ own }: Wanted): Query[] {
    const again = own.filter((id) => this.#lined.has(id));
    if (again.length * 2 < this.#lastBelow.length) return [];
    return [namers(this.#question.fields, this.#lastBelow)];
  }

  #stagesQuery(stages: readonly Process[]): Query {
    const { fields } = this.#question;
    const pids = stages.map(({ execId, pid }) => String(pid ?? pidOfExecId(execId)));
    const parents = stages.flatMap(({ execId, namedParent }) =>
      namedParent ? [execId, namedParent.execId] : [execId],
    );
    return allOf([
      anyField([FIELD.pid], pids),
      anyField([...fields.parentExecId, ...fields.ownParentExecId], parents),
    ]);
  }

  /** @param own processes whose documents are all among these: their probe events are counted here */
  #take(own: readonly string[], { lines, counts, ofChildren, isCut }: Lines): void {
    this.isCut = isCut;
    if (isCut) return;
    for (const line of lines) this.#takeLine(line);
    const whole = new Set(own);
    for (const { events, ...fact } of counts) {
      this.#counted.add(fact.execId);
      this.observations.push(
        whole.has(fact.execId) ? { ...fact, ...(events && { events }) } : { ...fact, copies: 0 },
      );
    }
    for (const event of ofChildren) {
      for (const fact of observationsOf(event)) if (!isSelfReport(fact)) this.#takeNamed(fact);
    }
  }

  /** Children say the same of one parent: it is kept once. */
  #takeNamed(fact: Observation): void {
    const { known, execId, parentExecId, binary, pod } = fact;
    const said = [known, execId, parentExecId, binary, pod].join('\n');
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.observations.push(fact);
  }

  #takeLine({ id, event, isUnmoved }: Line): void {
    if (this.#lines.has(id)) return;
    this.#lines.add(id);
    if (!this.lives.take(event)) return;
    if (event.process?.execId !== undefined) this.#lined.add(event.process.execId);
    for (const fact of observationsOf(event)) {
      if (!isSelfReport(fact)) this.#takeNamed(fact);
      else this.observations.push(isUnmoved ? { ...fact, copies: 0, events: {} } : fact);
    }
  }
}

/** The parent may become known after the process: then its other stages are asked for again. */
function stagesKey({ execId, namedParent }: Process): string {
  return `${execId}\n${namedParent?.execId ?? ''}`;
}
