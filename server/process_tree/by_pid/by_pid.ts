import type { Found } from '../lineage/found';
import type { TreeQuestion } from '../question';
import { nextTurn } from '../../next_turn';
import { readByPid, type FoundByPid } from './read_by_pid';

interface Begun {
  /** The processes above the found ones. */
  chain: ReadonlySet<string>;
  /** State of what was found. */
  changes: number;
  readAgain: ReadonlySet<string>;
  answer: Promise<FoundByPid>;
}

/** Asks what only PIDs connect; what a question that was begun early asks is not asked again. */
export class ByPid {
  readonly #question: TreeQuestion;
  readonly #node: string | undefined;
  #begun: Begun | undefined;

  constructor(question: TreeQuestion, node: string | undefined) {
    this.#question = question;
    this.#node = node;
  }

  /** Resolves when the question is on its way. */
  begin(chain: readonly string[], found: Found, readAgain: readonly string[]): Promise<void> {
    // After the question that is being sent now: to decode 10,000 ids takes longer than to send it.
    const answer = nextTurn().then(() => this.#ask([...chain, ...found.parents.keys()], readAgain));
    // Heard where it is waited for; another question may fail first.
    answer.catch(() => undefined);
    this.#begun = {
      chain: new Set(chain),
      changes: found.changes,
      readAgain: new Set(readAgain),
      answer,
    };
    return nextTurn().then(nextTurn);
  }

  /**
   * @param chain the process itself and those above it
   * @param found those below it
   * @param readAgain which of the chain a restart of Tetragon read from /proc
   * @throws ReasonError as every search does
   */
  async read(
    chain: readonly string[],
    found: Found,
    readAgain: readonly string[],
  ): Promise<FoundByPid> {
    const begun = this.#begun;
    if (begun?.changes !== found.changes) {
      return this.#ask([...chain, ...found.parents.keys()], readAgain);
    }
    const unasked = [
      ...chain.filter((id) => !begun.chain.has(id)),
      ...readAgain.filter((id) => !begun.readAgain.has(id)),
    ];
    if (unasked.length === 0) return begun.answer;
    return together(await Promise.all([begun.answer, this.#ask(unasked, readAgain)]));
  }

  #ask(execIds: readonly string[], readAgain: readonly string[]): Promise<FoundByPid> {
    return readByPid(this.#question, this.#node, execIds, readAgain);
  }
}

/** Two processes may have had the same PID: an event of it comes with either answer. */
function together([one, other]: [FoundByPid, FoundByPid]): FoundByPid {
  const withoutId = new Map(
    [...one.withoutId, ...other.withoutId].map((event) => [`${event.index}/${event.id}`, event]),
  );
  return {
    withoutId: [...withoutId.values()],
    fromProc: [...new Set([...one.fromProc, ...other.fromProc])],
    beforeRestart: [...new Set([...one.beforeRestart, ...other.beforeRestart])],
    more: one.more || other.more,
  };
}
