import { FIELD } from '../../../common/documents/fields';
import { parentFields } from '../../../common/documents/process_fields';
import { observationsOf, type Observation } from '../../../common/process_tree/observation';
import { EVENT_SOURCE, readEvents } from '../../elasticsearch/read_events';
import { groupedByField, observationsOfBuckets, parentRoles, roleSources } from './fact_roles';
import { allOf, anyField, chunksOf, IDS_A_SEARCH, type TreeQuestion } from '../question';
import { readBuckets } from './read_buckets';

/** Documents read at a time for what only their whole line tells; one of them often tells all. */
const LINES_AT_A_TIME = 20;

/**
 * What documents of others say of processes that have none of their own: as a parent, with the
 * grandparent's exec_id, and above that as far as Tetragon's `ancestors` option goes; then also of
 * others in the same chain. Each process is asked for once.
 */
export class NamedFacts {
  readonly observations: Observation[] = [];
  readonly #question: TreeQuestion;
  readonly #asked = new Set<string>();
  #reading: Promise<unknown> = Promise.resolve();

  constructor(question: TreeQuestion) {
    this.#question = question;
  }

  /** Those not asked for yet. */
  unasked(ids: Iterable<string>): string[] {
    return [...ids].filter((id) => !this.#asked.has(id));
  }

  /** Returns when all that was ever asked for is read. */
  read(ids: Iterable<string>): Promise<unknown> {
    const unasked = this.unasked(ids);
    for (const id of unasked) this.#asked.add(id);
    return (this.#reading = Promise.all([this.#reading, this.#readAll(unasked)]));
  }

  async #readAll(ids: readonly string[]): Promise<void> {
    for (const chunk of chunksOf(ids, IDS_A_SEARCH)) {
      for (const fact of await readNamedFacts(this.#question, chunk)) this.observations.push(fact);
    }
  }

  /** Adds what exported lines say of a parent and all above it: they need not be asked for. */
  add(observations: readonly Observation[]): void {
    for (const observation of observations) {
      if (observation.known !== 'parent' && observation.known !== 'ancestor') continue;
      this.observations.push(observation);
      if (observation.binary !== undefined) this.#asked.add(observation.execId);
    }
  }

  /** exec_id → its parent, as far as these facts tell. */
  parents(): Map<string, string> {
    const parents = new Map<string, string>();
    for (const { execId, parentExecId } of this.observations) {
      if (parentExecId !== undefined && !parents.has(execId)) parents.set(execId, parentExecId);
    }
    return parents;
  }
}

/** Ids up to which all event types are asked at once: more searches would cost more than they spare. */
const FEW_IDS = 200;

/** Of many, exec documents are asked first, since they mostly tell everything. */
async function readNamedFacts(
  question: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const { typesWithParent } = question.fields;
  const isExec = (type: string) => type === 'process_exec';
  const rounds =
    ids.length <= FEW_IDS
      ? [typesWithParent]
      : [typesWithParent.filter(isExec), typesWithParent.filter((type) => !isExec(type))];
  const found: Observation[] = [];
  let left = [...ids];
  for (const types of rounds) {
    if (left.length === 0 || types.length === 0) continue;
    found.push(...(await readAsParents(question, types, left)));
    const known = new Set(
      found.filter(({ parentExecId }) => parentExecId !== undefined).map(({ execId }) => execId),
    );
    left = left.filter((id) => !known.has(id));
  }
  return [...found, ...(await readAsAncestors(question, left))];
}

async function readAsParents(
  { searching, fields, place, withPid }: TreeQuestion,
  types: readonly string[],
  ids: readonly string[],
): Promise<Observation[]> {
  const groups = groupedByField(types, (type) => parentFields(type).execId, FIELD.parentExecId);
  const facts = await Promise.all(
    groups.map(async (group) => {
      const roles = parentRoles(group, fields);
      const query = allOf([place, anyField(roles.execId, ids)]);
      const buckets = await readBuckets(searching, query, roleSources(roles, { withPid }));
      return observationsOfBuckets('parent', buckets, roles);
    }),
  );
  return facts.flat();
}

/**
 * From the exported lines: doc values of an array come sorted and without duplicates, so they do not
 * tell which ancestor is whose parent.
 */
async function readAsAncestors(
  { searching, fields, place }: TreeQuestion,
  ids: readonly string[],
): Promise<Observation[]> {
  const found: Observation[] = [];
  const left = new Set(ids);
  while (left.size > 0 && fields.ancestorExecId.length > 0) {
    const { hits } = await searching.search({
      query: allOf([place, anyField(fields.ancestorExecId, [...left])]),
      size: LINES_AT_A_TIME,
      sort: ['_shard_doc'],
      track_total_hits: false,
      _source: EVENT_SOURCE,
    });
    const events = await readEvents(searching, hits.hits);
    const ancestors = events.flatMap(observationsOf).filter(({ known }) => known === 'ancestor');
    const before = left.size;
    for (const { execId } of ancestors) left.delete(execId);
    found.push(...ancestors);
    // Lines that do not say what their fields say: nothing more is to be had.
    if (left.size === before) break;
  }
  return found;
}
