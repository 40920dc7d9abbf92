import type { ErrorReason } from '../../common/api/errors';
import { decodeExecId } from '../../common/documents/exec_id';
import { UNNAMED_CLUSTER } from '../../common/filters/filters';
import { incompleteSentence } from './incomplete_sentence';
import { sentenceOf, unknownReason, type ReasonMessages } from './reason_messages';
import { messages } from './messages';

/** Says what happened with its cause, and what to do next. */
export function errorSentence(reason: ErrorReason): string {
  return sentenceOf(MESSAGES, reason);
}

const MESSAGES: ReasonMessages<ErrorReason> = {
  unknown: unknownReason,
  internal_error: messages.internal,
  address_too_long: messages.addressTooLong,
  parameter_unknown: ({ parameter, known }) =>
    messages.parameterUnknown({ parameter, known: known.join(', ') }),
  parameter_missing: messages.parameterMissing,
  parameter_repeated: messages.parameterRepeated,
  parameter_empty: messages.parameterEmpty,
  parameter_too_long: messages.parameterTooLong,
  parameter_too_often: messages.parameterTooOften,
  parameter_not_a_number: messages.parameterNotANumber,
  parameter_not_an_integer: messages.parameterNotAnInteger,
  parameter_too_small: messages.parameterTooSmall,
  parameter_too_large: messages.parameterTooLarge,
  parameter_not_an_option: ({ parameter, options }) =>
    messages.parameterNotAnOption({ parameter, options: options.join(', ') }),
  parameter_invalid: messages.parameterInvalid,
  range_end_invalid: ({ end, text }) =>
    end === 'from' ? messages.rangeStartInvalid({ text }) : messages.rangeEndInvalid({ text }),
  range_reversed: messages.rangeReversed,
  login_user_invalid: messages.loginUserInvalid,
  words_too_many: messages.wordsTooMany,
  argument_filter_invalid: ({ text }) =>
    messages.argumentFilterInvalid({
      text,
      forms: 'field=value, field^=prefix, field/=network, field<>low..high',
    }),
  argument_type_unfit: ({ field, types, wanted }) => {
    const values = { field, types: types.join(', ') };
    return wanted === 'number'
      ? messages.argumentNotANumber(values)
      : messages.argumentNotAText(values);
  },
  network_invalid: ({ text }) =>
    messages.networkInvalid({ text, examples: '10.0.0.0/8, 2001:db8::/32' }),
  number_range_invalid: messages.numberRangeInvalid,
  lane_invalid: messages.laneInvalid,
  lanes_unrelated: messages.lanesUnrelated,
  page_unknown: messages.pageUnknown,
  page_too_deep: ({ seen, most }) =>
    messages.pageTooDeep({ seen: seen.toLocaleString(), most: most.toLocaleString() }),
  login_rejected: messages.loginRejected,
  index_privileges_missing: ({ dataStreams }) =>
    messages.indexPrivilegesMissing({ dataStreams: dataStreams.join(', ') }),
  license_refused: ({ dataStreams, cause }) =>
    messages.licenseRefused({ dataStreams: dataStreams.join(', '), cause }),
  data_stream_missing: ({ dataStreams }) =>
    messages.dataStreamMissing({ dataStreams: dataStreams.join(', ') }),
  remote_cluster_unknown: ({ dataStreams, cause }) =>
    messages.remoteClusterUnknown({ dataStreams: dataStreams.join(', '), cause }),
  remote_clusters_unreadable: ({ dataStreams, remotes }) =>
    messages.remoteClustersUnreadable({
      dataStreams: dataStreams.join(', '),
      remotes: remotes.map(incompleteSentence).join(' '),
    }),
  index_closed: ({ dataStreams, cause }) =>
    messages.indexClosed({ dataStreams: dataStreams.join(', '), cause }),
  index_without_template: messages.indexWithoutTemplate,
  process_not_found: ({ execId, dataStreams, incomplete }) =>
    [
      messages.processNotFound({ dataStreams: dataStreams.join(', '), execId }),
      ...incomplete.map(incompleteSentence),
      ...(decodeExecId(execId) ? [] : [messages.execIdForm()]),
      messages.processNotFoundNext(),
    ].join(' '),
  process_in_other_clusters: ({ execId, clusters }) =>
    messages.processInOtherClusters({
      execId,
      clusters: clusters.map((name) => name || UNNAMED_CLUSTER).join(', '),
    }),
  circuit_breaker_open: messages.circuitBreakerOpen,
  elasticsearch_busy: messages.elasticsearchBusy,
  search_timed_out: ({ timeoutMs }) => messages.searchTimedOut({ seconds: timeoutMs / 1_000 }),
  gateway_timed_out: messages.gatewayTimedOut,
  connection_failed: messages.connectionFailed,
  point_in_time_lost: messages.pointInTimeLost,
  index_blocked: ({ dataStreams, cause }) =>
    messages.indexBlocked({ dataStreams: dataStreams.join(', '), cause }),
  elasticsearch_failed: messages.elasticsearchFailed,
  query_too_large: messages.queryTooLarge,
  request_too_large: messages.requestTooLarge,
  result_window_exceeded: messages.resultWindowExceeded,
};
