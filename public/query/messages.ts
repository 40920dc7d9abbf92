import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('query', {
  searchStopped: 'A search was stopped after {seconds} s. You see what it found until then.',
  shardsFailed: '{failed} of {total} shards failed ({cause}), so their events are missing.',
  localClusterMissing: 'The local cluster did not answer ({cause}), so its events are missing.',
  remoteClusterMissing:
    'The remote cluster {cluster} did not answer ({cause}), so its events are missing.',
  localClusterPartial:
    'The local cluster answered only in part ({cause}), so some of its events are missing.',
  remoteClusterPartial:
    'The remote cluster {cluster} answered only in part ({cause}), so some of its events are missing.',
  clustersSkipped: '{skipped} of {total} clusters were skipped, so their events are missing.',
  remoteNotConnected:
    'Elasticsearch is not connected to the remote cluster {cluster}, so its events are missing.',
  remoteUnreadable:
    'Elasticsearch can’t read the remote cluster {cluster} ({cause}), so its events are missing.',
  kernelDescendants:
    'The descendants of {process} aren’t listed: it is the root of every process that ran on its node.',
  kernelChildren:
    'The children of the kernel aren’t listed: it is the root of every process that ran on its node.',
  descendantsLimited:
    'Only the nearest {shown} of {total} descendants of {process} are shown. An administrator can raise tetragonInvestigator.limits.maxDescendants.',
  descendantsLimitedOfMore:
    'Only the nearest {shown} of more than {total} descendants of {process} are shown. An administrator can raise tetragonInvestigator.limits.maxDescendants.',
  ancestorsLimited:
    'Only the nearest {shown} ancestors of {process} are shown, and there are more. An administrator can raise tetragonInvestigator.limits.maxAncestors.',
  knownByProbesOnly:
    '{processes, plural, one {# process is known only from kernel probe events and shown by its exec_id} other {# processes are known only from kernel probe events and shown by their exec_ids}}. Open one to read its events.',
  failedEventsNotRead:
    'The integration’s pipeline failed for more than {read} events of these processes. The others were not read.',
  eventsByPidNotRead:
    'More than {read} events belong to these processes by PID alone (they have no exec_id, or Tetragon re-read the process after a restart). The others were not read.',
  stagesLimited:
    'These processes have more stages (fork, execution, replaced image) than are read at once. Some are missing.',
  matchesLimited:
    '{total} matches are beyond the limit of the tree. Only {shown} of them are listed.',
  commandLinesNotLoaded:
    'The command lines of {missing} of {total} processes are missing: they had not been loaded.',
  processesLimited:
    'The list ends with the newest {shown} of {total} processes. Choose a shorter time range or add filters.',
  eventsWithoutExecId:
    '{events, plural, one {# event has no exec_id (Tetragon’s cache missed it), so it isn’t listed.} other {# events have no exec_id (Tetragon’s cache missed them), so they aren’t listed.}}',
  eventsFiltered:
    '{events, plural, one {# event has no exec_id (Tetragon’s field filters leave it out), so it isn’t listed as a process.} other {# events have no exec_id (Tetragon’s field filters leave it out), so they aren’t listed as processes.}}',
  pipelineErrors:
    '{events, plural, one {# event failed in the integration’s pipeline (event.kind: pipeline_error), so it isn’t listed.} other {# events failed in the integration’s pipeline (event.kind: pipeline_error), so they aren’t listed.}}',
  unmovedEventsWithoutRow:
    '{events, plural, one {# {types} event adds no process to this list} other {# {types} events add no processes to this list}}: the integration stores their process in other fields.',
  functionsLimited:
    'Only the first {shown} functions of {type} are listed, ordered by policy. Filter by policy or function to see the others.',
  lineageLimited:
    'The tree holds {shown} processes, and there are more. Filter by an argument, a pod or a binary to see all that are left.',
  addressesLimited:
    'Only the {compared} most frequent IPv6 addresses were compared with the network. {otherEvents, plural, one {# event has another address} other {# events have other addresses}}.',
  binariesLimited:
    'More than {compared} binaries ran in this time range. Only the {compared} rarest were checked for “first seen”.',
  noEarlierData:
    'No earlier data to compare with ({hours} h before the range), so no binary can be called first seen.',
  lossReportsLimited:
    'Only the first {shown} of {total} reports of Tetragon’s rate limit and throttling are drawn. Choose a shorter time range to see the others.',
  lossNotProvable:
    'Whether lines were lost can’t be proved with your rights: {view, select, documents {your roles hide documents (document-level security)} fields {your roles hide fields (field-level security)} other {Elasticsearch doesn’t tell what they hide}}.',
  noCause: 'no reason given',
  processByPid: 'PID {pid}',
  internal:
    'Tetragon Investigator failed on this request. The server log has the details under the error id.',
  addressTooLong:
    'The address of this request has {length} characters, and only {most} reach the server safely. Remove some filter values.',
  parameterUnknown: 'There is no parameter “{parameter}” here. Use one of these: {known}.',
  parameterMissing: 'The parameter {parameter} is missing. Add it.',
  parameterRepeated: 'The parameter {parameter} is there more than once. Keep one value.',
  parameterEmpty: 'The parameter {parameter} is empty. Give it a value.',
  parameterTooLong: 'The parameter {parameter} has more than {most} characters. Shorten it.',
  parameterTooOften: 'The parameter {parameter} has more than {most} values. Remove some.',
  parameterNotANumber: 'The parameter {parameter} isn’t a number. Give it one whole number.',
  parameterNotAnInteger: 'The parameter {parameter} isn’t a whole number. Round it.',
  parameterTooSmall: 'The parameter {parameter} is too small. Use {least} or more.',
  parameterTooLarge: 'The parameter {parameter} is too large. Use {most} or less.',
  parameterNotAnOption:
    'The parameter {parameter} has a value that isn’t possible here. Use one of these: {options}.',
  parameterInvalid: 'The value of the parameter {parameter} can’t be read. Correct it.',
  rangeStartInvalid:
    'The start of the time range, “{text}”, isn’t a time. Use ISO 8601 (2026-01-31T10:00:00Z) or date math (now-15m).',
  rangeEndInvalid:
    'The end of the time range, “{text}”, isn’t a time. Use ISO 8601 (2026-01-31T10:00:00Z) or date math (now-15m).',
  rangeReversed: 'The time range ends ({to}) before it starts ({from}). Swap its ends.',
  loginUserInvalid:
    'The filter loginUser can’t be “{text}”. Use the number of a user (auid) or “unset”.',
  wordsTooMany: 'The search text has {words} words, and at most {most} are possible. Remove some.',
  argumentFilterInvalid: '“{text}” isn’t a filter on an argument. Write {forms}.',
  argumentNotANumber:
    '{field} is stored as {types}, and this comparison needs a number. Filter by a value instead.',
  argumentNotAText:
    '{field} is stored as {types}, and this comparison needs text. Filter by a value instead.',
  networkInvalid:
    '“{text}” isn’t a network. Write an address and the length of its prefix, for example {examples}.',
  numberRangeInvalid:
    '“{text}” isn’t a range of numbers for {field}. Write 1..1024, 1024.. or ..1023.',
  laneInvalid:
    'The lane can’t be read. Write a JSON list of 1 to {maxDepth} texts that begins with the cluster.',
  lanesUnrelated:
    'These lanes can’t be asked for together. Ask for lanes below one lane, or for clusters and the lanes right below them.',
  pageUnknown: 'This page doesn’t belong to the list. Start again from the first page.',
  pageTooDeep:
    'More than {seen} events of this process have the same time, and Elasticsearch pages through at most {most} of one moment. Choose one kind of event.',
  loginRejected: 'Elasticsearch no longer accepts your login. Log in again.',
  indexPrivilegesMissing:
    'You can’t read {dataStreams}: the index privileges read and view_index_metadata are missing. Ask an administrator for a role that has them.',
  licenseRefused:
    'Elasticsearch refuses to read {dataStreams} ({cause}). Ask an administrator about the license.',
  dataStreamMissing:
    'No data stream matches {dataStreams}. Check that Elastic’s Cilium Tetragon integration is installed and sends events, or correct tetragonInvestigator.dataStreams.',
  remoteClusterUnknown:
    'The data streams {dataStreams} include a remote cluster that isn’t set up ({cause}). Add it in Stack Management, or correct tetragonInvestigator.dataStreams.',
  remoteClustersUnreadable:
    'No data could be read from {dataStreams}. {remotes} Check the remote clusters in Stack Management.',
  indexClosed:
    'An index of {dataStreams} is closed ({cause}). Open it, or remove it from tetragonInvestigator.dataStreams.',
  indexWithoutTemplate:
    'The index {index} was written without the integration’s index template ({field} is mapped as text). Install the integration’s assets, then roll the data stream over.',
  processNotFound: 'No event in {dataStreams} has the exec_id {execId}, whatever its time.',
  processNotFoundNext: 'Check the id, and whether its events are older than the retention period.',
  processInOtherClusters:
    'The exec_id {execId} isn’t in the chosen cluster, but in {clusters}. Change the cluster filter.',
  circuitBreakerOpen:
    'Elasticsearch has too little memory left for this search (circuit breaker). Try again in a moment, or choose a shorter time range.',
  elasticsearchBusy: 'Elasticsearch is busy and refused this search. Try again in a moment.',
  searchTimedOut:
    'Elasticsearch did not answer within {seconds} s. Choose a shorter time range or add filters, or ask an administrator to raise tetragonInvestigator.limits.searchTimeoutMs.',
  gatewayTimedOut:
    'A server between Kibana and the data stopped waiting (status {status}). Choose a shorter time range or add filters.',
  connectionFailed:
    'Kibana can’t connect to Elasticsearch. Check that its nodes are running, then try again.',
  pointInTimeLost:
    'Elasticsearch lost the point in time of this answer: a node left the cluster, or it took too long. Try again.',
  indexBlocked:
    'Elasticsearch can’t read {dataStreams} at the moment ({cause}). Check the health of the cluster, then try again.',
  elasticsearchFailed:
    'Elasticsearch failed with status {status} ({cause}). A node may have left the cluster: try again in a moment.',
  queryTooLarge:
    'This search is larger than Elasticsearch allows ({cause}). Choose a shorter time range or fewer filter values.',
  requestTooLarge: 'This search is larger than Elasticsearch accepts. Remove some filter values.',
  resultWindowExceeded:
    'An index allows fewer rows than this page asks for (index.max_result_window). Choose a shorter time range or add filters.',
  execIdForm:
    'The id doesn’t have Tetragon’s form, base64 of node:ktime:PID: it may have been cut or changed.',
  kibanaUnreachable:
    'Kibana did not answer. Check your connection and that Kibana is running, then try again.',
  unexpected: 'This page failed while it loaded data ({reason}). Reload it.',
  gateway:
    'Kibana isn’t ready, or a server in front of it stopped waiting (status {status}). Try again in a moment.',
  requestTooLong:
    'A server in front of Kibana refused this request as too long. Remove some filters.',
  status: 'Kibana answered with status {status} ({reason}). Reload the page.',
  sessionEnded: 'Your session has ended. Log in again.',
  noKibanaPrivilege:
    'Your Kibana role doesn’t include Tetragon Investigator. Ask an administrator for its Read privilege.',
  kibanaBusy: 'Kibana is busy and refused this request. Try again in a moment.',
  unreadableAnswer:
    'The answer of {path} can’t be read ({reason}). Reload the page: Kibana may have been updated.',
});
