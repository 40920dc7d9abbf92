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
