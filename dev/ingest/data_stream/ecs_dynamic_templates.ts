import { formTypes, type TemplateForm } from './template_form';
import { LABELS_AS_LEAVES, type Mapping } from './tetragon_mappings';

const OBJECT = { unmatch_mapping_type: 'object' };

/**
 * How a field is mapped that no property names: Elasticsearch's component template `ecs@mappings`
 * (8.19), which the integration's template is composed of. The first that matches wins.
 */
export function ecsDynamicTemplates(form: TemplateForm): Mapping[] {
  const { logText, wildcard, thousandths } = formTypes(form);
  const withText = { fields: { text: logText } };
  const templates: Mapping = {
    ...(form === 'trial_node' && {
      labels_as_leaves: {
        path_match: ['*.pod_labels', '*.pod_annotations'],
        match_mapping_type: 'object',
        mapping: LABELS_AS_LEAVES,
      },
    }),
    'container.labels': {
      path_match: 'container.labels.*',
      match_mapping_type: 'string',
      mapping: { type: 'keyword' },
    },
    ecs_timestamp: { match: '@timestamp', mapping: { type: 'date', ignore_malformed: false } },
    ecs_message_match_only_text: {
      path_match: ['message', '*.message'],
      mapping: logText,
      ...OBJECT,
    },
    ecs_non_indexed_keyword: { path_match: ['event.original'], mapping: notIndexed('keyword') },
    ecs_non_indexed_long: {
      path_match: ['*.x509.public_key_exponent'],
      mapping: notIndexed('long'),
    },
    ecs_ip: {
      path_match: ['ip', '*.ip', '*_ip'],
      match_mapping_type: 'string',
      mapping: { type: 'ip' },
    },
    ecs_wildcard: {
      path_match: ['*.io.text', '*.message_id', '*registry.data.strings', '*url.path'],
      mapping: wildcard,
      ...OBJECT,
    },
    ecs_path_match_wildcard_and_match_only_text: {
      path_match: ['*.body.content', '*url.full', '*url.original'],
      mapping: { ...wildcard, ...withText },
      ...OBJECT,
    },
    ecs_match_wildcard_and_match_only_text: {
      match: ['*command_line', '*stack_trace'],
      mapping: { ...wildcard, ...withText },
      ...OBJECT,
    },
    ecs_path_match_keyword_and_match_only_text: {
      path_match: KEYWORDS_WITH_TEXT,
      mapping: { type: 'keyword', ...withText },
      ...OBJECT,
    },
    ecs_date: { path_match: DATES, mapping: { type: 'date' }, ...OBJECT },
    ecs_path_match_float: {
      path_match: ['*.score.*', '*_score*'],
      path_unmatch: '*.version',
      mapping: { type: 'float' },
      ...OBJECT,
    },
    ecs_usage_double_scaled_float: {
      path_match: '*.usage',
      match_mapping_type: ['double', 'long', 'string'],
      mapping: thousandths,
    },
    ecs_geo_point: { path_match: ['*.geo.location'], mapping: { type: 'geo_point' } },
    ecs_flattened: {
      path_match: ['*structured_data', '*exports', '*imports'],
      match_mapping_type: 'object',
      mapping: { type: 'flattened' },
    },
    all_strings_to_keywords: {
      match_mapping_type: 'string',
      mapping: { type: 'keyword', ignore_above: 1024 },
    },
  };
  return Object.entries(templates).map(([name, template]) => ({ [name]: template }));
}

function notIndexed(type: string): Mapping {
  return { type, index: false, doc_values: false };
}

const KEYWORDS_WITH_TEXT = [
  '*.title',
  '*.executable',
  '*.name',
  '*.working_directory',
  '*.full_name',
  '*file.path',
  '*file.target_path',
  '*os.full',
  'email.subject',
  'vulnerability.description',
  'user_agent.original',
];

const DATES = [
  '*.timestamp',
  '*_timestamp',
  '*.not_after',
  '*.not_before',
  '*.accessed',
  'created',
  '*.created',
  '*.installed',
  '*.creation_date',
  '*.ctime',
  '*.mtime',
  'ingested',
  '*.ingested',
  '*.start',
  '*.end',
  '*.indicator.first_seen',
  '*.indicator.last_seen',
  '*.indicator.modified_at',
  '*threat.enrichments.matched.occurred',
];
