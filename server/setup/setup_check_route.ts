import {
  setupCheckPath,
  setupCheckQuerySchema,
  type Finding,
  type SetupCheckAnswer,
} from '../../common/api/setup';
import { SETUP_CHECK_LIMIT_MS } from '../../common/limits';
import { checkDefinition } from '../../common/setup/checks';
import { failedQuestion } from '../../common/setup/failed_question';
import { finding, withIncomplete } from '../../common/setup/finding';
import { InvestigationError, printReason } from '../elasticsearch/errors';
import type { RouteDefinition } from '../route';
import { createSetupAsking, type SetupAsking } from './setup_asking';
import type { SetupCheck } from './setup_check';

/** One check as a route: it always answers, within its own time, with a true status. */
export function setupCheckRoute(
  check: SetupCheck,
  limitMs = SETUP_CHECK_LIMIT_MS,
): RouteDefinition<typeof setupCheckQuerySchema, SetupCheckAnswer> {
  const { id, hop, title } = checkDefinition(check.id);
  return {
    path: setupCheckPath(id),
    query: setupCheckQuerySchema,
    searchTimeoutMs: limitMs,
    async answer(context, { hours }, now) {
      const setup = createSetupAsking(context, hours, now);
      const judged = await within(limitMs, judge(check, setup));
      return {
        id,
        hop,
        title,
        ...withIncomplete(judged, setup.incomplete.map(printReason)),
        queries: [...setup.queries],
        ranAt: now.toISOString(),
      };
    },
  };
}

async function judge(check: SetupCheck, setup: SetupAsking): Promise<Finding> {
  try {
    return await check.run(setup);
  } catch (error) {
    if (!(error instanceof InvestigationError) || error.code === 'unexpected') throw error;
    return failedQuestion(error.code, error.message);
  }
}

/** What the check still waits for is aborted with the end of the request. */
async function within(limitMs: number, judged: Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(tooLate(limitMs)), limitMs);
  });
  // After the deadline nobody listens to it any more; its abort is no unhandled rejection.
  judged.catch(() => undefined);
  try {
    return await Promise.race([judged, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(limitMs: number): Finding {
  return finding(
    'unknown',
    `Elasticsearch did not answer within ${limitMs / 1_000} s, so this check says nothing; the others do not depend on it.`,
    { repairs: [{ text: 'Run this check again, or look at fewer hours.' }] },
  );
}
