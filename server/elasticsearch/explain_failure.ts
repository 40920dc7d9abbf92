import type { ErrorReason } from '../../common/api/errors';
import type { ElasticsearchFailure } from './failure';

/** What a reason needs to know beside the failure. */
export interface ErrorSurroundings {
  dataStreams: readonly string[];
  searchTimeoutMs: number;
}

/** Finds the reason of a failure of Elasticsearch or on the way to it. */
export function explainFailure(
  failure: ElasticsearchFailure,
  { dataStreams: patterns, searchTimeoutMs }: ErrorSurroundings,
): ErrorReason {
  const dataStreams = [...patterns];
  const byType = BY_TYPE.find(({ types }) => types.some((type) => failure.types.includes(type)));
  return (
    explainByName(failure, searchTimeoutMs) ??
    explainIllegalArgument(failure) ??
    byType?.explain(dataStreams, failure.reason) ??
    explainByStatus(failure, dataStreams) ?? { code: 'internal_error', values: {} }
  );
}

/** Failures without an answer: named by their class in @elastic/transport. */
function explainByName({ name }: ElasticsearchFailure, timeoutMs: number): ErrorReason | undefined {
  switch (name) {
    case 'TimeoutError':
      return { code: 'search_timed_out', values: { timeoutMs } };
    case 'ConnectionError':
    case 'NoLivingConnectionsError':
      return { code: 'connection_failed', values: {} };
    default:
      return undefined;
  }
}

/** Exception types that say more than their HTTP status; the first that fits counts. */
const BY_TYPE: readonly {
  types: readonly string[];
  explain: (dataStreams: string[], reason: string) => ErrorReason;
}[] = [
  {
    types: ['search_context_missing_exception'],
    explain: () => ({ code: 'point_in_time_lost', values: {} }),
  },
  {
    types: ['too_many_buckets_exception', 'too_many_clauses', 'too_many_nested_clauses'],
    explain: (_, reason) => ({ code: 'query_too_large', values: { cause: short(reason) } }),
  },
  {
    types: ['circuit_breaking_exception'],
    explain: () => ({ code: 'circuit_breaker_open', values: {} }),
  },
  {
    types: ['no_such_remote_cluster_exception'],
    explain: (dataStreams, reason) => ({
      code: 'remote_cluster_unknown',
      values: { dataStreams, cause: short(reason) },
    }),
  },
  {
    types: ['index_not_found_exception'],
    explain: (dataStreams, reason) => {
      const index = /no such index \[([^\]]+)\]/.exec(reason)?.[1];
      return {
        code: 'data_stream_missing',
        values: { dataStreams: index === undefined ? dataStreams : [index] },
      };
    },
  },
  {
    types: ['index_closed_exception'],
    explain: (dataStreams, reason) => ({
      code: 'index_closed',
      values: { dataStreams, cause: short(reason) },
    }),
  },
  {
    types: ['cluster_block_exception', 'no_shard_available_action_exception'],
    explain: (dataStreams, reason) => ({
      code: 'index_blocked',
      values: { dataStreams, cause: short(reason) },
    }),
  },
];

/** One exception type for many causes: these two are known by their words (measured on 8.19). */
function explainIllegalArgument({ reason }: ElasticsearchFailure): ErrorReason | undefined {
  const [, field, index] =
    /Fielddata is disabled on \[([^\]]+)\] in \[([^\]]+)\]/.exec(reason) ?? [];
  if (field !== undefined && index !== undefined) {
    return { code: 'index_without_template', values: { index, field } };
  }
  return reason.includes('Result window is too large')
    ? { code: 'result_window_exceeded', values: {} }
    : undefined;
}

function explainByStatus(
  { status, reason }: ElasticsearchFailure,
  dataStreams: string[],
): ErrorReason | undefined {
  switch (status) {
    case 401:
      return { code: 'login_rejected', values: {} };
    case 403:
      // A license that lacks a feature also answers 403: then its own words are the cause.
      return /licen[sc]e/i.test(reason)
        ? { code: 'license_refused', values: { dataStreams, cause: short(reason) } }
        : { code: 'index_privileges_missing', values: { dataStreams } };
    case 404:
      return { code: 'data_stream_missing', values: { dataStreams } };
    case 408:
    case 504:
      return { code: 'gateway_timed_out', values: { status } };
    case 413:
      return { code: 'request_too_large', values: {} };
    case 429:
      return { code: 'elasticsearch_busy', values: {} };
    case 500:
    case 502:
    case 503:
      return { code: 'elasticsearch_failed', values: { status, cause: short(reason) } };
    default:
      return undefined;
  }
}

/** Reasons can hold whole queries: a sentence takes their beginning. */
function short(reason: string): string {
  const line = reason.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
