import type { UnknownPart } from '../../../common/setup/checks/integration_assets';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { messages } from '../messages/integration_assets_messages';

export const INTEGRATION_ASSETS: CheckWords<'integration_assets'> = {
  conclusions: {
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
  },
  evidence: ({ template, pipelines, pipelineNames, version, writeIndices }) => [
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
  ],
};

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
