import type { TreeQuestion } from './question';
import { readByPid, type FoundByPid } from './read_by_pid';

/** Asks what only PIDs connect; a question that was begun early is not asked again. */
export class ByPid {
  readonly #question: TreeQuestion;
  readonly #node: string | undefined;
  #begun: { ids: ReadonlySet<string>; readAgain: string; answer: Promise<FoundByPid> } | undefined;

  constructor(question: TreeQuestion, node: string | undefined) {
    this.#question = question;
    this.#node = node;
  }

  /** Resolves when the question is on its way. */
  begin(ids: readonly string[], readAgain: readonly string[]): Promise<void> {
    // After the question that is being sent now: to decode 10,000 ids takes longer than to send it.
    const answer = nextTurn().then(() => readByPid(this.#question, this.#node, ids, readAgain));
    // Heard where it is waited for; another question may fail first.
    answer.catch(() => undefined);
    this.#begun = { ids: new Set(ids), readAgain: keyOf(readAgain), answer };
    return nextTurn().then(nextTurn);
  }

  /** @throws InvestigationError as every search does */
  read(ids: readonly string[], readAgain: readonly string[]): Promise<FoundByPid> {
    const begun = this.#begun;
    const isAnswered =
      begun?.readAgain === keyOf(readAgain) && ids.every((execId) => begun.ids.has(execId));
    return isAnswered ? begun.answer : readByPid(this.#question, this.#node, ids, readAgain);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function keyOf(execIds: readonly string[]): string {
  return [...new Set(execIds)].sort().join(' ');
}
