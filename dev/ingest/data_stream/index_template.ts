import { TRIAL_MARK } from '../../../common/setup/trial';
import { DATASET, MODULE } from './data_stream_fields';
import { ecsDynamicTemplates } from './ecs_dynamic_templates';
import { formTypes, type TemplateForm } from './template_form';
export { templateDifferences } from './template_differences';
import { group, keyword, tetragonMappings, type Mapping } from './tetragon_mappings';

/** The name Fleet gives the integration's template; its data streams match the pattern. */
export const INTEGRATION_TEMPLATE = `logs-${DATASET}`;
export const INTEGRATION_PATTERN = `${INTEGRATION_TEMPLATE}-*`;

/** Fleet's priority for an integration's template; Elasticsearch's own `logs-*-*` has 100. */
const FLEET_PRIORITY = 200;

/** Of a template for one data stream alone: it must win over the one for all of them. */
const OWN_PRIORITY = 250;

/**
 * The integration's index template, its component templates (logs@mappings, logs@settings,
 * ecs@mappings, the package's own) written into one. Without a default pipeline: `storeLine` is that
 * pipeline. `indexMode: 'logsdb'`: as a cluster of 9.0 and later stores it.
 */
export function indexTemplate(
  form: TemplateForm,
  dataStreamPattern = INTEGRATION_PATTERN,
  options: { indexMode?: 'logsdb' } = {},
): object {
  return {
    index_patterns: [dataStreamPattern],
    priority: dataStreamPattern === INTEGRATION_PATTERN ? FLEET_PRIORITY : OWN_PRIORITY,
    data_stream: {},
    template: {
      settings: {
        index: { ...indexSettings(form), ...(options.indexMode && { mode: options.indexMode }) },
      },
      mappings: {
        ...(form === 'trial_node' && { _meta: { [TRIAL_MARK]: true } }),
        date_detection: false,
        dynamic_templates: ecsDynamicTemplates(form),
        properties: properties(form),
      },
    },
  };
}

function indexSettings(form: TemplateForm): Mapping {
  return {
    codec: 'best_compression',
    mapping: { ignore_malformed: true, total_fields: { ignore_dynamic_beyond_limit: true } },
    ...(form === 'integration' && { lifecycle: { name: 'logs' } }),
    ...(form === 'trial_node' && { number_of_replicas: 0 }),
  };
}

function properties(form: TemplateForm): Mapping {
  const { constant } = formTypes(form);
  return {
    '@timestamp': { type: 'date', ignore_malformed: false },
    cilium_tetragon: group({ log: tetragonMappings(form) }),
    cloud: group({ image: group({ id: keyword }) }),
    container: {
      type: 'object',
      dynamic: true,
      properties: { labels: { type: 'object', dynamic: true } },
    },
    data_stream: group({ type: constant('logs'), dataset: constant(), namespace: constant() }),
    event: group({ module: constant(MODULE), dataset: constant(DATASET) }),
    host: group({
      containerized: { type: 'boolean' },
      os: group({ build: keyword, codename: keyword }),
    }),
    input: group({ type: keyword }),
    log: group({
      file: group({
        device_id: keyword,
        fingerprint: keyword,
        idxhi: keyword,
        idxlo: keyword,
        inode: keyword,
        vol: keyword,
      }),
      flags: keyword,
      offset: { type: 'long' },
    }),
  };
}
