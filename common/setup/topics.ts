/** Cases of the integration's documentation that the page helps with, step by step. */
export const TOPICS = [
  'no_data',
  'tetragon_pods',
  'event_types',
  'volume',
  'error_message',
  'kubernetes_metadata',
  'authentication',
  'network',
  'assets',
  'prerequisites',
] as const;

export type Topic = (typeof TOPICS)[number];
