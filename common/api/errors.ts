import * as z from 'zod';
import { incompleteReasonSchema } from './incomplete';
import { reasonSchema, UNKNOWN_REASON, type Reason } from './reason';

const parameter = z.string();
const most = z.number();
/** The data streams that were asked, as the settings name them. */
const dataStreams = z.array(z.string());
/** In Elasticsearch's words, cut. */
const cause = z.string();
const nothing = z.object({});

/** What can go wrong between the page and Elasticsearch: the reasons, by what the reader can do about them. */
const REASONS = {
  bad_request: {
    address_too_long: z.object({ length: z.number(), most }),
    parameter_unknown: z.object({ parameter, known: z.array(z.string()) }),
    parameter_missing: z.object({ parameter }),
    parameter_repeated: z.object({ parameter }),
    parameter_empty: z.object({ parameter }),
    parameter_too_long: z.object({ parameter, most }),
    parameter_too_often: z.object({ parameter, most }),
    parameter_not_a_number: z.object({ parameter }),
    parameter_not_an_integer: z.object({ parameter }),
    parameter_too_small: z.object({ parameter, least: z.number() }),
    parameter_too_large: z.object({ parameter, most }),
    parameter_not_an_option: z.object({ parameter, options: z.array(z.string()) }),
    parameter_invalid: z.object({ parameter }),
    range_end_invalid: z.object({ end: z.enum(['from', 'to']), text: z.string() }),
    /** Both ends in ISO 8601. */
    range_reversed: z.object({ from: z.string(), to: z.string() }),
    login_user_invalid: z.object({ text: z.string() }),
    words_too_many: z.object({ words: z.number(), most }),
    argument_filter_invalid: z.object({ text: z.string() }),
    argument_type_unfit: z.object({
      field: z.string(),
      types: z.array(z.string()),
      wanted: z.enum(['number', 'text']),
    }),
    network_invalid: z.object({ text: z.string() }),
    number_range_invalid: z.object({ field: z.string(), text: z.string() }),
    lane_invalid: z.object({ maxDepth: z.number() }),
    lanes_unrelated: nothing,
    page_unknown: nothing,
    /** More events of one moment than a page can lie behind. */
    page_too_deep: z.object({ seen: z.number(), most }),
  },
  unauthenticated: { login_rejected: nothing },
  no_privilege: {
    index_privileges_missing: z.object({ dataStreams }),
    license_refused: z.object({ dataStreams, cause }),
  },
  no_data_stream: {
    data_stream_missing: z.object({ dataStreams }),
    remote_cluster_unknown: z.object({ dataStreams, cause }),
    remote_clusters_unreadable: z.object({
      dataStreams,
      remotes: z.array(incompleteReasonSchema),
    }),
    index_closed: z.object({ dataStreams, cause }),
    index_without_template: z.object({ index: z.string(), field: z.string() }),
  },
  not_found: {
    process_not_found: z.object({
      execId: z.string(),
      dataStreams,
      /** What else may hide its events. */
      incomplete: z.array(incompleteReasonSchema),
    }),
    /** Names of the clusters that have it; empty for the one without a name. */
    process_in_other_clusters: z.object({ execId: z.string(), clusters: z.array(z.string()) }),
  },
  too_many_requests: { circuit_breaker_open: nothing, elasticsearch_busy: nothing },
  timeout: {
    search_timed_out: z.object({ timeoutMs: z.number() }),
    gateway_timed_out: z.object({ status: z.number() }),
  },
  unreachable: {
    connection_failed: nothing,
    point_in_time_lost: nothing,
    index_blocked: z.object({ dataStreams, cause }),
    elasticsearch_failed: z.object({ status: z.number(), cause }),
  },
  too_expensive: {
    query_too_large: z.object({ cause }),
    request_too_large: nothing,
    result_window_exceeded: nothing,
  },
  unexpected: { ...UNKNOWN_REASON, internal_error: nothing },
};

export type ErrorCode = keyof typeof REASONS;

/** Why a question was not answered: the browser makes the sentence, with what to do next. */
export type ErrorReason = { [Code in ErrorCode]: Reason<(typeof REASONS)[Code]> }[ErrorCode];

const ERROR_CODES = Object.keys(REASONS) as ErrorCode[];

/** Code of an error that has this reason. */
export function errorCodeOf({ code }: ErrorReason): ErrorCode {
  return ERROR_CODES.find((group) => code in REASONS[group]) ?? 'unexpected';
}

const reasonOfError: z.ZodType<ErrorReason> = reasonSchema({
  ...REASONS.bad_request,
  ...REASONS.unauthenticated,
  ...REASONS.no_privilege,
  ...REASONS.no_data_stream,
  ...REASONS.not_found,
  ...REASONS.too_many_requests,
  ...REASONS.timeout,
  ...REASONS.unreachable,
  ...REASONS.too_expensive,
  ...REASONS.unexpected,
});

/**
 * What a failed route answers in Kibana's error body `{ statusCode, error, message, attributes }`. The
 * message is one line for logs and for people who ask with curl.
 */
export const errorAttributesSchema = z.object({
  code: z.enum(ERROR_CODES),
  reason: reasonOfError,
  /** Id under which the server's log holds the details of an unexpected error. */
  errorId: z.string().optional(),
});

export type ErrorAttributes = z.infer<typeof errorAttributesSchema>;
