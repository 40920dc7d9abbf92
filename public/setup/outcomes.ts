import type { CheckOutcome } from '../../common/setup/verdict';
import type { CheckState } from './use_checks';

/** The checks as the verdict's model takes them; one that runs again counts as its older answer. */
export function outcomesOf(checks: readonly CheckState[]): CheckOutcome[] {
  return checks.map(({ id, hop, answer }) => ({
    id,
    hop,
    ...(answer && { status: answer.status }),
  }));
}
