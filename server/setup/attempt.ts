import type { ApiAccess } from '../../common/setup/checks/api_access';
import { readFailure } from '../elasticsearch/failure';
import { ReasonError } from '../elasticsearch/errors';
import type { RequestQuestion, SearchContext } from '../elasticsearch/search_context';

/** How a question ended that the caller may not be allowed, or Elasticsearch not able, to answer. */
export type Attempt =
  | { kind: 'answered'; body: unknown }
  /** 404 is `absent`, 403 `forbidden`. */
  | { kind: Exclude<ApiAccess, 'answered' | 'failed'> }
  | { kind: 'failed'; reason: string };

/** Asks without throwing for what Elasticsearch answered; only when the browser went away. */
export async function attemptIn(
  context: Pick<SearchContext, 'request'>,
  question: RequestQuestion,
): Promise<Attempt> {
  try {
    return { kind: 'answered', body: await context.request(question) };
  } catch (error) {
    if (!(error instanceof ReasonError)) throw error;
    return readAttempt(error);
  }
}

function readAttempt(error: ReasonError): Attempt {
  const { status, reason } = readFailure(error.cause);
  const short = reason.replace(/\s+/g, ' ').slice(0, 300);
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'absent' };
  if (isUnsupported(status, reason)) return { kind: 'unsupported' };
  return { kind: 'failed', reason: status === undefined ? error.message : short };
}

/** What a node without the API's module answers (measured on 8.19). */
function isUnsupported(status: number | undefined, reason: string): boolean {
  return status === 405 || (status === 400 && /no handler found|must not start with/.test(reason));
}
