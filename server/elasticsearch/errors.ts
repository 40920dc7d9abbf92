import { errorCodeOf, type ErrorCode, type ErrorReason } from '../../common/api/errors';
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

/** A failure with the reason that the browser words; its message is for logs and curl. */
export class ReasonError extends Error {
  override readonly name = 'ReasonError';
  readonly code: ErrorCode;
  readonly reason: ErrorReason;

  constructor(reason: ErrorReason, options?: ErrorOptions) {
    super(printReason(reason), options);
    this.code = errorCodeOf(reason);
    this.reason = reason;
  }

  get statusCode(): number {
    return STATUS_OF_CODE[this.code];
  }
}

/** Thrown when the browser went away: there is nobody to tell. */
export class AbortedError extends Error {
  override readonly name = 'AbortedError';
}

/** Prints a reason as one line for logs: `range_reversed {"from":"…","to":"…"}`. */
function printReason({ code, values }: ErrorReason): string {
  return `${code} ${JSON.stringify(values)}`;
}

/** Maps whatever a search threw to its reason. Unknown failures become `internal_error`. */
export function mapError(
  error: unknown,
  surroundings: ErrorSurroundings,
): ReasonError | AbortedError {
  if (error instanceof ReasonError || error instanceof AbortedError) return error;
  const failure = readFailure(error);
  if (failure.name === 'RequestAbortedError' || failure.name === 'AbortError') {
    return new AbortedError('the request was aborted', { cause: error });
  }
  return new ReasonError(explainFailure(failure, surroundings), { cause: error });
}
