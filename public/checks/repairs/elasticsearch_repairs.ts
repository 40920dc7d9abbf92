import { messages as pipelineErrors } from '../words/pipeline_errors_messages';
import type { RepairsOf, RepairWords } from './repair_words';
import { messages } from './messages';

/** Index privileges that the product needs, as a role for Dev Tools. */
const READER_ROLE = `PUT _security/role/tetragon_reader
{
  "indices": [
    {
      "names": ["logs-cilium_tetragon.log-*"],
      "privileges": ["read", "view_index_metadata"]
    }
  ]
}`;

/** Makes `@timestamp` the event's own time: the integration calls this pipeline last. */
const TIMESTAMP_PIPELINE = `PUT _ingest/pipeline/logs-cilium_tetragon.log@custom
{
  "processors": [
    {
      "date": {
        "field": "cilium_tetragon.log.time",
        "formats": ["ISO8601"],
        "ignore_failure": true
      }
    }
  ]
}`;

/** What is done in Elasticsearch, by Dev Tools or by the integration's page in Kibana. */
export const ELASTICSEARCH_REPAIRS: RepairsOf<
  | 'reader_role'
  | 'install_assets'
  | 'simulate_template'
  | 'ask_about_assets'
  | 'check_template'
  | 'check_pipeline'
  | 'fix_pipeline_error'
  | 'roll_over'
  | 'open_index'
  | 'explain_allocation'
  | 'reindex'
  | 'raise_field_limit'
  | 'timestamp_pipeline'
  | 'check_nodes'
  | 'remote_info'
> = {
  reader_role: () => ({
    text: messages.readerRole(),
    code: devTools(READER_ROLE),
  }),
  install_assets: () => ({
    text: messages.installAssets(),
    link: {
      label: messages.integrationPage(),
      href: 'https://www.elastic.co/guide/en/integrations/current/cilium_tetragon.html',
    },
    topic: 'assets',
  }),
  simulate_template: () => ({
    text: messages.simulateTemplate(),
    code: devTools('POST _index_template/_simulate_index/logs-cilium_tetragon.log-default'),
    topic: 'assets',
  }),
  ask_about_assets: () => ({
    text: messages.askAboutAssets(),
    code: devTools(
      'GET _index_template/logs-cilium_tetragon.log\nGET _ingest/pipeline/logs-cilium_tetragon.log-*',
    ),
  }),
  check_template: () => ({
    text: messages.checkTemplate(),
    topic: 'assets',
  }),
  check_pipeline: () => ({
    text: messages.checkPipeline(),
    topic: 'error_message',
  }),
  fix_pipeline_error: ({ meaning }) => ({
    text: pipelineErrors[`meaning_${meaning}`](),
    topic: 'error_message',
  }),
  roll_over: ({ stream }) => ({
    text: messages.rollOver(),
    code: devTools(`POST ${stream}/_rollover`),
  }),
  open_index: ({ index }) => ({
    text: messages.openIndex(),
    code: devTools(`POST ${index}/_open`),
  }),
  explain_allocation: () => ({
    text: messages.explainAllocation(),
    code: devTools('GET _cluster/allocation/explain'),
  }),
  reindex: ({ index }) => ({
    text: messages.reindex(),
    code: devTools(
      `POST _reindex\n{ "source": { "index": "${index}" }, "dest": { "index": "${index}-before" } }\n\nDELETE ${index}`,
    ),
  }),
  raise_field_limit: ({ limit }) => ({
    text: messages.raiseFieldLimit(),
    code: devTools(
      `PUT _component_template/logs-cilium_tetragon.log@custom\n{ "template": { "settings": { "index.mapping.total_fields.limit": ${limit} } } }\n\nPOST logs-cilium_tetragon.log-default/_rollover`,
    ),
  }),
  timestamp_pipeline: () => ({
    text: messages.timestampPipeline(),
    code: devTools(TIMESTAMP_PIPELINE),
  }),
  check_nodes: () => ({ text: messages.checkNodes() }),
  remote_info: () => ({
    text: messages.remoteInfo(),
    code: devTools('GET _remote/info'),
  }),
};

function devTools(text: string): NonNullable<RepairWords['code']> {
  return { language: 'text', text };
}
