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
 * from Kibana. `skipped`: there is nothing to look at, and the conclusion says why.
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
  /** Who runs it: data views are Kibana's, which the browser asks for. */
  runs: 'server' | 'browser';
}

/** The hop that a check belongs to. */
export const HOP_OF: Readonly<Record<CheckId, Hop>> = {
  tetragon_pods: 'kubernetes',
  event_types: 'export',
  volume: 'export',
  filebeat_sidecar: 'filebeat',
  loss: 'filebeat',
  connection: 'network',
  integration_assets: 'pipeline',
  pipeline_errors: 'pipeline',
  data_stream: 'data_stream',
  mapping: 'data_stream',
  data_view: 'data_stream',
  completeness: 'documents',
  recorded: 'fields',
  kubernetes_metadata: 'fields',
  freshness: 'freshness',
  delay: 'freshness',
  elasticsearch: 'privileges',
  privileges: 'privileges',
};

/** All checks, in the order of the hops. */
export const CHECKS: readonly CheckDefinition[] = CHECK_IDS.map((id) => ({
  id,
  hop: HOP_OF[id],
  runs: id === 'data_view' ? 'browser' : 'server',
}));
