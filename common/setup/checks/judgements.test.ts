import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type KnownEventType } from '../../documents/event_types';
import {
  judgeCompleteness,
  onlyForked,
  type CompletenessFacts,
  type ExitFact,
} from './completeness';
import { judgeDataStream, type DataStreamFacts } from './data_stream';
import { judgeDataViews } from './data_view';
import { judgeDelay } from './delay';
import { judgeElasticsearch } from './elasticsearch';
import { absenceReason, judgeEventTypes, type EventTypeFacts } from './event_types';
import { judgeFreshness, type FreshnessFacts } from './freshness';
import { judgeIntegrationAssets, type AssetFacts } from './integration_assets';
import { judgeKubernetesMetadata, type MetadataFacts } from './kubernetes_metadata';
import { judgeLoss, type LossFacts } from './loss';
import { judgeMapping, type MappingFacts } from './mapping';
import { judgePipelineErrors, type PipelineFacts } from './pipeline_errors';
import {
  IDENTITY_FIELDS,
  judgeProcessIdentity,
  type ProcessIdentityFacts,
} from './process_identity';
import { judgePrivileges, type PrivilegeFacts } from './privileges';
import { denyEntry, judgeVolume } from './volume';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-03-01T12:00:00Z');

function types(counts: Partial<Record<KnownEventType, number>>): Record<KnownEventType, number> {
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, counts[type] ?? 0])) as Record<
    KnownEventType,
    number
  >;
}

describe('integration assets', () => {
  const pipeline = 'logs-cilium_tetragon.log-1.2.0';
  const stream = 'logs-cilium_tetragon.log-default';
  const good: AssetFacts = {
    dataStreams: 'answered',
    template: 'answered',
    version: '1.2.0',
    simulated: { defaultPipeline: pipeline, execIdIsKeyword: true },
    pipelines: 'answered',
    pipelineNames: [pipeline],
    writeIndices: [{ stream, index: '.ds-1', defaultPipeline: pipeline }],
  };
  it.each<[string, Partial<AssetFacts>, string, object]>([
    ['all there', {}, 'passed', { code: 'installed', values: { version: '1.2.0', streams: 1 } }],
    ['no assets', { template: 'absent', pipelines: 'absent' }, 'failed', { code: 'not_installed' }],
    ['no pipeline', { pipelines: 'absent', pipelineNames: [] }, 'failed', { code: 'no_pipeline' }],
    [
      'another template wins',
      { simulated: { execIdIsKeyword: true } },
      'failed',
      { code: 'other_template' },
    ],
    [
      'the index is older than the assets',
      { writeIndices: [{ stream, index: '.ds-1' }] },
      'failed',
      { code: 'other_pipeline', values: { stream } },
    ],
    [
      'the pipeline was deleted',
      { pipelineNames: ['logs-cilium_tetragon.log-1.3.0'] },
      'failed',
      { code: 'pipeline_gone', values: { stream, pipeline } },
    ],
    [
      'may not look',
      {
        template: 'forbidden',
        pipelines: 'forbidden',
        pipelineNames: [],
        simulated: undefined,
      },
      'unknown',
      { code: 'not_allowed', values: { parts: ['template', 'pipeline'] } },
    ],
    [
      'local trial',
      { dataStreams: 'trial', pipelines: 'unsupported', writeIndices: [] },
      'skipped',
      { code: 'trial' },
    ],
    [
      'an API is missing, and this is no trial',
      { dataStreams: 'unsupported', writeIndices: [] },
      'unknown',
      { code: 'no_api', values: { parts: ['write_index'] } },
    ],
    [
      'an API did not answer',
      { pipelines: 'failed', pipelineNames: [] },
      'unknown',
      { code: 'not_answered', values: { parts: ['pipeline'] } },
    ],
  ])('%s', (_, changes, status, conclusion) => {
    const result = judgeIntegrationAssets({ ...good, ...changes });
    expect(result).toMatchObject({ status, conclusion });
    if (status === 'failed') expect(result.repairs).not.toEqual([]);
  });
});

describe('data stream', () => {
  const name = 'logs-cilium_tetragon.log-default';
  const good: DataStreamFacts = {
    patterns: 'logs-cilium_tetragon.log-*',
    now: NOW,
    management: 'answered',
    streams: [{ name, backing: 1, status: 'GREEN', lifecycle: { code: 'policy', name: 'logs' } }],
    plain: [],
    closedBacking: [],
    content: [{ index: '.ds-1', documents: 10, oldest: NOW - 2 * HOUR, newest: NOW }],
  };
  it.each<[string, Partial<DataStreamFacts>, string, object]>([
    [
      'healthy',
      {},
      'passed',
      { code: 'present', values: { names: [name], documents: 10, ageMs: 2 * HOUR } },
    ],
    ['none', { streams: [], content: [] }, 'failed', { code: 'none' }],
    [
      'plain index',
      { streams: [], plain: [{ name, isClosed: false }] },
      'failed',
      { code: 'plain_index', values: { index: name } },
    ],
    [
      'closed',
      { closedBacking: ['.ds-1'] },
      'failed',
      { code: 'closed', values: { index: '.ds-1' } },
    ],
    [
      'red',
      { streams: [{ name, backing: 1, status: 'RED' }] },
      'failed',
      { code: 'red', values: { stream: name } },
    ],
    [
      'yellow',
      { streams: [{ name, backing: 1, status: 'YELLOW' }] },
      'warning',
      { code: 'yellow', values: { stream: name } },
    ],
    ['empty', { content: [] }, 'failed', { code: 'empty', values: { names: [name] } }],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeDataStream({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });
});

describe('mapping', () => {
  const good: MappingFacts = {
    hours: 24,
    types: [{ field: 'process.entity_id', type: 'keyword' }],
    fields: { index: '.ds-1', count: 400, limit: 1_000 },
    documents: 100,
    ignored: 0,
  };
  it.each<[string, Partial<MappingFacts>, string, object]>([
    ['right', {}, 'passed', { code: 'right', values: { fields: 1 } }],
    [
      'text in one backing index',
      {
        types: [
          { field: 'process.entity_id', type: 'keyword', indices: ['.ds-1'] },
          { field: 'process.entity_id', type: 'text', indices: ['.ds-0'] },
        ],
      },
      'failed',
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
    ],
    [
      'arguments are not nested',
      { types: [{ field: 'cilium_tetragon.log.process_kprobe.args', type: 'object' }] },
      'failed',
      { code: 'wrong_type', values: { expected: 'nested' } },
    ],
    [
      'near the limit',
      { fields: { index: '.ds-1', count: 980, limit: 1_000 } },
      'warning',
      { code: 'near_field_limit', values: { count: 980, limit: 1_000 } },
    ],
    [
      'much ignored',
      { ignored: 10 },
      'warning',
      { code: 'values_ignored', values: { ignored: 10, documents: 100 } },
    ],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeMapping({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });
});

describe('pipeline errors', () => {
  const good: PipelineFacts = {
    hours: 24,
    documents: 1_000,
    unparsed: 0,
    errors: 0,
    messages: [],
    messagesOf: 0,
    filebeatVersions: [],
  };
  it.each<[string, Partial<PipelineFacts>, string, object]>([
    ['none', {}, 'passed', { code: 'all_parsed', values: { documents: 1_000 } }],
    [
      'degraded',
      { errors: 5, messages: [{ message: 'boom', times: 5 }] },
      'warning',
      { code: 'failed', values: { failed: 5, events: 1_000, message: 'boom' } },
    ],
    ['poor', { errors: 50 }, 'failed', { code: 'failed', values: { failed: 50, events: 1_000 } }],
    [
      'never parsed',
      { unparsed: 900 },
      'failed',
      { code: 'not_parsed', values: { unparsed: 900 } },
    ],
    [
      'refused but kept',
      { failureStore: 40 },
      'failed',
      { code: 'failed', values: { failed: 40, events: 1_040 } },
    ],
    ['no events', { documents: 0 }, 'skipped', { code: 'no_events', values: { hours: 24 } }],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgePipelineErrors({ ...good, ...changes }, [])).toMatchObject({ status, conclusion });
  });
});

describe('loss', () => {
  const good: LossFacts = {
    hours: 24,
    documents: 100,
    withOffset: 100,
    withoutOffset: { nodes: [], streams: [] },
    view: 'whole',
    agents: 1,
    sampledAgents: 1,
    files: 1,
    lines: 100,
    bytes: 200_000,
    duplicates: 0,
    gaps: [],
    rateLimited: 0,
    rateLimitEvents: 0,
    throttled: 0,
  };
  const gap = (bytes: number) => ({ file: 'a', from: 10, bytes });
  it.each<[string, Partial<LossFacts>, string, object]>([
    ['contiguous', {}, 'passed', { code: 'no_gap', values: { lines: 100 } }],
    [
      'a small gap',
      { gaps: [gap(2_000)] },
      'warning',
      { code: 'gaps', values: { lostBytes: 2_000, bytes: 202_000, gaps: 1 } },
    ],
    [
      'a large gap',
      { gaps: [gap(100_000)] },
      'failed',
      { code: 'gaps', values: { lostBytes: 100_000, bytes: 300_000 } },
    ],
    [
      'rate limit',
      { rateLimited: 1_204, rateLimitEvents: 1 },
      'warning',
      { code: 'tetragon_dropped', values: { rateLimited: 1_204, provesNoGap: true } },
    ],
    ['no offsets', { withOffset: 0 }, 'unknown', { code: 'no_offset' }],
    [
      'a second shipper',
      {
        documents: 42,
        withOffset: 21,
        withoutOffset: {
          nodes: [{ name: 'n', documents: 21 }],
          streams: [{ name: 'other', documents: 21 }],
        },
      },
      'unknown',
      {
        code: 'no_gap_in_part',
        values: { documents: 42, withoutOffset: 21, nodes: ['n'], streams: ['other'] },
      },
    ],
    [
      'a gap beside a second shipper',
      { withOffset: 50, gaps: [gap(2_000)] },
      'warning',
      { code: 'gaps' },
    ],
    [
      'a view that hides documents: no gap is proved, and none is disproved',
      { view: 'documents', gaps: [gap(2_000)] },
      'unknown',
      { code: 'narrowed_view', values: { view: 'documents' } },
    ],
    [
      'rights that may not be asked',
      { view: 'unknown' },
      'unknown',
      { code: 'narrowed_view', values: { view: 'unknown' } },
    ],
    [
      'fields that are hidden are not fields that Filebeat did not send',
      { view: 'fields', withOffset: 0 },
      'unknown',
      { code: 'narrowed_view', values: { view: 'fields' } },
    ],
    [
      'rate limit, seen in a part of the documents',
      { view: 'documents', rateLimited: 5, rateLimitEvents: 1 },
      'warning',
      { code: 'tetragon_dropped', values: { rateLimited: 5, provesNoGap: false } },
    ],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeLoss({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });
});

describe('process identity', () => {
  const counts = (changes: Partial<ProcessIdentityFacts['withField']> = {}) => ({
    ...(Object.fromEntries(
      IDENTITY_FIELDS.map((field) => [field, 100]),
    ) as ProcessIdentityFacts['withField']),
    ...changes,
  });
  const good: ProcessIdentityFacts = {
    hours: 24,
    events: 100,
    withoutId: 0,
    nodes: [],
    withField: counts(),
    view: 'whole',
  };
  const filtered = {
    events: 2,
    withoutId: 2,
    withField: counts({ 'process.exec_id': 0, 'process.pid': 0, 'parent.exec_id': 0 }),
  };
  const fields = ['process.exec_id', 'process.pid', 'parent.exec_id'];
  it.each<[string, Partial<ProcessIdentityFacts>, string, object]>([
    ['every event has its id', {}, 'passed', { code: 'all_identified', values: { events: 100 } }],
    [
      'a parent that is never known is no filter',
      { withField: counts({ 'parent.exec_id': 0 }) },
      'passed',
      { code: 'all_identified' },
    ],
    [
      'a field filter',
      filtered,
      'failed',
      { code: 'ids_missing', values: { without: 2, events: 2, fields } },
    ],
    ['a few of many', { ...filtered, events: 1_000 }, 'warning', { code: 'ids_missing' }],
    [
      'ids without what else places a process',
      { withField: counts({ 'process.flags': 0 }) },
      'warning',
      { code: 'fields_missing', values: { fields: ['process.flags'] } },
    ],
    [
      'fields that the caller may not see',
      { ...filtered, view: 'fields' },
      'unknown',
      { code: 'fields_hidden', values: { fields } },
    ],
    ['no events', { events: 0 }, 'skipped', { code: 'no_events' }],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeProcessIdentity({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });

  it('names all fields that the filter has to include', () => {
    expect(judgeProcessIdentity({ ...good, ...filtered }).repairs).toEqual([
      { code: 'export_fields', values: { fields: [...IDENTITY_FIELDS] } },
    ]);
  });
});

describe('freshness', () => {
  const everyFiveMinutes = (until: number) =>
    Array.from({ length: 200 }, (_, index) => until - index * 5 * MINUTE);
  const node = (name: string, age: number) => ({
    cluster: 'c',
    node: name,
    documents: 1_000,
    newest: NOW - age,
    active: everyFiveMinutes(NOW - age),
  });
  const good: FreshnessFacts = {
    now: NOW,
    hours: 24,
    isTrial: false,
    newest: NOW - 3_000,
    nodes: [node('a', 3_000), node('b', 4 * MINUTE)],
    moreNodes: 0,
    resolution: 5 * MINUTE,
  };
  it.each<[string, Partial<FreshnessFacts>, string, object]>([
    ['all nodes send', {}, 'passed', { code: 'all_send', values: { ageMs: 3_000, nodes: 2 } }],
    [
      'one is silent',
      { nodes: [node('a', 3_000), node('b', 3 * HOUR)] },
      'warning',
      { code: 'nodes_silent', values: { silent: 1, node: { cluster: 'c', node: 'b' } } },
    ],
    [
      'all are silent',
      { newest: NOW - 3 * HOUR, nodes: [node('a', 3 * HOUR)] },
      'warning',
      { code: 'all_silent', values: { ageMs: 3 * HOUR } },
    ],
    [
      'nothing in the range',
      { newest: NOW - 72 * HOUR, nodes: [] },
      'failed',
      { code: 'nothing_recent', values: { ageMs: 72 * HOUR } },
    ],
    ['never', { newest: undefined, nodes: [] }, 'failed', { code: 'never' }],
    [
      'a clock an hour ahead',
      { newest: NOW + HOUR, nodes: [node('a', -HOUR)] },
      'warning',
      {
        code: 'clock_ahead',
        values: { aheadMs: HOUR, nodes: [{ cluster: 'c', node: 'a' }], more: 0 },
      },
    ],
    [
      'a trial of yesterday',
      { isTrial: true, newest: NOW - 23 * HOUR, nodes: [node('a', 23 * HOUR)] },
      'skipped',
      { code: 'trial_loaded_once', values: { ageMs: 23 * HOUR } },
    ],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeFreshness({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });
});

describe('delay', () => {
  const times = (value: number) => Array.from({ length: 100 }, () => value);
  it.each<[string, number[], string, object]>([
    [
      'reading within seconds',
      times(2_000),
      'passed',
      { code: 'time_of_reading', values: { medianMs: 2_000, p99Ms: 2_000 } },
    ],
    ['the event’s own time', times(0), 'passed', { code: 'event_time' }],
    [
      'files read again',
      [...times(1_000), ...times(2 * HOUR)],
      'warning',
      { code: 'late', values: { p99Ms: 2 * HOUR } },
    ],
    [
      'stored before it happened',
      times(-5_000),
      'warning',
      { code: 'before_event', values: { early: 100, events: 100 } },
    ],
    ['nothing', [], 'skipped', { code: 'no_events' }],
  ])('%s', (_, delays, status, conclusion) => {
    const result = judgeDelay({ hours: 24, delays, leftOut: 0 });
    expect(result).toMatchObject({ status, conclusion });
    if (status === 'warning' && delays[0] === 1_000) expect(result.repairs).toHaveLength(2);
  });
});

describe('event types', () => {
  const good: EventTypeFacts = {
    hours: 24,
    documents: 100,
    types: types({ process_exec: 50, process_exit: 50 }),
    nodes: [],
    moreNodes: 0,
    execWithArguments: 40,
    exitWithCode: 1,
    exitWithSignal: 0,
    kprobeWithArguments: 0,
    host: 0,
    kubeSystem: 0,
    cilium: 0,
  };
  it('a default installation passes, and is told what it does not export', () => {
    expect(judgeEventTypes(good)).toMatchObject({
      status: 'passed',
      conclusion: { code: 'arrive', values: { notExported: ['host', 'kubeSystem', 'cilium'] } },
    });
    expect(good.types.process_loader).toBe(0);
    expect(absenceReason('process_loader', good.types)).toBe('not_by_default');
  });
  it('without exits no tree can end', () => {
    expect(judgeEventTypes({ ...good, types: types({ process_exec: 100 }) })).toMatchObject({
      status: 'failed',
      conclusion: { code: 'needed_missing', values: { missing: ['process_exit'] } },
    });
  });
});

describe('completeness', () => {
  const exit = (execId: string, changes: Partial<ExitFact> = {}): ExitFact => ({
    execId,
    flags: ['execve', 'clone'],
    pid: 2,
    parentPid: 1,
    start: NOW - HOUR,
    ...changes,
  });
  const exits = Array.from({ length: 400 }, (_, index) => exit(`p${index}`));
  const facts = (known: number, changes: Partial<CompletenessFacts> = {}): CompletenessFacts => ({
    hours: 24,
    exits,
    started: new Set(exits.slice(0, known).map(({ execId }) => execId)),
    oldest: NOW - 24 * HOUR,
    exitDocuments: exits.length,
    exitsWithoutId: 0,
    extraExecs: 0,
    restarts: [],
    ...changes,
  });
  it.each([
    [400, 'passed'],
    [396, 'warning'],
    [380, 'failed'],
  ])('%i of 400 starts known: %s', (known, status) => {
    expect(judgeCompleteness(facts(known)).status).toBe(status);
  });
  it('leaves out what only forked, and what is older than the data', () => {
    const forked = exit('f', { flags: ['execve'] });
    const older = exit('o', { start: NOW - 48 * HOUR });
    const all = [...exits, forked, older];
    expect(onlyForked(forked)).toBe(true);
    expect(judgeCompleteness(facts(400, { exits: all })).status).toBe('passed');
  });
  it('a handful proves nothing poor', () => {
    const few = exits.slice(0, 10);
    expect(judgeCompleteness(facts(5, { exits: few })).status).toBe('warning');
  });
});

describe('Kubernetes metadata', () => {
  const good: MetadataFacts = {
    hours: 24,
    events: 1_000,
    host: 100,
    unresolved: 0,
    unknown: 0,
    unassociated: 0,
    unassociatedNodes: [],
    runtimes: [],
    pods: 900,
    withContainer: 900,
    withImage: 900,
    withWorkload: 900,
    withLabels: 900,
    withoutNode: 0,
    withoutCluster: 1_000,
    clusters: [],
    sharedNodes: [],
  };
  it.each<[string, Partial<MetadataFacts>, string, object]>([
    [
      'default installation',
      {},
      'passed',
      { code: 'all_named', values: { hasClusterName: false } },
    ],
    [
      'a few unresolved',
      { unresolved: 10 },
      'warning',
      { code: 'pods_unresolved', values: { without: 10, events: 910 } },
    ],
    [
      'many unresolved',
      { unresolved: 100 },
      'failed',
      { code: 'pods_unresolved', values: { without: 100, events: 1_000 } },
    ],
    [
      'no pod at all',
      { pods: 0, unresolved: 900 },
      'failed',
      { code: 'no_pod_named', values: { events: 900 } },
    ],
    [
      'a runtime’s children without pod and container id',
      { pods: 0, unresolved: 5, unassociated: 5, unassociatedNodes: ['n1'], runtimes: ['/crun'] },
      'failed',
      {
        code: 'association_fails',
        values: { events: 5, pods: 0, nodes: ['n1'], runtimes: ['/crun'] },
      },
    ],
    [
      'the same on one node of many',
      { unresolved: 5, unassociated: 5, unassociatedNodes: ['n1'], runtimes: ['/crun'] },
      'warning',
      { code: 'association_fails', values: { pods: 900 } },
    ],
    [
      'neither pods nor certainly the host',
      { pods: 0, host: 900, unknown: 100 },
      'warning',
      { code: 'places_unknown', values: { without: 100, events: 1_000 } },
    ],
    [
      'only the host',
      { pods: 0, host: 1_000 },
      'passed',
      { code: 'host_only', values: { events: 1_000 } },
    ],
    [
      'equal nodes',
      { clusters: ['a', 'b'], withoutCluster: 0, sharedNodes: ['n1'] },
      'warning',
      { code: 'shared_nodes', values: { nodes: ['n1'] } },
    ],
    [
      'one cluster unnamed',
      { clusters: ['a'], withoutCluster: 500 },
      'warning',
      { code: 'cluster_missing', values: { without: 500, events: 1_000 } },
    ],
  ])('%s', (_, changes, status, conclusion) => {
    expect(judgeKubernetesMetadata({ ...good, ...changes })).toMatchObject({ status, conclusion });
  });
});

describe('privileges', () => {
  const stream = (name: string, read: 'allowed' | 'refused') => ({ name, read });
  const good: PrivilegeFacts = {
    patterns: 'logs-cilium_tetragon.log-*',
    streams: [stream('a', 'allowed')],
    coversPattern: 'allowed',
    metadata: 'allowed',
    size: 'allowed',
    templates: 'allowed',
    pipelines: 'allowed',
  };
  it.each<[string, Partial<PrivilegeFacts>, string, string]>([
    ['all', {}, 'passed', 'everything'],
    ['nothing of the cluster', { templates: 'refused' }, 'passed', 'details_missing'],
    ['no metadata', { metadata: 'refused' }, 'warning', 'no_metadata'],
    [
      'one of two data streams',
      { streams: [stream('a', 'allowed'), stream('b', 'refused')] },
      'failed',
      'streams_refused',
    ],
    ['a role for one name only', { coversPattern: 'refused' }, 'warning', 'pattern_not_covered'],
    ['nothing', { coversPattern: 'refused', streams: [] }, 'failed', 'nothing'],
  ])('%s: %s', (_, changes, status, code) => {
    expect(judgePrivileges({ ...good, ...changes })).toMatchObject({
      status,
      conclusion: { code },
    });
  });
});

describe('Elasticsearch', () => {
  it.each<[string, Parameters<typeof judgeElasticsearch>[0]['clusters'], string, string]>([
    ['new enough', [{ name: '(local)', connected: true, version: '8.13.0' }], 'passed', 'answers'],
    ['too old', [{ name: '(local)', connected: true, version: '8.12.2' }], 'warning', 'too_old'],
    [
      'a remote is down',
      [
        { name: '(local)', connected: true, version: '9.0.0' },
        { name: 'eu', connected: false },
      ],
      'warning',
      'remotes_down',
    ],
    ['version not known', [], 'passed', 'answers'],
  ])('%s', (_, clusters, status, code) => {
    expect(judgeElasticsearch({ tookMs: 5, clusters })).toMatchObject({
      status,
      conclusion: { code },
    });
  });
});

describe('volume', () => {
  it('offers the entry that takes a source out, with the share it would have saved', () => {
    const source = { namespace: 'shop', binary: '/usr/bin/c++', documents: 900 };
    expect(JSON.parse(denyEntry(source))).toEqual({
      namespace: ['shop'],
      binary_regex: [String.raw`^/usr/bin/c\+\+$`],
    });
    const result = judgeVolume({
      hours: 24,
      documents: 1_000,
      types: types({ process_exec: 1_000 }),
      namespaces: [],
      workloads: [],
      binaries: [],
      policies: [],
      sources: [source],
      stored: { documents: 1_000, bytes: 2_000_000 },
    });
    expect(result.repairs?.[0]).toEqual({
      code: 'deny_source',
      values: { ...source, all: 1_000, hours: 24 },
    });
    expect(result.conclusion).toMatchObject({ code: 'volume', values: { growth: 2_000_000 } });
  });
});

describe('data views', () => {
  it.each([
    [undefined, 'skipped'],
    [['logs-*'], 'passed'],
    [['metrics-*,logs-cilium_tetragon.log-*'], 'passed'],
    [['logs-*,-logs-cilium*'], 'warning'],
    [['metrics-*', 'logs-cilium'], 'warning'],
    [[], 'warning'],
  ])('%j: %s', (titles, status) => {
    expect(judgeDataViews(titles).status).toBe(status);
  });
});
