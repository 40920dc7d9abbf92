import { LOCAL_CLUSTER, type IncompleteReason } from '../../common/api/incomplete';
import { TYPES_UNMOVED } from '../../common/documents/event_types';
import { sentenceOf, unknownReason, type ReasonMessages } from './reason_messages';
import { messages } from './messages';

/** Says why an answer may lack something. */
export function incompleteSentence(reason: IncompleteReason): string {
  return sentenceOf(MESSAGES, reason);
}

const MESSAGES: ReasonMessages<IncompleteReason> = {
  unknown: unknownReason,
  sentence: ({ text }) => text,
  search_timed_out: ({ timeoutMs }) => messages.searchStopped({ seconds: timeoutMs / 1_000 }),
  shards_failed: ({ failed, total, cause }) =>
    messages.shardsFailed({ failed, total: total ?? '?', cause: causeText(cause) }),
  cluster_missing: ({ cluster, cause }) =>
    cluster === LOCAL_CLUSTER
      ? messages.localClusterMissing({ cause: causeText(cause) })
      : messages.remoteClusterMissing({ cluster, cause: causeText(cause) }),
  cluster_partial: ({ cluster, cause }) =>
    cluster === LOCAL_CLUSTER
      ? messages.localClusterPartial({ cause: causeText(cause) })
      : messages.remoteClusterPartial({ cluster, cause: causeText(cause) }),
  clusters_skipped: ({ skipped, total }) =>
    messages.clustersSkipped({ skipped, total: total ?? '?' }),
  remote_not_connected: messages.remoteNotConnected,
  remote_unreadable: ({ cluster, cause }) =>
    messages.remoteUnreadable({ cluster, cause: causeText(cause) }),
  kernel_descendants_not_listed: ({ process }) =>
    messages.kernelDescendants({ process: processName(process) }),
  kernel_children_not_listed: messages.kernelChildren,
  descendants_limited: ({ process, shown, total, totalIsExact }) => {
    const values = {
      shown: shown.toLocaleString(),
      total: total.toLocaleString(),
      process: processName(process),
    };
    return totalIsExact
      ? messages.descendantsLimited(values)
      : messages.descendantsLimitedOfMore(values);
  },
  ancestors_limited: ({ process, shown }) =>
    messages.ancestorsLimited({ shown: shown.toLocaleString(), process: processName(process) }),
  known_by_probes_only: messages.knownByProbesOnly,
  failed_events_not_read: ({ read }) =>
    messages.failedEventsNotRead({ read: read.toLocaleString() }),
  events_by_pid_not_read: ({ read }) =>
    messages.eventsByPidNotRead({ read: read.toLocaleString() }),
  stages_limited: messages.stagesLimited,
  matches_limited: ({ shown, total }) =>
    messages.matchesLimited({ shown: shown.toLocaleString(), total: total.toLocaleString() }),
  command_lines_not_loaded: ({ missing, total }) =>
    messages.commandLinesNotLoaded({
      missing: missing.toLocaleString(),
      total: total.toLocaleString(),
    }),
  processes_limited: ({ shown, total }) =>
    messages.processesLimited({ shown: shown.toLocaleString(), total: total.toLocaleString() }),
  events_without_exec_id: ({ events, filtered }) =>
    (filtered === undefined ? messages.eventsWithoutExecId : messages.eventsFiltered)({ events }),
  pipeline_errors: messages.pipelineErrors,
  unmoved_events_without_row: ({ events }) =>
    messages.unmovedEventsWithoutRow({ events, types: TYPES_UNMOVED.join(' / ') }),
  functions_limited: ({ shown, type }) =>
    messages.functionsLimited({ shown: shown.toLocaleString(), type }),
  lineage_limited: ({ shown }) => messages.lineageLimited({ shown: shown.toLocaleString() }),
  addresses_limited: ({ compared, otherEvents }) =>
    messages.addressesLimited({ compared: compared.toLocaleString(), otherEvents }),
  binaries_limited: ({ compared }) =>
    messages.binariesLimited({ compared: compared.toLocaleString() }),
  no_earlier_data: ({ lengthMs }) =>
    messages.noEarlierData({
      hours: (lengthMs / HOUR_MS).toLocaleString(undefined, { maximumFractionDigits: 1 }),
    }),
  loss_reports_limited: ({ shown, total }) =>
    messages.lossReportsLimited({ shown: shown.toLocaleString(), total: total.toLocaleString() }),
  loss_not_provable: ({ view }) => messages.lossNotProvable({ view }),
};

const HOUR_MS = 3_600_000;

function causeText(cause: string | undefined): string {
  return cause ?? messages.noCause();
}

function processName({ binary, pid }: { binary?: string | undefined; pid?: number | undefined }) {
  return binary ?? messages.processByPid({ pid: pid ?? '?' });
}
