import { checkTitle } from '../checks/describe_check';
import type { Verdict } from '../../common/setup/verdict';
import { messages } from './messages';

const COUNTED: Readonly<Record<Verdict['state'], (verdict: Verdict) => number>> = {
  running: ({ running }) => running,
  broken: ({ counts }) => counts.failed,
  degraded: ({ counts }) => counts.warning,
  uncertain: ({ counts }) => counts.unknown,
  works: ({ counts }) => counts.passed,
};

/** Says the overall state of the checks in one sentence, with the check to look at first. */
export function describeVerdict(verdict: Verdict): string {
  const { state, worst } = verdict;
  return messages[`verdict_${state}`]({
    count: COUNTED[state](verdict),
    worst: worst ? checkTitle(worst) : '',
  });
}
