import { setupCheckPath, setupCheckQuerySchema } from '../../common/api/setup';
import {
  type CheckResult,
  type SetupCheckAnswer,
  type CheckId,
} from '../../common/setup/all_checks';
import { SETUP_CHECK_LIMIT_MS } from '../../common/limits';
import { questionFailed } from '../../common/setup/checks/question_failed';
import { ReasonError } from '../elasticsearch/errors';
import type { RouteDefinition } from '../route';
import type { AnySetupCheck } from './checks/setup_check';
import { createSetupContext, type SetupContext } from './setup_context';

/** One check as a route: it always answers, within its own time, with a true status. */
export function setupCheckRoute(
  check: AnySetupCheck,
  limitMs = SETUP_CHECK_LIMIT_MS,
): RouteDefinition<typeof setupCheckQuerySchema, SetupCheckAnswer> {
  return {
    path: setupCheckPath(check.id),
    query: setupCheckQuerySchema,
    searchTimeoutMs: limitMs,
    async answer(context, { hours }, now) {
      const setup = createSetupContext(context, hours, now);
      const result = await within(limitMs, judge(check, setup));
      // What answered looks right, but not all of it answered: that is no pass.
      const isPartial = result.status === 'passed' && setup.incomplete.length > 0;
      const answer = {
        id: check.id,
        ...result,
        ...(isPartial && { status: 'unknown' }),
        queries: [...setup.queries],
        ranAt: now.toISOString(),
      };
      // A check's result belongs to its id: what SetupCheck says, and a union of ids cannot.
      return answer as SetupCheckAnswer;
    },
  };
}

type Result = CheckResult<CheckId>;

async function judge(check: AnySetupCheck, setup: SetupContext): Promise<Result> {
  try {
    return await check.run(setup);
  } catch (error) {
    if (!(error instanceof ReasonError) || error.code === 'unexpected') throw error;
    return questionFailed(error.code, error.reason);
  }
}

/** What the check still waits for is aborted with the end of the request. */
async function within(limitMs: number, judged: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(
      () =>
        resolve({
          status: 'unknown',
          conclusion: { code: 'no_answer_in_time', values: { limitMs } },
          repairs: [{ code: 'run_again' }],
        }),
      limitMs,
    );
  });
  // After the deadline nobody listens to it any more; its abort is no unhandled rejection.
  judged.catch(() => undefined);
  try {
    return await Promise.race([judged, late]);
  } finally {
    clearTimeout(timer);
  }
}
