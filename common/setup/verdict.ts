import { type CheckId } from './all_checks';
import { CHECK_STATUSES, type CheckStatus, type Hop } from './check_status';

/** What is known of one check so far; without a status it is still running. */
export interface CheckOutcome {
  id: CheckId;
  hop: Hop;
  status?: CheckStatus;
}

export interface Verdict {
  state: 'running' | 'broken' | 'degraded' | 'uncertain' | 'works';
  /** Checks of each status. */
  counts: Readonly<Record<CheckStatus, number>>;
  running: number;
  /** The check that a reader should look at first: the worst, and of equals the first on an event's way. */
  worst?: CheckId;
}

/** The whole in one word. What cannot be seen from Kibana, and what was skipped, is no judgement. */
export function verdictOf(outcomes: readonly CheckOutcome[]): Verdict {
  const counts = Object.fromEntries(
    CHECK_STATUSES.map((status) => [
      status,
      outcomes.filter((outcome) => outcome.status === status).length,
    ]),
  ) as Record<CheckStatus, number>;
  const running = outcomes.filter(({ status }) => status === undefined).length;
  const worst = worstFirst(outcomes).find(({ status }) => status !== undefined)?.id;
  return {
    state: stateOf(counts, running),
    counts,
    running,
    ...(worst !== undefined && { worst }),
  };
}

/** A failure is a failure before the last check has ended; anything better is not known until then. */
function stateOf(counts: Readonly<Record<CheckStatus, number>>, running: number): Verdict['state'] {
  if (counts.failed > 0) return 'broken';
  if (running > 0) return 'running';
  if (counts.warning > 0) return 'degraded';
  return counts.unknown > 0 || counts.passed === 0 ? 'uncertain' : 'works';
}

/** Failed first; of equals in the order given; those that still run last. */
export function worstFirst<T extends { status?: CheckStatus }>(outcomes: readonly T[]): T[] {
  const rank = ({ status }: T) =>
    status === undefined ? CHECK_STATUSES.length : CHECK_STATUSES.indexOf(status);
  return outcomes.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The status of a hop: its worst finding. A hop that only has what nobody can see is not visible, and
 * one with a pass beside it has passed as far as one can see.
 */
export function hopStatus(outcomes: readonly CheckOutcome[]): CheckStatus | undefined {
  const statuses = outcomes.map(({ status }) => status);
  const judged = (['failed', 'warning', 'unknown'] as const).find((status) =>
    statuses.includes(status),
  );
  if (judged) return judged;
  if (statuses.includes(undefined)) return undefined;
  return (['passed', 'not_visible', 'skipped'] as const).find((status) =>
    statuses.includes(status),
  );
}
