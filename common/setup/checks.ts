/** The way of an event from the kernel to the reader, in order: what a check belongs to. */
export const HOPS = [
  'kubernetes',
  'export',
  'filebeat',
  'network',
  'pipeline',
  'data_stream',
  'documents',
  'fields',
  'freshness',
  'privileges',
] as const;

export type Hop = (typeof HOPS)[number];

/** Worst first: the order of the list. */
export const CHECK_STATUSES = [
  'failed',
  'warning',
  'unknown',
  'not_visible',
  'skipped',
  'passed',
] as const;

/**
 * `unknown`: the caller may not look, or the answer was not whole. `not_visible`: nobody can see it
 * from Kibana. `skipped`: there is nothing to look at, and the sentence says why.
 */
export type CheckStatus = (typeof CHECK_STATUSES)[number];

export const CHECK_IDS = [
  'tetragon_pods',
  'event_types',
  'volume',
  'filebeat_sidecar',
  'loss',
  'connection',
  'integration_assets',
  'pipeline_errors',
  'data_stream',
  'mapping',
  'data_view',
  'completeness',
  'recorded',
  'kubernetes_metadata',
  'freshness',
  'delay',
  'elasticsearch',
  'privileges',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** What the list of checks says of one before it has run. */
export interface CheckDefinition {
  id: CheckId;
  hop: Hop;
  title: string;
  /** Who runs it: data views are Kibana's, which the browser asks for. */
  runs: 'server' | 'browser';
}

const onServer = (id: CheckId, hop: Hop, title: string): CheckDefinition => ({
  id,
  hop,
  title,
  runs: 'server',
});

/** All checks, in the order of the hops. */
export const CHECKS: readonly CheckDefinition[] = [
  onServer('tetragon_pods', 'kubernetes', 'Tetragon pods'),
  onServer('event_types', 'export', 'Event types'),
  onServer('volume', 'export', 'Volume'),
  onServer('filebeat_sidecar', 'filebeat', 'Filebeat sidecar'),
  onServer('loss', 'filebeat', 'Loss'),
  onServer('connection', 'network', 'Connection to Elasticsearch'),
  onServer('integration_assets', 'pipeline', 'Integration assets'),
  onServer('pipeline_errors', 'pipeline', 'Pipeline errors'),
  onServer('data_stream', 'data_stream', 'Data stream'),
  onServer('mapping', 'data_stream', 'Mapping'),
  { id: 'data_view', hop: 'data_stream', title: 'Data view', runs: 'browser' },
  onServer('completeness', 'documents', 'Completeness'),
  onServer('recorded', 'fields', 'What is recorded'),
  onServer('kubernetes_metadata', 'fields', 'Kubernetes metadata'),
  onServer('freshness', 'freshness', 'Last events'),
  onServer('delay', 'freshness', 'Delay'),
  onServer('elasticsearch', 'privileges', 'Elasticsearch'),
  onServer('privileges', 'privileges', 'Your privileges'),
];

/** @throws Error for an id that is none: the type allows no other */
export function checkDefinition(id: CheckId): CheckDefinition {
  const found = CHECKS.find((check) => check.id === id);
  if (!found) throw new Error(`there is no check ${id}`);
  return found;
}
