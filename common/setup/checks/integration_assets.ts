import * as z from 'zod';
import { checkAnswer, type ResultOf } from '../check_answer';
import { coded } from '../coded';
import type { Repair } from '../repairs';
import { API_ACCESS } from './api_access';

/** What a caller without the privilege, or an Elasticsearch without the API, leaves unknown. */
const UNKNOWN_PARTS = ['template', 'pipeline', 'write_index'] as const;

export type UnknownPart = (typeof UNKNOWN_PARTS)[number];

const factsSchema = z.object({
  template: z.enum(API_ACCESS),
  pipelines: z.enum(API_ACCESS),
  /** Whether data streams could be asked for: their write indices are known from there. */
  dataStreams: z.enum(API_ACCESS),
  /** Version of the integration, as Fleet writes it into the template's `_meta` or the pipeline's name. */
  version: z.string().optional(),
  /** What a new index of the data stream would get, all templates taken together. */
  simulated: z
    .object({ defaultPipeline: z.string().optional(), execIdIsKeyword: z.boolean() })
    .optional(),
  pipelineNames: z.array(z.string()),
  /** Write indices of the data streams and their `index.default_pipeline`. */
  writeIndices: z.array(
    z.object({ stream: z.string(), index: z.string(), defaultPipeline: z.string().optional() }),
  ),
});

const unknown = { parts: z.array(z.enum(UNKNOWN_PARTS)) };

export const integrationAssetsAnswer = checkAnswer(
  'integration_assets',
  [
    coded('trial', {}),
    coded('not_installed', {}),
    coded('no_pipeline', {}),
    coded('no_template', {}),
    coded('other_template', {}),
    coded('other_pipeline', { stream: z.string(), pipeline: z.string().optional() }),
    coded('pipeline_gone', { stream: z.string(), pipeline: z.string() }),
    coded('not_allowed', unknown),
    coded('no_api', unknown),
    coded('not_answered', unknown),
    coded('installed', { version: z.string().optional(), streams: z.number() }),
  ],
  factsSchema,
);

export type AssetFacts = z.output<typeof factsSchema>;
type Result = ResultOf<typeof integrationAssetsAnswer>;

/** The integration's pipelines: `logs-cilium_tetragon.log-<version>`. */
const PIPELINE = /^logs-cilium_tetragon\.log-(\d[\w.-]*)$/;

export function versionOfPipeline(name: string): string | undefined {
  return PIPELINE.exec(name)?.[1];
}

/** Template, pipeline, and that both act on what is written next. */
export function judgeIntegrationAssets(facts: AssetFacts): Result {
  if (facts.dataStreams === 'trial') {
    return { status: 'skipped', conclusion: { code: 'trial', values: {} }, facts };
  }
  return { ...(faultOf(facts) ?? unknownOf(facts) ?? installed(facts)), facts };
}

/** What is known to be wrong, the first on an event's way first. */
function faultOf(facts: AssetFacts): Result | undefined {
  const { template, pipelines, simulated, writeIndices, pipelineNames } = facts;
  const failed = (conclusion: Result['conclusion'], ...repairs: Repair[]): Result => ({
    status: 'failed',
    conclusion,
    repairs,
  });
  const install = { code: 'install_assets' } as const;
  if (template === 'absent' && pipelines !== 'answered') {
    return failed({ code: 'not_installed', values: {} }, install);
  }
  if (pipelines === 'absent') return failed({ code: 'no_pipeline', values: {} }, install);
  if (template === 'absent') return failed({ code: 'no_template', values: {} }, install);
  if (simulated && (!simulated.execIdIsKeyword || !isIntegrations(simulated.defaultPipeline))) {
    return failed({ code: 'other_template', values: {} }, { code: 'simulate_template' });
  }
  const other = writeIndices.find(({ defaultPipeline }) => !isIntegrations(defaultPipeline));
  if (other) {
    const { stream, defaultPipeline: pipeline } = other;
    return failed(
      { code: 'other_pipeline', values: { stream, pipeline } },
      { code: 'roll_over', values: { stream } },
    );
  }
  for (const { stream, defaultPipeline: pipeline = '' } of writeIndices) {
    if (pipelines !== 'answered' || pipelineNames.includes(pipeline)) continue;
    return failed(
      { code: 'pipeline_gone', values: { stream, pipeline } },
      { code: 'roll_over', values: { stream } },
      install,
    );
  }
  return undefined;
}

/** Nothing is wrong as far as one may look, and that is not far enough. */
function unknownOf({ template, pipelines, dataStreams }: AssetFacts): Result | undefined {
  const access = { template, pipeline: pipelines, write_index: dataStreams };
  for (const [ended, code] of WHY_UNKNOWN) {
    const parts = UNKNOWN_PARTS.filter((part) => access[part] === ended);
    if (parts.length === 0) continue;
    const repairs = code === 'not_allowed' ? [{ code: 'ask_about_assets' as const }] : [];
    return { status: 'unknown', conclusion: { code, values: { parts } }, repairs };
  }
  return undefined;
}

const WHY_UNKNOWN = [
  ['unsupported', 'no_api'],
  ['failed', 'not_answered'],
  ['forbidden', 'not_allowed'],
] as const;

function installed({ version, writeIndices }: AssetFacts): Result {
  const conclusion = {
    code: 'installed' as const,
    values: { version, streams: writeIndices.length },
  };
  return { status: 'passed', conclusion };
}

function isIntegrations(pipeline: string | undefined): boolean {
  return pipeline !== undefined && PIPELINE.test(pipeline);
}
