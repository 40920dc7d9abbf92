import { FIELD } from '../../../common/documents/fields';
import { asObject, asText } from '../../../common/documents/read_value';
import {
  judgeIntegrationAssets,
  versionOfPipeline,
  type AssetFacts,
} from '../../../common/setup/checks/integration_assets';
import { listOf } from '../resolved_indices';
import type { Attempt } from '../attempt';
import type { SetupCheck } from './setup_check';

const TEMPLATE = 'logs-cilium_tetragon.log';

/** A name that the integration's template takes, for the simulation where no data stream is there yet. */
const EXAMPLE = `${TEMPLATE}-default`;

export const integrationAssetsCheck: SetupCheck<'integration_assets'> = {
  id: 'integration_assets',
  async run(setup) {
    const [streams, template, simulated, pipelines, settings] = await Promise.all([
      setup.attempt({ method: 'GET', path: `/_data_stream/${setup.target}` }),
      setup.attempt({ method: 'GET', path: `/_index_template/${TEMPLATE}` }),
      setup.attempt({ method: 'POST', path: `/_index_template/_simulate_index/${EXAMPLE}` }),
      setup.attempt({ method: 'GET', path: `/_ingest/pipeline/${TEMPLATE}-*` }),
      setup.attempt({
        method: 'GET',
        path: `/${setup.target}/_settings/index.default_pipeline`,
        querystring: { flat_settings: true },
      }),
    ]);
    const pipelineNames =
      pipelines.kind === 'answered' ? Object.keys(asObject(pipelines.body) ?? {}) : [];
    const simulation = readSimulation(simulated);
    return judgeIntegrationAssets({
      dataStreams: streams.kind,
      template: template.kind,
      version: readVersion(template) ?? pipelineNames.map(versionOfPipeline).find(Boolean),
      simulated: simulation,
      pipelines:
        pipelines.kind === 'answered' && pipelineNames.length === 0 ? 'absent' : pipelines.kind,
      pipelineNames,
      writeIndices: readWriteIndices(streams, settings),
    });
  },
};

/** Fleet writes `_meta.package.version`. */
function readVersion(template: Attempt): string | undefined {
  if (template.kind !== 'answered') return undefined;
  const [first] = listOf(asObject(template.body)?.index_templates);
  const meta = asObject(asObject(first?.index_template)?._meta);
  return asText(asObject(meta?.package)?.version);
}

function readSimulation(attempt: Attempt): AssetFacts['simulated'] {
  if (attempt.kind !== 'answered') return undefined;
  const template = asObject(asObject(attempt.body)?.template);
  const index = asObject(asObject(template?.settings)?.index);
  const process = propertyOf(template?.mappings, FIELD.execId.split('.'));
  const dynamic = listOf(asObject(template?.mappings)?.dynamic_templates);
  return {
    defaultPipeline: asText(index?.default_pipeline),
    // process.entity_id is mapped by ecs@mappings' dynamic templates, or by name.
    execIdIsKeyword: asText(process?.type) === 'keyword' || dynamic.length > 0,
  };
}

function propertyOf(
  mapping: unknown,
  path: readonly string[],
): Record<string, unknown> | undefined {
  let current = asObject(mapping);
  for (const part of path) current = asObject(asObject(current?.properties)?.[part]);
  return current;
}

/** `_data_stream` names the backing indices in order; the last one is written to. */
function readWriteIndices(streams: Attempt, settings: Attempt): AssetFacts['writeIndices'] {
  if (streams.kind !== 'answered' || settings.kind !== 'answered') return [];
  const bySettings = asObject(settings.body) ?? {};
  return listOf(asObject(streams.body)?.data_streams).flatMap((stream) => {
    const index = asText(listOf(stream.indices).at(-1)?.index_name);
    const name = asText(stream.name);
    if (index === undefined || name === undefined) return [];
    const flat = asObject(asObject(bySettings[index])?.settings);
    return [{ stream: name, index, defaultPipeline: asText(flat?.['index.default_pipeline']) }];
  });
}
