/** One thing in which the trial node's template differs from the integration's own. */
export interface TemplateDifference {
  /** Dotted path in the template; a dynamic template stands under its name. */
  path: string;
  reason: string;
}

const SETTINGS = 'template.settings.index';
const DYNAMIC = 'template.mappings.dynamic_templates';
const PROPERTIES = 'template.mappings.properties';
const TETRAGON = `${PROPERTIES}.cilium_tetragon.properties.log.properties`;

const NO_MATCH_ONLY_TEXT =
  'The node has no match_only_text; text answers the same queries and keeps positions beside.';
const NO_CONSTANT_KEYWORD =
  'The node has no constant_keyword; keyword answers the same queries, from the value in each document.';
const NO_WILDCARD =
  'The node has no wildcard; keyword answers the same queries for values of up to 1,024 characters.';
const LABELS_AS_LEAVES =
  "A label `app` is a text, a label `app.kubernetes.io/name` makes `app` an object: under the integration's " +
  'mapping the first to come wins and Elasticsearch rejects the events of pods with the other. ' +
  'A trial shows every event of a file, so dots in label names make no objects here.';

/** Every difference between the two forms of `indexTemplate`, each with its reason. */
export const templateDifferences: readonly TemplateDifference[] = [
  {
    path: `${SETTINGS}.lifecycle`,
    reason: 'The node has no index lifecycle management; a trial is thrown away as a whole.',
  },
  {
    path: 'template.mappings._meta',
    reason: 'Marks the trial: the setup checks excuse the APIs that its node lacks.',
  },
  {
    path: `${SETTINGS}.number_of_replicas`,
    reason: 'The node is alone: a replica would stay unassigned and its health yellow.',
  },
  ...[
    'ecs_message_match_only_text.mapping.type',
    'ecs_path_match_keyword_and_match_only_text.mapping.fields.text.type',
    'ecs_path_match_wildcard_and_match_only_text.mapping.fields.text.type',
    'ecs_match_wildcard_and_match_only_text.mapping.fields.text.type',
  ].map((path) => ({ path: `${DYNAMIC}.${path}`, reason: NO_MATCH_ONLY_TEXT })),
  ...[
    'ecs_wildcard',
    'ecs_path_match_wildcard_and_match_only_text',
    'ecs_match_wildcard_and_match_only_text',
  ].flatMap((name) =>
    ['type', 'ignore_above'].map((part) => ({
      path: `${DYNAMIC}.${name}.mapping.${part}`,
      reason: NO_WILDCARD,
    })),
  ),
  ...['type', 'scaling_factor'].map((part) => ({
    path: `${DYNAMIC}.ecs_usage_double_scaled_float.mapping.${part}`,
    reason: 'The node has no scaled_float; float is as exact as any query here needs.',
  })),
  ...[
    'data_stream.properties.type.type',
    'data_stream.properties.type.value',
    'data_stream.properties.dataset.type',
    'data_stream.properties.namespace.type',
    'event.properties.module.type',
    'event.properties.module.value',
    'event.properties.dataset.type',
    'event.properties.dataset.value',
  ].map((path) => ({ path: `${PROPERTIES}.${path}`, reason: NO_CONSTANT_KEYWORD })),
  { path: `${DYNAMIC}.labels_as_leaves`, reason: LABELS_AS_LEAVES },
  { path: `${TETRAGON}.node_labels`, reason: LABELS_AS_LEAVES },
  ...['process_exec', 'process_exit', 'process_kprobe'].flatMap((type) =>
    ['process', 'parent'].map((role) => ({
      path: `${TETRAGON}.${type}.properties.${role}.properties.pod.properties.pod_labels`,
      reason: LABELS_AS_LEAVES,
    })),
  ),
];
