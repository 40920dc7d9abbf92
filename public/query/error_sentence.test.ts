import { expect, it } from 'vitest';
import { errorCodeOf, type ErrorCode, type ErrorReason } from '../../common/api/errors';
import { errorSentence } from './error_sentence';

const DATA = { dataStreams: ['logs-a-*', 'logs-b'] };

const SENTENCES: [ErrorCode, ErrorReason, string][] = [
  [
    'unexpected',
    { code: 'unknown', values: { name: 'new_reason', values: { n: 1 } } },
    'new_reason {"n":1}',
  ],
  [
    'unexpected',
    { code: 'internal_error', values: {} },
    'Tetragon Investigator failed on this request. The server log has the details under the error id.',
  ],
  [
    'bad_request',
    { code: 'address_too_long', values: { length: 9001, most: 8000 } },
    'The address of this request has 9001 characters, and only 8000 reach the server safely. Remove some filter values.',
  ],
  [
    'bad_request',
    {
      code: 'parameter_unknown',
      values: { parameter: 'filter_path', known: ['execId', 'cluster'] },
    },
    'There is no parameter “filter_path” here. Use one of these: execId, cluster.',
  ],
  [
    'bad_request',
    { code: 'parameter_missing', values: { parameter: 'size' } },
    'The parameter size is missing. Add it.',
  ],
  [
    'bad_request',
    { code: 'parameter_repeated', values: { parameter: 'size' } },
    'The parameter size is there more than once. Keep one value.',
  ],
  [
    'bad_request',
    { code: 'parameter_empty', values: { parameter: 'size' } },
    'The parameter size is empty. Give it a value.',
  ],
  [
    'bad_request',
    { code: 'parameter_too_long', values: { parameter: 'size', most: 64 } },
    'The parameter size has more than 64 characters. Shorten it.',
  ],
  [
    'bad_request',
    { code: 'parameter_too_often', values: { parameter: 'size', most: 100 } },
    'The parameter size has more than 100 values. Remove some.',
  ],
  [
    'bad_request',
    { code: 'parameter_not_a_number', values: { parameter: 'size' } },
    'The parameter size isn’t a number. Give it one whole number.',
  ],
  [
    'bad_request',
    { code: 'parameter_not_an_integer', values: { parameter: 'size' } },
    'The parameter size isn’t a whole number. Round it.',
  ],
  [
    'bad_request',
    { code: 'parameter_too_small', values: { parameter: 'size', least: 0 } },
    'The parameter size is too small. Use 0 or more.',
  ],
  [
    'bad_request',
    { code: 'parameter_too_large', values: { parameter: 'size', most: 500 } },
    'The parameter size is too large. Use 500 or less.',
  ],
  [
    'bad_request',
    { code: 'parameter_not_an_option', values: { parameter: 'by', options: ['pod', 'node'] } },
    'The parameter by has a value that isn’t possible here. Use one of these: pod, node.',
  ],
  [
    'bad_request',
    { code: 'parameter_invalid', values: { parameter: 'size' } },
    'The value of the parameter size can’t be read. Correct it.',
  ],
  [
    'bad_request',
    { code: 'range_end_invalid', values: { end: 'from', text: 'soon' } },
    'The start of the time range, “soon”, isn’t a time. Use ISO 8601 (2026-01-31T10:00:00Z) or date math (now-15m).',
  ],
  [
    'bad_request',
    { code: 'range_end_invalid', values: { end: 'to', text: 'soon' } },
    'The end of the time range, “soon”, isn’t a time. Use ISO 8601 (2026-01-31T10:00:00Z) or date math (now-15m).',
  ],
  [
    'bad_request',
    {
      code: 'range_reversed',
      values: { from: '2026-03-15T12:34:56.789Z', to: '2026-03-15T11:34:56.789Z' },
    },
    'The time range ends (2026-03-15T11:34:56.789Z) before it starts (2026-03-15T12:34:56.789Z). Swap its ends.',
  ],
  [
    'bad_request',
    { code: 'login_user_invalid', values: { text: 'bob' } },
    'The filter loginUser can’t be “bob”. Use the number of a user (auid) or “unset”.',
  ],
  [
    'bad_request',
    { code: 'words_too_many', values: { words: 17, most: 16 } },
    'The search text has 17 words, and at most 16 are possible. Remove some.',
  ],
  [
    'bad_request',
    { code: 'argument_filter_invalid', values: { text: 'x' } },
    '“x” isn’t a filter on an argument. Write field=value, field^=prefix, field/=network, field<>low..high.',
  ],
  [
    'bad_request',
    {
      code: 'argument_type_unfit',
      values: { field: 'int', types: ['keyword', 'long'], wanted: 'number' },
    },
    'int is stored as keyword, long, and this comparison needs a number. Filter by a value instead.',
  ],
  [
    'bad_request',
    { code: 'argument_type_unfit', values: { field: 'int', types: ['long'], wanted: 'text' } },
    'int is stored as long, and this comparison needs text. Filter by a value instead.',
  ],
  [
    'bad_request',
    { code: 'network_invalid', values: { text: '10/8' } },
    '“10/8” isn’t a network. Write an address and the length of its prefix, for example 10.0.0.0/8, 2001:db8::/32.',
  ],
  [
    'bad_request',
    { code: 'number_range_invalid', values: { field: 'int', text: '5-9' } },
    '“5-9” isn’t a range of numbers for int. Write 1..1024, 1024.. or ..1023.',
  ],
  [
    'bad_request',
    { code: 'lane_invalid', values: { maxDepth: 5 } },
    'The lane can’t be read. Write a JSON list of 1 to 5 texts that begins with the cluster.',
  ],
  [
    'bad_request',
    { code: 'lanes_unrelated', values: {} },
    'These lanes can’t be asked for together. Ask for lanes below one lane, or for clusters and the lanes right below them.',
  ],
  [
    'bad_request',
    { code: 'page_unknown', values: {} },
    'This page doesn’t belong to the list. Start again from the first page.',
  ],
  [
    'bad_request',
    { code: 'page_too_deep', values: { seen: 9900, most: 10000 } },
    'More than 9,900 events of this process have the same time, and Elasticsearch pages through at most 10,000 of one moment. Choose one kind of event.',
  ],
  [
    'unauthenticated',
    { code: 'login_rejected', values: {} },
    'Elasticsearch no longer accepts your login. Log in again.',
  ],
  [
    'no_privilege',
    { code: 'index_privileges_missing', values: { ...DATA } },
    'You can’t read logs-a-*, logs-b: the index privileges read and view_index_metadata are missing. Ask an administrator for a role that has them.',
  ],
  [
    'no_privilege',
    { code: 'license_refused', values: { ...DATA, cause: 'current license is non-compliant' } },
    'Elasticsearch refuses to read logs-a-*, logs-b (current license is non-compliant). Ask an administrator about the license.',
  ],
  [
    'no_data_stream',
    { code: 'data_stream_missing', values: { ...DATA } },
    'No data stream matches logs-a-*, logs-b. Check that Elastic’s Cilium Tetragon integration is installed and sends events, or correct tetragonInvestigator.dataStreams.',
  ],
  [
    'no_data_stream',
    { code: 'remote_cluster_unknown', values: { ...DATA, cause: 'no such remote cluster: [eu]' } },
    'The data streams logs-a-*, logs-b include a remote cluster that isn’t set up (no such remote cluster: [eu]). Add it in Stack Management, or correct tetragonInvestigator.dataStreams.',
  ],
  [
    'no_data_stream',
    {
      code: 'remote_clusters_unreadable',
      values: { ...DATA, remotes: [{ code: 'remote_not_connected', values: { cluster: 'eu' } }] },
    },
    'No data could be read from logs-a-*, logs-b. Elasticsearch is not connected to the remote cluster eu, so its events are missing. Check the remote clusters in Stack Management.',
  ],
  [
    'no_data_stream',
    { code: 'index_closed', values: { ...DATA, cause: 'closed' } },
    'An index of logs-a-*, logs-b is closed (closed). Open it, or remove it from tetragonInvestigator.dataStreams.',
  ],
  [
    'no_data_stream',
    { code: 'index_without_template', values: { index: 'plain', field: 'process.entity_id' } },
    'The index plain was written without the integration’s index template (process.entity_id is mapped as text). Install the integration’s assets, then roll the data stream over.',
  ],
  [
    'not_found',
    { code: 'process_not_found', values: { ...DATA, execId: 'bm9kZTE6MTAwMDo3', incomplete: [] } },
    'No event in logs-a-*, logs-b has the exec_id bm9kZTE6MTAwMDo3, whatever its time. Check the id, and whether its events are older than the retention period.',
  ],
  [
    'not_found',
    {
      code: 'process_not_found',
      values: {
        ...DATA,
        execId: '<script>',
        incomplete: [{ code: 'shards_failed', values: { failed: 1, total: 2, cause: 'gone' } }],
      },
    },
    'No event in logs-a-*, logs-b has the exec_id <script>, whatever its time. 1 of 2 shards failed (gone), so their events are missing. The id doesn’t have Tetragon’s form, base64 of node:ktime:PID: it may have been cut or changed. Check the id, and whether its events are older than the retention period.',
  ],
  [
    'not_found',
    { code: 'process_in_other_clusters', values: { execId: 'abc', clusters: ['eu', ''] } },
    'The exec_id abc isn’t in the chosen cluster, but in eu, (unnamed). Change the cluster filter.',
  ],
  [
    'too_many_requests',
    { code: 'circuit_breaker_open', values: {} },
    'Elasticsearch has too little memory left for this search (circuit breaker). Try again in a moment, or choose a shorter time range.',
  ],
  [
    'too_many_requests',
    { code: 'elasticsearch_busy', values: {} },
    'Elasticsearch is busy and refused this search. Try again in a moment.',
  ],
  [
    'timeout',
    { code: 'search_timed_out', values: { timeoutMs: 100 } },
    'Elasticsearch did not answer within 0.1 s. Choose a shorter time range or add filters, or ask an administrator to raise tetragonInvestigator.limits.searchTimeoutMs.',
  ],
  [
    'timeout',
    { code: 'gateway_timed_out', values: { status: 504 } },
    'A server between Kibana and the data stopped waiting (status 504). Choose a shorter time range or add filters.',
  ],
  [
    'unreachable',
    { code: 'connection_failed', values: {} },
    'Kibana can’t connect to Elasticsearch. Check that its nodes are running, then try again.',
  ],
  [
    'unreachable',
    { code: 'point_in_time_lost', values: {} },
    'Elasticsearch lost the point in time of this answer: a node left the cluster, or it took too long. Try again.',
  ],
  [
    'unreachable',
    { code: 'index_blocked', values: { ...DATA, cause: 'no shard' } },
    'Elasticsearch can’t read logs-a-*, logs-b at the moment (no shard). Check the health of the cluster, then try again.',
  ],
  [
    'unreachable',
    { code: 'elasticsearch_failed', values: { status: 503, cause: 'all shards failed' } },
    'Elasticsearch failed with status 503 (all shards failed). A node may have left the cluster: try again in a moment.',
  ],
  [
    'too_expensive',
    { code: 'query_too_large', values: { cause: 'too many clauses' } },
    'This search is larger than Elasticsearch allows (too many clauses). Choose a shorter time range or fewer filter values.',
  ],
  [
    'too_expensive',
    { code: 'request_too_large', values: {} },
    'This search is larger than Elasticsearch accepts. Remove some filter values.',
  ],
  [
    'too_expensive',
    { code: 'result_window_exceeded', values: {} },
    'An index allows fewer rows than this page asks for (index.max_result_window). Choose a shorter time range or add filters.',
  ],
];

it.each(SENTENCES)('%s: %j', (code, reason, sentence) => {
  expect(errorCodeOf(reason)).toBe(code);
  expect(errorSentence(reason)).toBe(sentence);
});
