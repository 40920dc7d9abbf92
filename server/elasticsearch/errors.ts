import type { ErrorCode } from '../../common/api/errors';
import { explainFailure, type ErrorSurroundings } from './explain_failure';
import { readFailure } from './failure';

/** HTTP status of each code. */
const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  bad_request: 400,
  unauthenticated: 401,
  no_privilege: 403,
  no_data_stream: 404,
  not_found: 404,
  too_many_requests: 429,
  timeout: 504,
  unreachable: 503,
  too_expensive: 400,
  unexpected: 500,
};

/** A failure with its code and one sentence for the reader: cause and next step. */
export class InvestigationError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'InvestigationError';
    this.code = code;
  }

  get statusCode(): number {
    return STATUS_OF_CODE[this.code];
  }
}

/** Thrown when the browser went away: there is nobody to tell. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError';
}

/** Maps whatever a search threw to a code and one sentence. Unknown failures become `unexpected`. */
export function mapError(
  error: unknown,
  surroundings: ErrorSurroundings,
): InvestigationError | AbortedError {
  if (error instanceof InvestigationError || error instanceof AbortedError) return error;
  const failure = readFailure(error);
  if (failure.name === 'RequestAbortedError' || failure.name === 'AbortError') {
    return new AbortedError('the request was aborted', { cause: error });
  }
  const [code, sentence] = explainFailure(failure, surroundings);
  return new InvestigationError(code, sentence, { cause: error });
}
