import type { EventWithoutId } from '../../../common/process_tree/match_by_pid';
import type { Observation } from '../../../common/process_tree/observation';
import { isStatusRecorded, isZeroUnproved } from '../../elasticsearch/exit_status';
import type { TreeQuestion } from '../question';

/** Whether exits of one cluster and node have a status; asked at most once. */
export class ExitStatuses {
  readonly #question: TreeQuestion;
  #recorded: Promise<boolean> | undefined;

  constructor(question: TreeQuestion) {
    this.#question = question;
  }

  /** True where status 0 of these exits is only absence: neither they nor others of the node have one. */
  async areUnknown(exits: Iterable<NonNullable<Observation['exit']>>): Promise<boolean> {
    if (!isZeroUnproved(exits)) return false;
    const { searching, place } = this.#question;
    return !(await (this.#recorded ??= isStatusRecorded(searching, place)));
  }
}

/** All exits that were read, with those that name their process by PID only. */
export function* exitsOf(
  observations: Iterable<Observation>,
  { withoutId }: { withoutId: readonly EventWithoutId[] },
): Generator<NonNullable<Observation['exit']>> {
  for (const { exit } of observations) if (exit) yield exit;
  for (const { exit } of withoutId) if (exit) yield exit;
}
