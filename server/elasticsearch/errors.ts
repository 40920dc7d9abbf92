import type { ErrorCode } from '../../common/api/errors';
import { asInteger, asObject, asText, type JsonObject } from '../../common/documents/read_value';

/** HTTP status of each code. */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
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

/** What an Elasticsearch client error says, whatever copy of the client threw it. */
export interface ElasticsearchFailure {
  /** Class name in @elastic/transport, for example `ResponseError`. */
  name: string;
  status?: number;
  /** Exception types of the error, its root causes and its failed shards. */
  types: string[];
  reason: string;
}

/**
 * Reads any thrown value. Kibana's client is another copy of the classes than the plugin could
 * import, so names and shapes are looked at, never `instanceof`.
 */
export function readFailure(error: unknown): ElasticsearchFailure {
  const raw = (typeof error === 'object' && error !== null ? error : {}) as JsonObject;
  const body = asObject(raw.body) ?? asObject(asObject(raw.meta)?.body);
  const cause = asObject(body?.error);
  const status = asInteger(raw.statusCode) ?? asInteger(body?.status);
  const causes = [cause, ...causesBelow(cause)];
  return {
    name: asText(raw.name) ?? 'Error',
    ...(status !== undefined && { status }),
    types: causes.map((item) => asText(item?.type)).filter((type) => type !== undefined),
    reason:
      causes
        .map((item) => asText(item?.reason))
        .filter((reason) => reason !== undefined && reason !== 'all shards failed')
        .at(0) ??
      asText(raw.message) ??
      'no reason given',
  };
}

function causesBelow(cause: JsonObject | undefined): JsonObject[] {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(asObject) : []);
  return [
    ...list(cause?.failed_shards).map((shard) => asObject(shard?.reason)),
    ...list(cause?.root_cause),
    asObject(cause?.caused_by),
  ].filter((item) => item !== undefined);
}

export interface ErrorSurroundings {
  dataStreams: readonly string[];
  searchTimeoutMs: number;
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
  const [code, sentence] = explain(failure, surroundings);
  return new InvestigationError(code, sentence, { cause: error });
}

const TRY_AGAIN = 'try again in a moment';

function explain(
  failure: ElasticsearchFailure,
  { dataStreams, searchTimeoutMs }: ErrorSurroundings,
): [ErrorCode, string] {
  const names = dataStreams.join(', ');
  return (
    explainByName(failure, searchTimeoutMs) ??
    explainByType(failure, names) ??
    explainByStatus(failure, names) ?? [
      'unexpected',
      'An unexpected error stopped this question; the server log tells more under the id of this error.',
    ]
  );
}

function explainByName(
  { name }: ElasticsearchFailure,
  searchTimeoutMs: number,
): [ErrorCode, string] | undefined {
  switch (name) {
    case 'TimeoutError':
      return ['timeout', timeoutSentence(searchTimeoutMs)];
    case 'ConnectionError':
    case 'NoLivingConnectionsError':
      return [
        'unreachable',
        `Kibana cannot reach Elasticsearch (the connection failed): check that its nodes run, then ${TRY_AGAIN}.`,
      ];
    default:
      return undefined;
  }
}

function timeoutSentence(searchTimeoutMs: number): string {
  return `Elasticsearch did not answer within ${searchTimeoutMs / 1000} s: choose a shorter time range or more filters, or ask an administrator to raise tetragonInvestigator.limits.searchTimeoutMs.`;
}

/** Exception types that say more than their HTTP status. */
function explainByType(
  { types, reason }: ElasticsearchFailure,
  names: string,
): [ErrorCode, string] | undefined {
  const has = (...wanted: string[]) => types.some((type) => wanted.includes(type));
  if (has('search_context_missing_exception')) {
    return [
      'unreachable',
      `The point in time behind this answer is gone (a node left the cluster or the answer took too long): ${TRY_AGAIN}.`,
    ];
  }
  if (has('too_many_buckets_exception', 'too_many_clauses', 'too_many_nested_clauses')) {
    return [
      'too_expensive',
      `This question is larger than Elasticsearch allows (${short(reason)}): choose a shorter time range or fewer filter values.`,
    ];
  }
  if (has('circuit_breaking_exception')) {
    return [
      'too_many_requests',
      `Elasticsearch has too little memory left for this question (circuit breaker): ${TRY_AGAIN}, or choose a shorter time range.`,
    ];
  }
  if (has('index_not_found_exception')) return ['no_data_stream', noDataStreamSentence(names)];
  if (has('index_closed_exception')) {
    return [
      'no_data_stream',
      `An index behind ${names} is closed (${short(reason)}): open it, or take it out of tetragonInvestigator.dataStreams.`,
    ];
  }
  if (has('cluster_block_exception', 'no_shard_available_action_exception')) {
    return [
      'unreachable',
      `Elasticsearch cannot read ${names} at the moment (${short(reason)}): check the cluster's health, then try again.`,
    ];
  }
  return undefined;
}

function explainByStatus(
  { status, reason }: ElasticsearchFailure,
  names: string,
): [ErrorCode, string] | undefined {
  switch (status) {
    case 401:
      return [
        'unauthenticated',
        'Elasticsearch does not accept your login any more: log in again.',
      ];
    case 403:
      return ['no_privilege', noPrivilegeSentence(names, reason)];
    case 404:
      return ['no_data_stream', noDataStreamSentence(names)];
    case 429:
      return [
        'too_many_requests',
        `Elasticsearch is busy and refused this question: ${TRY_AGAIN}.`,
      ];
    case 408:
    case 504:
      return [
        'timeout',
        'A server between Kibana and the data gave up waiting: choose a shorter time range or more filters.',
      ];
    case 413:
      return [
        'too_expensive',
        'This question is larger than Elasticsearch accepts: choose fewer filter values.',
      ];
    case 500:
    case 502:
    case 503:
      return [
        'unreachable',
        `Elasticsearch could not answer (${short(reason)}); a node may have left the cluster: ${TRY_AGAIN}.`,
      ];
    default:
      return undefined;
  }
}

/** A license that lacks a feature also answers 403: then its own words are the cause. */
export function noPrivilegeSentence(names: string, reason = ''): string {
  if (/licen[sc]e/i.test(reason)) {
    return `Elasticsearch refuses to read ${names} (${short(reason)}): ask an administrator about the license.`;
  }
  return `You may not read ${names}: ask an administrator for a role with the index privileges read and view_index_metadata on it.`;
}

export function noDataStreamSentence(names: string): string {
  return `No data stream matches ${names}: check that Elastic's Cilium Tetragon integration is installed and sends events, or set tetragonInvestigator.dataStreams.`;
}

/** Reasons can hold whole queries: a sentence takes their beginning. */
function short(reason: string): string {
  const line = reason.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
