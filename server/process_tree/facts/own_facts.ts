import {
  isSelfReport,
  observationsOf,
  type Observation,
} from '../../../common/process_tree/observation';
import {
  allOf,
  chunksOf,
  IDS_A_SEARCH,
  ownDocuments,
  type Query,
  type TreeQuestion,
} from '../question';
import { FEW_LINES, readLines } from '../walk/read_lines';
import type { NamedFacts } from './read_named_facts';
import { readOwnFacts } from './read_own_facts';

/** What is read already. */
interface Known {
  observations: readonly Observation[];
  execIds: readonly string[];
}

/** What documents about these processes themselves say; each process is asked for once. */
export class OwnFacts {
  readonly observations: Observation[];
  readonly #question: TreeQuestion;
  readonly #named: NamedFacts;
  readonly #asked: Set<string>;
  readonly #whole: Set<string>;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    question: TreeQuestion,
    named: NamedFacts,
    known: Known = { observations: [], execIds: [] },
  ) {
    this.#question = question;
    this.#named = named;
    this.observations = [...known.observations];
    this.#asked = new Set(known.execIds);
    this.#whole = new Set(known.execIds);
  }

  /**
   * Returns when all that was ever asked for is read.
   *
   * @param exclude documents that are read already
   */
  read(ids: Iterable<string>, exclude: Query[] = []): Promise<unknown> {
    const unasked = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    for (const id of unasked) {
      this.#asked.add(id);
      if (exclude.length === 0) this.#whole.add(id);
    }
    return (this.#reading = Promise.all([this.#reading, this.#readAll(unasked, exclude)]));
  }

  async #readAll(ids: readonly string[], exclude: Query[]): Promise<void> {
    for (const chunk of chunksOf(ids, IDS_A_SEARCH)) {
      for (const fact of await this.#readChunk(chunk, exclude)) this.observations.push(fact);
    }
  }

  /** True when all documents of the process are read, wherever they are. */
  isWhole(id: string): boolean {
    return this.#whole.has(id);
  }

  async #readChunk(ids: readonly string[], exclude: Query[]): Promise<Observation[]> {
    const query = ownDocuments(this.#question.fields, ids);
    if (ids.length > FEW_LINES) return readOwnFacts(this.#question, query, exclude);
    const { place } = this.#question;
    const { lines, counts, isCut } = await readLines(this.#question, {
      place: allOf([place], exclude),
      query,
    });
    if (isCut) return readOwnFacts(this.#question, query, exclude);
    const facts = lines
      .filter(({ isUnmoved }) => !isUnmoved)
      .flatMap(({ event }) => observationsOf(event));
    this.#named.add(facts);
    return [...facts.filter(isSelfReport), ...counts];
  }
}
