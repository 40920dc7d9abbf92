import type { UnknownPart } from '../../../common/setup/checks/integration_assets';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.integration_assets', {
  title: 'Integration assets',
  trial:
    'Local trial: its Elasticsearch has no ingest processors, so npm start parsed these events the way the integration’s pipeline does.',
  notInstalled:
    'The integration’s assets are not installed: events would be stored as plain text that no page can search.',
  noPipeline: 'The integration’s ingest pipeline is missing: no event is parsed.',
  noTemplate: 'The integration’s index template is missing.',
  otherTemplate:
    'Another index template has a higher priority for this data stream, so the integration’s fields and pipeline don’t apply.',
  otherPipeline:
    'The write index of {stream} has {hasPipeline, select, true {another default pipeline ({pipeline})} other {no default pipeline}}: it was created before the assets were installed, or by hand.',
  pipelineGone:
    '{stream} writes through the pipeline {pipeline}, which does not exist: Elasticsearch refuses every event.',
  notAllowed:
    'You can’t see this: {count, plural, one {the privilege {privileges} is} other {the privileges {privileges} are}} missing.',
  noApi:
    'Unknown: this Elasticsearch lacks {apis}. Whether the integration’s assets are installed and in use can’t be seen without it.',
  notAnswered:
    'Unknown: Elasticsearch answered {apis} with an error. Run this check again in a moment.',
  installed:
    'Index template and ingest pipeline{hasVersion, select, true { of version {version}} other {}} are installed. {streams, plural, =0 {No data stream uses them yet.} other {Every data stream writes through them.}}',
  installedShort: 'installed',
  incomplete: 'incomplete',
  access_answered: 'installed',
  access_absent: 'missing',
  access_forbidden: 'you can’t see this',
  access_unsupported: 'unknown, this Elasticsearch lacks the API',
  access_trial: 'not in the local trial',
  access_failed: 'unknown, Elasticsearch answered with an error',
  template: 'Index template',
  pipeline: 'Ingest pipeline',
  version: 'Version of the integration',
  defaultPipeline: 'Default pipeline of {stream}',
  writeIndex: 'write index {index}',
});

type Words = CheckWords<'integration_assets'>;

export const conclusions: Words['conclusions'] = {
  trial: () => ({ sentence: messages.trial() }),
  not_installed: () => ({
    sentence: messages.notInstalled(),
    short: messages.incomplete(),
  }),
  no_pipeline: () => ({
    sentence: messages.noPipeline(),
    short: messages.incomplete(),
  }),
  no_template: () => ({
    sentence: messages.noTemplate(),
    short: messages.incomplete(),
  }),
  other_template: () => ({
    sentence: messages.otherTemplate(),
    short: messages.incomplete(),
  }),
  other_pipeline: ({ stream, pipeline = '' }) => ({
    sentence: messages.otherPipeline({ stream, pipeline, hasPipeline: String(pipeline !== '') }),
    short: messages.incomplete(),
  }),
  pipeline_gone: ({ stream, pipeline }) => ({
    sentence: messages.pipelineGone({ stream, pipeline }),
    short: messages.incomplete(),
  }),
  not_allowed: ({ parts }) => ({
    sentence: messages.notAllowed({
      count: parts.length,
      privileges: parts.map((part) => PRIVILEGES[part]).join(', '),
    }),
    short: common.noPrivilege(),
  }),
  no_api: ({ parts }) => ({
    sentence: messages.noApi({ apis: apisOf(parts) }),
    short: common.unknown(),
  }),
  not_answered: ({ parts }) => ({
    sentence: messages.notAnswered({ apis: apisOf(parts) }),
    short: common.unknown(),
  }),
  installed: ({ version = '', streams }) => ({
    sentence: messages.installed({ version, hasVersion: String(version !== ''), streams }),
    short: version || messages.installedShort(),
  }),
};

export const evidence: Words['evidence'] = ({
  template,
  pipelines,
  pipelineNames,
  version,
  writeIndices,
}) => [
  fact(messages.template(), `logs-cilium_tetragon.log: ${messages[`access_${template}`]()}`),
  fact(messages.pipeline(), pipelineNames.join(', ') || messages[`access_${pipelines}`]()),
  ...(version === undefined ? [] : [fact(messages.version(), version)]),
  ...writeIndices.map(({ stream, index, defaultPipeline }) =>
    fact(
      messages.defaultPipeline({ stream }),
      defaultPipeline ?? common.noName(),
      messages.writeIndex({ index }),
    ),
  ),
];

function apisOf(parts: readonly UnknownPart[]): string {
  return parts.map((part) => APIS[part]).join(', ');
}

const APIS: Readonly<Record<UnknownPart, string>> = {
  template: 'GET _index_template',
  pipeline: 'GET _ingest/pipeline',
  write_index: 'GET _data_stream',
};

const PRIVILEGES: Readonly<Record<UnknownPart, string>> = {
  template: 'manage_index_templates (cluster)',
  pipeline: 'read_pipeline (cluster)',
  write_index: 'view_index_metadata (index)',
};
