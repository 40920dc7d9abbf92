import { describe, expect, it, test } from 'vitest';
import {
  type CheckAnswer,
  type SetupCheckAnswer,
  CHECK_IDS,
  type CheckId,
} from '../../common/setup/all_checks';
import { judgeLoss } from '../../common/setup/checks/loss';
import {
  describeConclusion,
  describeEvidence,
  describeRepairs,
  describeTables,
  checkTitle,
} from './describe_check';

const HOUR = 3_600_000;
const STREAM = 'logs-cilium_tetragon.log-default';
const PATTERNS = 'logs-cilium_tetragon.log-*';
const NODE = { cluster: 'c', node: 'b' };

/** The sentence of one conclusion, which belongs to the check of this id. */
function said<Id extends CheckId>(
  id: Id,
  conclusion: CheckAnswer<Id>['conclusion'],
  sentence: RegExp,
): [CheckId, SetupCheckAnswer['conclusion'], RegExp] {
  return [id, conclusion, sentence];
}

test.each([
  said(
    'integration_assets',
    { code: 'installed', values: { version: '1.2.0', streams: 1 } },
    /of version 1\.2\.0 are installed\. Every/,
  ),
  said(
    'integration_assets',
    { code: 'installed', values: { streams: 0 } },
    /No data stream uses them yet/,
  ),
  said('integration_assets', { code: 'not_installed', values: {} }, /not installed/),
  said('integration_assets', { code: 'no_pipeline', values: {} }, /pipeline is missing/),
  said('integration_assets', { code: 'other_template', values: {} }, /Another index template/),
  said(
    'integration_assets',
    { code: 'other_pipeline', values: { stream: STREAM } },
    /no default pipeline/,
  ),
  said(
    'integration_assets',
    { code: 'pipeline_gone', values: { stream: STREAM, pipeline: 'p' } },
    /does not exist/,
  ),
  said(
    'integration_assets',
    { code: 'not_allowed', values: { parts: ['template', 'pipeline'] } },
    /manage_index_templates \(cluster\), read_pipeline/,
  ),
  said('integration_assets', { code: 'trial', values: {} }, /^Local trial/),
  said(
    'integration_assets',
    { code: 'no_api', values: { parts: ['write_index'] } },
    /this Elasticsearch lacks GET _data_stream/,
  ),
  said(
    'data_stream',
    { code: 'present', values: { names: [STREAM], documents: 10, ageMs: 2 * HOUR } },
    /-default holds 10 documents from the last 2 h\.$/,
  ),
  said(
    'data_stream',
    { code: 'present', values: { names: ['a', 'b'], documents: 1 } },
    /^2 data streams hold 1 document\.$/,
  ),
  said('data_stream', { code: 'none', values: { patterns: PATTERNS } }, /No data stream/),
  said('data_stream', { code: 'plain_index', values: { index: STREAM } }, /plain index/),
  said('data_stream', { code: 'closed', values: { index: '.ds-1' } }, /\.ds-1 is closed/),
  said('data_stream', { code: 'red', values: { stream: STREAM } }, /red health/),
  said('data_stream', { code: 'yellow', values: { stream: STREAM } }, /yellow health/),
  said('data_stream', { code: 'empty', values: { names: [STREAM] } }, /holds no documents/),
  said(
    'mapping',
    { code: 'right', values: { fields: 1, ignored: 0, documents: 100, hours: 24 } },
    /right type/,
  ),
  said(
    'mapping',
    {
      code: 'wrong_type',
      values: {
        field: 'process.entity_id',
        type: 'text',
        indices: ['.ds-0'],
        expected: 'keyword',
        more: 0,
      },
    },
    /process\.entity_id is text in \.ds-0, not keyword/,
  ),
  said(
    'mapping',
    { code: 'wrong_type', values: { field: 'args', type: 'object', expected: 'nested', more: 1 } },
    /^args is object, not nested: .* 1 more field/,
  ),
  said(
    'mapping',
    { code: 'near_field_limit', values: { index: '.ds-1', count: 980, limit: 1_000 } },
    /980 of at most 1,000/,
  ),
  said(
    'mapping',
    { code: 'values_ignored', values: { ignored: 10, documents: 100, hours: 24 } },
    /^10 %/,
  ),
  said(
    'pipeline_errors',
    { code: 'all_parsed', values: { documents: 1_000, hours: 24 } },
    /parsed all 1,000 events/,
  ),
  said(
    'pipeline_errors',
    { code: 'failed', values: { failed: 5, events: 1_000, message: 'boom' } },
    /\(0\.5 %\)\. Most frequent error: boom/,
  ),
  said(
    'pipeline_errors',
    { code: 'not_parsed', values: { unparsed: 900, documents: 1_000, hours: 24 } },
    /never passed/,
  ),
  said(
    'pipeline_errors',
    { code: 'failed', values: { failed: 40, events: 1_040 } },
    /40 events of 1,040/,
  ),
  said('pipeline_errors', { code: 'no_events', values: { hours: 24 } }, /No events/),
  said(
    'loss',
    { code: 'no_gap', values: { lines: 100, files: 1, agents: 1, sampledAgents: 1 } },
    /No gap in 100 lines of 1 file:/,
  ),
  said(
    'loss',
    { code: 'no_gap', values: { lines: 1, files: 2, agents: 3, sampledAgents: 2 } },
    /1 line of 2 files \(2 of 3 agents\):/,
  ),
  said(
    'loss',
    { code: 'gaps', values: { lostBytes: 2_000, bytes: 202_000, gaps: 1 } },
    /2 kB .* 1 gap \(0\.99 %/,
  ),
  said(
    'loss',
    { code: 'gaps', values: { lostBytes: 100_000, bytes: 300_000, gaps: 1 } },
    /33\.3 %/,
  ),
  said(
    'loss',
    {
      code: 'tetragon_dropped',
      values: { rateLimited: 1_204, rateLimitEvents: 1, throttled: 0, provesNoGap: true },
    },
    /dropped 1,204 events \(1 report\)\. No line is missing/,
  ),
  said(
    'loss',
    {
      code: 'tetragon_dropped',
      values: { rateLimited: 2, rateLimitEvents: 2, throttled: 3, provesNoGap: true },
    },
    /2 events \(2 reports\), and Tetragon throttled cgroups 3 times\./,
  ),
  said(
    'loss',
    {
      code: 'tetragon_dropped',
      values: { rateLimited: 0, rateLimitEvents: 0, throttled: 1, provesNoGap: true },
    },
    /throttled cgroups once/,
  ),
  said('loss', { code: 'no_offset', values: {} }, /no log\.offset/),
  said(
    'loss',
    {
      code: 'tetragon_dropped',
      values: { rateLimited: 0, rateLimitEvents: 0, throttled: 1, provesNoGap: false },
    },
    /left out their events\.$/,
  ),
  said(
    'loss',
    {
      code: 'no_gap_in_part',
      values: {
        ...{ lines: 21, files: 4, documents: 42, withoutOffset: 21 },
        nodes: ['node-1'],
        streams: ['logs-other', 'b', 'c', 'd'],
      },
    },
    /^No gap in 21 lines of 4 files\. 21 of 42 events carry no offset \(node node-1, data streams logs-other, b, c, …\): for them loss is unknown\.$/,
  ),
  said(
    'loss',
    { code: 'narrowed_view', values: { view: 'documents' } },
    /can’t be proved with your rights.*hide documents \(document-level/,
  ),
  said(
    'loss',
    { code: 'narrowed_view', values: { view: 'unknown' } },
    /with your rights.*doesn’t tell/,
  ),
  said(
    'process_identity',
    {
      code: 'ids_missing',
      values: { without: 2, events: 2, fields: ['process.exec_id', 'process.pid'] },
    },
    /^2 events of 2 have no exec_id: Tetragon’s field filters leave it out.* process\.exec_id, process\.pid\.$/,
  ),
  said(
    'process_identity',
    { code: 'fields_missing', values: { fields: ['process.flags'] } },
    /^No event has process\.flags: Tetragon’s field filters/,
  ),
  said(
    'process_identity',
    { code: 'fields_hidden', values: { fields: ['process.flags'] } },
    /your roles hide fields/,
  ),
  said(
    'process_identity',
    { code: 'all_identified', values: { events: 1_200 } },
    /All of the 1,200 events of processes say/,
  ),
  said(
    'completeness',
    { code: 'exits_without_id', values: { exits: 2 } },
    /none of the 2 exits has an exec_id/,
  ),
  said(
    'freshness',
    { code: 'all_send', values: { ageMs: 3_000, nodes: 2 } },
    /3 s old, and all 2 nodes/,
  ),
  said(
    'freshness',
    { code: 'nodes_silent', values: { ageMs: 3_000, silent: 1, node: NODE } },
    /c\/b has been silent/,
  ),
  said(
    'freshness',
    { code: 'nodes_silent', values: { ageMs: 3_000, silent: 40, node: NODE } },
    /40 nodes have been silent/,
  ),
  said(
    'freshness',
    { code: 'all_silent', values: { ageMs: 3 * HOUR } },
    /3 h old.* either nothing happens there, or events don’t arrive/,
  ),
  said('freshness', { code: 'nothing_recent', values: { hours: 24, ageMs: 72 * HOUR } }, /3 d old/),
  said('freshness', { code: 'never', values: {} }, /ever stored/),
  said(
    'freshness',
    {
      code: 'clock_ahead',
      values: { aheadMs: HOUR, nodes: [{ cluster: 'c', node: 'a' }], more: 0 },
    },
    /1 h in the future: the clock of c\/a is ahead/,
  ),
  said(
    'freshness',
    {
      code: 'clock_ahead',
      values: { aheadMs: HOUR, nodes: [NODE, { cluster: '', node: '' }], more: 2 },
    },
    /the clocks of c\/b, \(no node name\) and 2 more are ahead/,
  ),
  said('freshness', { code: 'trial_loaded_once', values: { ageMs: 23 * HOUR } }, /^Local trial/),
  said(
    'delay',
    { code: 'time_of_reading', values: { medianMs: 2_000, p99Ms: 2_000 } },
    /2 s after they happen/,
  ),
  said('delay', { code: 'event_time', values: {} }, /event’s own time/),
  said('delay', { code: 'late', values: { medianMs: HOUR, p99Ms: 2 * HOUR } }, /time of reading/),
  said('delay', { code: 'before_event', values: { early: 100, events: 100 } }, /100 % .*clocks/),
  said(
    'event_types',
    {
      code: 'arrive',
      values: {
        types: ['process_exec', 'process_exit'],
        notExported: ['host', 'kubeSystem', 'cilium'],
      },
    },
    /2 event types arrive: exec, exit\. Not exported: host processes, kube-system, cilium\.$/,
  ),
  said(
    'event_types',
    { code: 'needed_missing', values: { missing: ['process_exit'], documents: 100 } },
    /None of the 100 events is process_exit: .* leaves it out/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'all_named', values: { host: 100, unknown: 0, hasClusterName: false } },
    /100 events are of host processes\. No cluster name is configured/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'all_named', values: { host: 1, unknown: 2, hasClusterName: true } },
    /1 event is of host processes\. 2 events don’t say where their process ran\.$/,
  ),
  said(
    'kubernetes_metadata',
    {
      code: 'association_fails',
      values: { events: 1, pods: 0, nodes: ['crio-1'], runtimes: ['/usr/bin/conmon'] },
    },
    /on crio-1: 1 event of processes that \/usr\/bin\/conmon started has neither .*No event names a pod\. .*cgidmap.*enableK8sAPI/,
  ),
  said(
    'kubernetes_metadata',
    {
      code: 'association_fails',
      values: { events: 7, pods: 3, nodes: ['a', 'b', 'c', 'd'], runtimes: ['/usr/sbin/runc'] },
    },
    /on 4 nodes \(a, b, c, …\): 7 events of .* have neither pod nor container ID\. Causes/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'places_unknown', values: { without: 100, events: 1_000 } },
    /No event names a pod, and 100 of 1,000 don’t say/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'pods_unresolved', values: { without: 10, events: 910 } },
    /1\.1 %/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'pods_unresolved', values: { without: 100, events: 1_000 } },
    /10 %/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'no_pod_named', values: { events: 900 } },
    /can’t reach the Kubernetes API/,
  ),
  said(
    'kubernetes_metadata',
    { code: 'host_only', values: { events: 1_000 } },
    /^No event names a pod .*all 1,000 events are of host processes/,
  ),
  said('kubernetes_metadata', { code: 'shared_nodes', values: { nodes: ['n1'] } }, /n1/),
  said(
    'kubernetes_metadata',
    { code: 'cluster_missing', values: { without: 500, events: 1_000 } },
    /no cluster name/,
  ),
  said(
    'completeness',
    { code: 'starts_missing', values: { missing: 20, expected: 400 } },
    /20 processes of 400 \(5 %\)/,
  ),
  said(
    'volume',
    { code: 'volume', values: { perMinute: 0.7, growth: 2_000_000, documents: 1_000 } },
    /0\.7 events a minute, 2 MB a day on disk\.$/,
  ),
  said(
    'recorded',
    { code: 'recorded', values: { on: [], off: ['credentials'], onSomeNodes: [] } },
    /only its defaults\. 1 is off \(Credentials\)/,
  ),
  said(
    'recorded',
    { code: 'recorded', values: { on: ['ancestors'], off: [], onSomeNodes: ['ancestors'] } },
    /1 option is on \(Ancestors\)\. Not on every node: Ancestors\.$/,
  ),
  said(
    'privileges',
    { code: 'streams_refused', values: { readable: 1, refused: ['b'] } },
    /1 of 2 data streams, but not b/,
  ),
  said(
    'elasticsearch',
    { code: 'remotes_down', values: { clusters: ['eu'] } },
    /the remote cluster eu/,
  ),
  said(
    'data_view',
    { code: 'covered', values: { views: 1, first: ['logs-*'] } },
    /1 data view includes the data stream: logs-\*/,
  ),
  said('data_view', { code: 'no_data_views', values: {} }, /no data views/),
  said('delay', { code: 'no_answer_in_time', values: { limitMs: 5_000 } }, /within 5 s/),
  said(
    'delay',
    {
      code: 'question_failed',
      values: {
        error: 'no_data_stream',
        reason: { code: 'data_stream_missing', values: { dataStreams: ['logs-x'] } },
      },
    },
    /^Nothing to check: .*logs-x/,
  ),
])('%s %j', (id, conclusion, sentence) => {
  const answer = {
    id,
    status: 'failed',
    conclusion,
    incomplete: [],
  } as unknown as SetupCheckAnswer;
  expect(describeConclusion(answer).sentence).toMatch(sentence);
});

describe('an answer', () => {
  const gap = { file: '/var/tetragon.log', from: 1_234, bytes: 100_000 };
  const facts = {
    ...{ hours: 24, documents: 100, withOffset: 100, agents: 1, sampledAgents: 1, files: 1 },
    withoutOffset: { nodes: [], streams: [] },
    view: 'whole' as const,
    ...{
      lines: 100,
      bytes: 200_000,
      duplicates: 0,
      rateLimited: 0,
      rateLimitEvents: 0,
      throttled: 0,
    },
    gaps: [gap],
  };
  const about = { queries: [], ranAt: '', took: 1, searches: 1, incomplete: [] };
  const answer: SetupCheckAnswer = { id: 'loss', ...judgeLoss(facts), ...about };

  it('has evidence, tables and repairs in words', () => {
    expect(describeConclusion(answer).short).toBe('100 kB lost');
    expect(describeEvidence(answer, String)[0]).toEqual({
      label: 'Lines checked for their successor',
      value: '100',
      scope: '100 lines at 4 times of the last 24 h',
    });
    expect(describeTables(answer, String)).toEqual([
      {
        title: 'Gaps',
        columns: [
          { label: 'File', isNumber: false },
          { label: 'From byte', isNumber: true },
          { label: 'Bytes', isNumber: true },
        ],
        rows: [['/var/tetragon.log', '1,234', '100,000']],
        more: 0,
      },
    ]);
    expect(describeRepairs(answer).map(({ topic }) => topic)).toEqual(['no_data', undefined]);
  });

  it('says that only part of the data was read, where that keeps it from passing', () => {
    const partial: SetupCheckAnswer = {
      ...answer,
      status: 'unknown',
      incomplete: [{ code: 'shards_failed', values: { failed: 1, total: 2 } }],
    };
    expect(describeConclusion(partial).sentence).toMatch(
      /^Only part of the data could be read\. 1 of 2 shards failed .* In that part: 100 kB/,
    );
    expect(describeEvidence(partial, String).at(-1)).toEqual({
      label: 'Partial result',
      value: expect.stringMatching(/^1 of 2 shards failed/) as string,
    });
    const failed = describeConclusion({ ...partial, status: 'failed' });
    expect(failed.sentence).toMatch(/^100 kB/);
  });
});

it('repairs name the share they would save, the role that is missing, and what stays hidden', () => {
  const repairs = describeRepairs({
    repairs: [
      {
        code: 'deny_source',
        values: {
          namespace: 'shop',
          binary: '/usr/bin/c++',
          documents: 900,
          all: 1_000,
          hours: 24,
        },
      },
      { code: 'reader_role' },
      { code: 'record', values: { option: 'credentials' } },
      { code: 'fix_pipeline_error', values: { meaning: 'decoded_before' } },
    ],
  } as SetupCheckAnswer);
  expect(repairs[0]?.text).toContain('900 of 1,000 events of the last 24 h (90 %)');
  expect(repairs[1]?.code?.text).toContain('view_index_metadata');
  expect(repairs[2]?.code?.text).toBe(
    '# Tetragon 1.0 and later\ntetragon:\n  enableProcessCred: true',
  );
  expect(repairs[3]).toMatchObject({ topic: 'error_message' });
});

it('every check has a title of its own', () => {
  expect(new Set(CHECK_IDS.map((id) => checkTitle(id))).size).toBe(CHECK_IDS.length);
});
