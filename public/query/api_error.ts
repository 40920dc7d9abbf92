import { errorAttributesSchema, type ErrorCode } from '../../common/api/errors';
import { errorSentence } from './error_sentence';
import type { MessageValues } from '../text/define_messages';
import { messages } from './messages';

/** Why a question was not answered: a code to act on and one sentence to read. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /** @param errorId under which the server's log holds the details */
  constructor(
    readonly code: ErrorCode,
    sentence: string,
    readonly errorId?: string,
  ) {
    super(sentence);
  }
}

/**
 * Reads what `core.http` throws: Kibana's error body `{ statusCode, message, attributes }` of our
 * routes, of Kibana itself or of a proxy (no attributes), or no response at all.
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const thrown = asRecord(error);
  const response = asRecord(thrown.response);
  const body = asRecord(thrown.body);
  const own = errorAttributesSchema.safeParse(body.attributes);
  if (own.success) {
    const { code, reason, errorId } = own.data;
    return new ApiError(code, errorSentence(reason), errorId);
  }
  const status = asStatus(body.statusCode) ?? asStatus(response.status);
  if (status === undefined) return withoutStatus(error, 'response' in thrown);
  const [code, sentence] = KIBANA_ERRORS[status] ?? ['unexpected', messages.status];
  const reason = typeof body.message === 'string' ? body.message : '–';
  return new ApiError(code, sentence({ status, reason }));
}

function withoutStatus(error: unknown, cameFromHttp: boolean): ApiError {
  if (cameFromHttp) {
    return new ApiError('unreachable', messages.kibanaUnreachable());
  }
  return new ApiError(
    'unexpected',
    messages.unexpected({ reason: error instanceof Error ? error.message : String(error) }),
  );
}

/** Answers that did not come from our routes: Kibana's own, or a proxy's in front of it. */
const KIBANA_ERRORS: Readonly<Record<number, [ErrorCode, (values: MessageValues) => string]>> = {
  400: ['bad_request', messages.status],
  401: ['unauthenticated', messages.sessionEnded],
  403: ['no_privilege', messages.noKibanaPrivilege],
  404: ['not_found', messages.status],
  414: ['bad_request', messages.requestTooLong],
  429: ['too_many_requests', messages.kibanaBusy],
  431: ['bad_request', messages.requestTooLong],
  502: ['unreachable', messages.gateway],
  503: ['unreachable', messages.gateway],
  504: ['unreachable', messages.gateway],
};

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asStatus(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
