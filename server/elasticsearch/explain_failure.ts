import type { ErrorCode } from '../../common/api/errors';
import type { ElasticsearchFailure } from './failure';

/** What a sentence about a failure needs to know beside it. */
export interface ErrorSurroundings {
  dataStreams: readonly string[];
  searchTimeoutMs: number;
}

type Explanation = [code: ErrorCode, sentence: string];

const UNEXPECTED: Explanation = [
  'unexpected',
  'An unexpected error stopped this question: the server log tells more under the id of this error.',
];

/** Code and one sentence, cause and next step, for a failure of Elasticsearch or on the way to it. */
export function explainFailure(
  failure: ElasticsearchFailure,
  { dataStreams, searchTimeoutMs }: ErrorSurroundings,
): Explanation {
  const names = dataStreams.join(', ');
  const byType = BY_TYPE.find(({ types }) => types.some((type) => failure.types.includes(type)));
  return (
    explainByName(failure, searchTimeoutMs) ??
    explainIllegalArgument(failure) ??
    byType?.explain(names, failure.reason) ??
    explainByStatus(failure, names) ??
    UNEXPECTED
  );
}

/** Failures without an answer: named by their class in @elastic/transport. */
function explainByName(
  { name }: ElasticsearchFailure,
  searchTimeoutMs: number,
): Explanation | undefined {
  switch (name) {
    case 'TimeoutError':
      return [
        'timeout',
        `Elasticsearch did not answer within ${searchTimeoutMs / 1000} s: choose a shorter time range or more filters, or ask an administrator to raise tetragonInvestigator.limits.searchTimeoutMs.`,
      ];
    case 'ConnectionError':
    case 'NoLivingConnectionsError':
      return [
        'unreachable',
        'Kibana cannot reach Elasticsearch (the connection failed): check that its nodes run, then try again.',
      ];
    default:
      return undefined;
  }
}

/** Exception types that say more than their HTTP status; the first that fits counts. */
const BY_TYPE: readonly {
  types: readonly string[];
  explain: (names: string, reason: string) => Explanation;
}[] = [
  {
    types: ['search_context_missing_exception'],
    explain: () => [
      'unreachable',
      'The point in time behind this answer is gone (a node left the cluster, or the answer took too long): try again.',
    ],
  },
  {
    types: ['too_many_buckets_exception', 'too_many_clauses', 'too_many_nested_clauses'],
    explain: (_, reason) => [
      'too_expensive',
      `This question is larger than Elasticsearch allows (${short(reason)}): choose a shorter time range or fewer filter values.`,
    ],
  },
  {
    types: ['circuit_breaking_exception'],
    explain: () => [
      'too_many_requests',
      'Elasticsearch has too little memory left for this question (circuit breaker): try again in a moment, or choose a shorter time range.',
    ],
  },
  {
    types: ['no_such_remote_cluster_exception'],
    explain: (names, reason) => [
      'no_data_stream',
      `${names} names a remote cluster that is not set up (${short(reason)}): add it in Stack Management, or correct tetragonInvestigator.dataStreams.`,
    ],
  },
  {
    types: ['index_not_found_exception'],
    explain: (names, reason) => [
      'no_data_stream',
      noDataStreamSentence(/no such index \[([^\]]+)\]/.exec(reason)?.[1] ?? names),
    ],
  },
  {
    types: ['index_closed_exception'],
    explain: (names, reason) => [
      'no_data_stream',
      `An index behind ${names} is closed (${short(reason)}): open it, or take it out of tetragonInvestigator.dataStreams.`,
    ],
  },
  {
    types: ['cluster_block_exception', 'no_shard_available_action_exception'],
    explain: (names, reason) => [
      'unreachable',
      `Elasticsearch cannot read ${names} at the moment (${short(reason)}): check the cluster's health, then try again.`,
    ],
  },
];

/** One exception type for many causes: these two are known by their words (measured on 8.19). */
function explainIllegalArgument({ reason }: ElasticsearchFailure): Explanation | undefined {
  const text = /Fielddata is disabled on \[([^\]]+)\] in \[([^\]]+)\]/.exec(reason);
  if (text) {
    return [
      'no_data_stream',
      `The index ${text[2]} was written without the integration's index template (${text[1]} is text there): install the integration's assets, then roll the data stream over.`,
    ];
  }
  if (!reason.includes('Result window is too large')) return undefined;
  return [
    'too_expensive',
    'An index allows fewer rows than this page asks for (index.max_result_window): choose a shorter time range or more filters.',
  ];
}

function explainByStatus(
  { status, reason }: ElasticsearchFailure,
  names: string,
): Explanation | undefined {
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
    case 429:
      return [
        'too_many_requests',
        'Elasticsearch is busy and refused this question: try again in a moment.',
      ];
    case 500:
    case 502:
    case 503:
      return [
        'unreachable',
        `Elasticsearch could not answer (${short(reason)}); a node may have left the cluster: try again in a moment.`,
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
