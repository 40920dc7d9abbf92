import { i18n } from '@kbn/i18n';
import { ERROR_CODES, type ErrorCode } from '../../common/api/errors';

/** Why a question was not answered: a code to act on and one sentence to read. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  /** Id under which the server's log holds the details. */
  readonly errorId?: string;

  constructor(code: ErrorCode, sentence: string, errorId?: string) {
    super(sentence);
    this.name = 'ApiError';
    this.code = code;
    if (errorId !== undefined) this.errorId = errorId;
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
  const attributes = asRecord(body.attributes);
  const code = ERROR_CODES.find((known) => known === attributes.code);
  const message = typeof body.message === 'string' ? body.message : undefined;
  if (code && message) {
    const { errorId } = attributes;
    return new ApiError(code, message, typeof errorId === 'string' ? errorId : undefined);
  }
  const status = asStatus(body.statusCode) ?? asStatus(response.status);
  if (status === undefined) return withoutStatus(error, 'response' in thrown);
  return ofKibanaItself(status, message);
}

function withoutStatus(error: unknown, cameFromHttp: boolean): ApiError {
  if (cameFromHttp) {
    return new ApiError(
      'unreachable',
      i18n.translate('tetragonInvestigator.error.kibanaUnreachable', {
        defaultMessage:
          'Kibana did not answer: check your connection and that Kibana runs, then try again.',
      }),
    );
  }
  return new ApiError(
    'unexpected',
    i18n.translate('tetragonInvestigator.error.unexpected', {
      defaultMessage: 'This page failed while it asked ({reason}): reload it.',
      values: { reason: error instanceof Error ? error.message : String(error) },
    }),
  );
}

/** Answers that did not come from our routes: Kibana's own, or a proxy's in front of it. */
function ofKibanaItself(status: number, message: string | undefined): ApiError {
  switch (status) {
    case 401:
      return new ApiError(
        'unauthenticated',
        i18n.translate('tetragonInvestigator.error.sessionEnded', {
          defaultMessage: 'Your session has ended: log in again.',
        }),
      );
    case 403:
      return new ApiError(
        'no_privilege',
        i18n.translate('tetragonInvestigator.error.noKibanaPrivilege', {
          defaultMessage:
            'Your Kibana role does not include Tetragon Investigator: ask an administrator for its Read privilege.',
        }),
      );
    case 414:
    case 431:
      return new ApiError(
        'bad_request',
        i18n.translate('tetragonInvestigator.error.requestTooLong', {
          defaultMessage:
            'A server in front of Kibana refused the question as too long: remove some filters.',
        }),
      );
    case 429:
      return new ApiError(
        'too_many_requests',
        i18n.translate('tetragonInvestigator.error.kibanaBusy', {
          defaultMessage: 'Kibana is busy and refused this question: try again in a moment.',
        }),
      );
    case 502:
    case 503:
    case 504:
      return new ApiError(
        'unreachable',
        i18n.translate('tetragonInvestigator.error.gateway', {
          defaultMessage:
            'Kibana is not ready, or a server in front of it gave up waiting (status {status}): try again in a moment.',
          values: { status },
        }),
      );
    default:
      return new ApiError(
        status === 400 ? 'bad_request' : status === 404 ? 'not_found' : 'unexpected',
        i18n.translate('tetragonInvestigator.error.status', {
          defaultMessage: 'Kibana answered with status {status} ({reason}): reload the page.',
          values: { status, reason: message ?? '-' },
        }),
      );
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asStatus(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
