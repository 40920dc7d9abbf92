import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type KnownEventType } from '../documents/event_types';
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
import { judgeEventTypes, type EventTypeFacts } from './event_types';
import { withIncomplete } from './finding';
import { judgeFreshness, type FreshnessFacts } from './freshness';
import { judgeIntegrationAssets, type AssetFacts } from './integration_assets';
import { judgeKubernetesMetadata, type MetadataFacts } from './kubernetes_metadata';
import { judgeLoss, type LossFacts } from './loss';
import { judgeMapping, type MappingFacts } from './mapping';
import { judgePipelineErrors, type PipelineFacts } from './pipeline_errors';
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
    isTrial: false,
    template: 'present',
    version: '1.2.0',
    simulated: { defaultPipeline: pipeline, execIdIsKeyword: true },
    pipelines: 'present',
    pipelineNames: [pipeline],
    writeIndices: [{ stream, index: '.ds-1', defaultPipeline: pipeline }],
  };
  it.each<[string, Partial<AssetFacts>, string, RegExp]>([
    ['all there', {}, 'passed', /of version 1\.2\.0/],
    ['no assets', { template: 'absent', pipelines: 'absent' }, 'failed', /not installed/],
    ['no pipeline', { pipelines: 'absent', pipelineNames: [] }, 'failed', /pipeline is missing/],
    [
      'another template wins',
      { simulated: { execIdIsKeyword: true } },
      'failed',
      /Another index template wins/,
    ],
    [
      'the index is older than the assets',
      { writeIndices: [{ stream, index: '.ds-1' }] },
      'failed',
      /no default pipeline/,
    ],
    [
      'the pipeline was deleted',
      { pipelineNames: ['logs-cilium_tetragon.log-1.3.0'] },
      'failed',
      /does not exist/,
    ],
    [
      'may not look',
      {
        template: 'forbidden',
        pipelines: 'forbidden',
        pipelineNames: [],
        simulated: undefined as never,
      },
      'unknown',
      /manage_index_templates and read_pipeline/,
    ],
    ['local trial', { isTrial: true, pipelines: 'not_known' }, 'skipped', /Local trial/],
  ])('%s', (_, changes, status, words) => {
    const finding = judgeIntegrationAssets({ ...good, ...changes });
    expect(finding).toMatchObject({ status, sentence: expect.stringMatching(words) as string });
    if (status === 'failed') expect(finding.repairs).not.toEqual([]);
  });
});

describe('data stream', () => {
  const name = 'logs-cilium_tetragon.log-default';
  const good: DataStreamFacts = {
    patterns: 'logs-cilium_tetragon.log-*',
    now: NOW,
    isTrial: false,
    streams: [{ name, backing: 1, status: 'GREEN', lifecycle: 'policy logs' }],
    plain: [],
    closedBacking: [],
    content: [{ index: '.ds-1', documents: 10, oldest: NOW - 2 * HOUR, newest: NOW }],
  };
  it.each<[string, Partial<DataStreamFacts>, string, RegExp]>([
    ['healthy', {}, 'passed', /10 documents from the last 2 h/],
    ['none', { streams: [], content: [] }, 'failed', /no data stream/],
    ['plain index', { streams: [], plain: [{ name, isClosed: false }] }, 'failed', /plain index/],
    ['closed', { closedBacking: ['.ds-1'] }, 'failed', /closed/],
    ['red', { streams: [{ name, backing: 1, status: 'RED' }] }, 'failed', /is red/],
    ['yellow', { streams: [{ name, backing: 1, status: 'YELLOW' }] }, 'warning', /yellow/],
    ['empty', { content: [] }, 'failed', /holds no documents/],
  ])('%s', (_, changes, status, words) => {
    expect(judgeDataStream({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
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
  it.each<[string, Partial<MappingFacts>, string, RegExp]>([
    ['right', {}, 'passed', /right type/],
    [
      'text in one backing index',
      {
        types: [
          { field: 'process.entity_id', type: 'keyword', indices: ['.ds-1'] },
          { field: 'process.entity_id', type: 'text', indices: ['.ds-0'] },
        ],
      },
      'failed',
      /process\.entity_id is text in \.ds-0, not keyword/,
    ],
    [
      'arguments are not nested',
      { types: [{ field: 'cilium_tetragon.log.process_kprobe.args', type: 'object' }] },
      'failed',
      /not nested/,
    ],
    [
      'near the limit',
      { fields: { index: '.ds-1', count: 980, limit: 1_000 } },
      'warning',
      /980 of at most 1,000/,
    ],
    ['much ignored', { ignored: 10 }, 'warning', /10 %/],
  ])('%s', (_, changes, status, words) => {
    expect(judgeMapping({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
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
    samples: [],
  };
  it.each<[string, Partial<PipelineFacts>, string, RegExp]>([
    ['none', {}, 'passed', /parsed each of the 1,000 events/],
    [
      'degraded',
      { errors: 5, messages: [{ message: 'boom', times: 5 }] },
      'warning',
      /0\.5 %\); most often: boom/,
    ],
    ['poor', { errors: 50 }, 'failed', /5 %/],
    ['never parsed', { unparsed: 900 }, 'failed', /never passed/],
    ['refused but kept', { failureStore: 40 }, 'failed', /40 events of 1,040/],
    ['no events', { documents: 0 }, 'skipped', /No events/],
  ])('%s', (_, changes, status, words) => {
    expect(judgePipelineErrors({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
  });
});

describe('loss', () => {
  const good: LossFacts = {
    hours: 24,
    documents: 100,
    withOffset: 100,
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
  it.each<[string, Partial<LossFacts>, string, RegExp]>([
    ['contiguous', {}, 'passed', /No gap in 100 lines/],
    ['a small gap', { gaps: [gap(2_000)] }, 'warning', /2 kB .* 1 gap \(0\.99 %/],
    ['a large gap', { gaps: [gap(100_000)] }, 'failed', /33\.3 %/],
    ['rate limit', { rateLimited: 1_204, rateLimitEvents: 1 }, 'warning', /1,204 events/],
    ['no offsets', { withOffset: 0 }, 'unknown', /no log\.offset/],
  ])('%s', (_, changes, status, words) => {
    expect(judgeLoss({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
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
  it.each<[string, Partial<FreshnessFacts>, string, RegExp]>([
    ['all nodes send', {}, 'passed', /3 s old, and each of the 2 nodes/],
    [
      'one is silent',
      { nodes: [node('a', 3_000), node('b', 3 * HOUR)] },
      'warning',
      /c\/b has .* quiet or broken/,
    ],
    [
      'all are silent',
      { newest: NOW - 3 * HOUR, nodes: [node('a', 3 * HOUR)] },
      'warning',
      /quiet or broken/,
    ],
    ['nothing in the range', { newest: NOW - 72 * HOUR, nodes: [] }, 'failed', /3 d old/],
    ['never', { newest: undefined as never, nodes: [] }, 'failed', /ever stored/],
    [
      'a clock an hour ahead',
      { newest: NOW + HOUR, nodes: [node('a', -HOUR)] },
      'warning',
      /60 min in the future: the clock of c\/a/,
    ],
    [
      'a trial of yesterday',
      { isTrial: true, newest: NOW - 23 * HOUR, nodes: [node('a', 23 * HOUR)] },
      'skipped',
      /Local trial/,
    ],
  ])('%s', (_, changes, status, words) => {
    expect(judgeFreshness({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
  });
});

describe('delay', () => {
  const times = (value: number) => Array.from({ length: 100 }, () => value);
  it.each<[string, number[], string, RegExp]>([
    ['reading within seconds', times(2_000), 'passed', /2 s after they happen/],
    ['the event’s own time', times(0), 'passed', /event’s own time/],
    ['files read again', [...times(1_000), ...times(2 * HOUR)], 'warning', /time of reading/],
    ['stored before it happened', times(-5_000), 'warning', /clocks/],
    ['nothing', [], 'skipped', /No events/],
  ])('%s', (_, delays, status, words) => {
    const finding = judgeDelay({ hours: 24, delays, leftOut: 0 });
    expect(finding).toMatchObject({ status, sentence: expect.stringMatching(words) as string });
    if (status === 'warning' && delays[0] === 1_000) expect(finding.repairs).toHaveLength(2);
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
    const finding = judgeEventTypes(good);
    expect(finding.status).toBe('passed');
    expect(finding.sentence).toContain('Not exported: processes of the host, kube-system, cilium');
    const [table] = finding.tables;
    expect(table?.rows).toContainEqual([
      'process_loader',
      '0',
      'not in Tetragon’s default allow list',
    ]);
  });
  it('without exits no tree can end', () => {
    const finding = judgeEventTypes({ ...good, types: types({ process_exec: 100 }) });
    expect(finding).toMatchObject({ status: 'failed', number: 'no exit' });
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
  it.each<[string, Partial<MetadataFacts>, string, RegExp]>([
    ['default installation', {}, 'passed', /No cluster name is set/],
    ['a few unresolved', { unresolved: 10 }, 'warning', /1\.1 %/],
    ['many unresolved', { unresolved: 100 }, 'failed', /10 %/],
    ['no pod at all', { pods: 0, unresolved: 900 }, 'failed', /does not reach Kubernetes/],
    ['only the host', { pods: 0, host: 1_000 }, 'passed', /the host’s/],
    [
      'equal nodes',
      { clusters: ['a', 'b'], withoutCluster: 0, sharedNodes: ['n1'] },
      'warning',
      /n1/,
    ],
    ['one cluster unnamed', { clusters: ['a'], withoutCluster: 500 }, 'warning', /name no cluster/],
  ])('%s', (_, changes, status, words) => {
    expect(judgeKubernetesMetadata({ ...good, ...changes })).toMatchObject({
      status,
      sentence: expect.stringMatching(words) as string,
    });
  });
});

describe('privileges', () => {
  const trial = (outcome: 'allowed' | 'refused') => ({
    what: 'x',
    privilege: 'p',
    without: 'w',
    outcome,
  });
  const stream = (name: string, read: 'allowed' | 'refused') => ({ name, read });
  const good: PrivilegeFacts = {
    patterns: 'logs-cilium_tetragon.log-*',
    streams: [stream('a', 'allowed')],
    coversPattern: 'allowed',
    metadata: trial('allowed'),
    others: [trial('allowed')],
  };
  it.each<[string, Partial<PrivilegeFacts>, string]>([
    ['all', {}, 'passed'],
    ['nothing of the cluster', { others: [trial('refused')] }, 'passed'],
    ['no metadata', { metadata: trial('refused') }, 'warning'],
    [
      'one of two data streams',
      { streams: [stream('a', 'allowed'), stream('b', 'refused')] },
      'failed',
    ],
    ['a role for one name only', { coversPattern: 'refused' }, 'warning'],
    ['nothing', { coversPattern: 'refused', streams: [] }, 'failed'],
  ])('%s: %s', (_, changes, status) => {
    expect(judgePrivileges({ ...good, ...changes }).status).toBe(status);
  });
});

describe('Elasticsearch', () => {
  it.each<[string, Parameters<typeof judgeElasticsearch>[0]['clusters'], string]>([
    ['new enough', [{ name: '(local)', connected: true, version: '8.13.0' }], 'passed'],
    ['too old', [{ name: '(local)', connected: true, version: '8.12.2' }], 'warning'],
    [
      'a remote is down',
      [
        { name: '(local)', connected: true, version: '9.0.0' },
        { name: 'eu', connected: false },
      ],
      'warning',
    ],
    ['version not known', [], 'passed'],
  ])('%s', (_, clusters, status) => {
    expect(judgeElasticsearch({ tookMs: 5, clusters }).status).toBe(status);
  });
});

describe('volume', () => {
  it('offers the entry that takes a source out, with the share it would have saved', () => {
    const source = { namespace: 'shop', binary: '/usr/bin/c++', documents: 900 };
    expect(JSON.parse(denyEntry(source))).toEqual({
      namespace: ['shop'],
      binary_regex: [String.raw`^/usr/bin/c\+\+$`],
    });
    const finding = judgeVolume({
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
    expect(finding.repairs[0]?.text).toContain('900 of 1,000 events of the last 24 h (90 %)');
    expect(finding.sentence).toContain('2 MB a day');
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

it('what answered only in part never passes', () => {
  const passed = judgeElasticsearch({ tookMs: 1, clusters: [] });
  expect(withIncomplete(passed, ['1 of 2 shards failed'])).toMatchObject({
    status: 'unknown',
    sentence: expect.stringContaining('1 of 2 shards failed') as string,
  });
  expect(withIncomplete(passed, [])).toBe(passed);
});
