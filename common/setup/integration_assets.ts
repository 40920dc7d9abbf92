import type { Finding, Repair } from '../api/setup';
import { INSTALL_ASSETS, rollOver } from './assets_steps';
import { finding, skippedOnTrial } from './finding';

export type Presence = 'present' | 'absent' | 'forbidden' | 'not_known';

export interface AssetFacts {
  /** Elasticsearch without pipelines and data stream management: the trial's. */
  isTrial: boolean;
  template: Presence;
  /** Version of the integration, as Fleet writes it into the template's `_meta` or the pipeline's name. */
  version?: string;
  /** What a new index of the data stream would get, all templates taken together. */
  simulated?: { defaultPipeline?: string; execIdIsKeyword: boolean };
  pipelines: Presence;
  pipelineNames: readonly string[];
  /** Write indices of the data streams and their `index.default_pipeline`. */
  writeIndices: readonly { stream: string; index: string; defaultPipeline?: string }[];
}

/** The integration's pipelines: `logs-cilium_tetragon.log-<version>`. */
const PIPELINE = /^logs-cilium_tetragon\.log-(\d[\w.-]*)$/;

/** Template, pipeline, and that both act on what is written next. */
export function judgeIntegrationAssets(facts: AssetFacts): Finding {
  const parts = { evidence: evidenceOf(facts) };
  if (facts.isTrial) {
    return skippedOnTrial(
      'this small Elasticsearch has no ingest processors, so npm start itself did to these events what the integration’s pipeline does',
      parts,
    );
  }
  return broken(facts, parts) ?? hidden(facts, parts) ?? passed(facts, parts);
}

type Parts = Pick<Finding, 'evidence'>;

/** What is known to be wrong, the first on an event's way first. */
function broken(facts: AssetFacts, parts: Parts): Finding | undefined {
  const { template, pipelines, simulated, writeIndices, pipelineNames } = facts;
  const failed = (sentence: string, ...repairs: Repair[]) =>
    finding('failed', sentence, { ...parts, number: 'incomplete', repairs });
  if (template === 'absent' && pipelines !== 'present') {
    return failed(
      'The integration’s assets are not installed: events would be stored as bare text that nothing can search.',
      INSTALL_ASSETS,
    );
  }
  if (pipelines === 'absent') {
    return failed(
      'The integration’s ingest pipeline is missing: no event is parsed.',
      INSTALL_ASSETS,
    );
  }
  if (template === 'absent') {
    return failed('The integration’s index template is missing.', INSTALL_ASSETS);
  }
  if (simulated && (!simulated.execIdIsKeyword || !isIntegrations(simulated.defaultPipeline))) {
    return failed(
      'Another index template wins over the integration’s for this data stream: its fields and its pipeline do not apply.',
      {
        text: 'See which templates fit, and give the integration’s the highest priority (Filebeat’s own template “logs” is switched off by setup.template.enabled: false):',
        code: {
          language: 'text',
          text: 'POST _index_template/_simulate_index/logs-cilium_tetragon.log-default',
        },
        topic: 'assets',
      },
    );
  }
  const without = writeIndices.find(({ defaultPipeline }) => !isIntegrations(defaultPipeline));
  if (without) {
    return failed(
      `The index that ${without.stream} writes to has ${without.defaultPipeline ? `another default pipeline (${without.defaultPipeline})` : 'no default pipeline'}: it was made before the assets were installed, or by hand.`,
      rollOver(without.stream),
    );
  }
  const gone = writeIndices.find(
    ({ defaultPipeline = '' }) =>
      pipelines === 'present' && !pipelineNames.includes(defaultPipeline),
  );
  if (gone) {
    return failed(
      `${gone.stream} writes through the pipeline ${gone.defaultPipeline}, which does not exist: every event is refused.`,
      rollOver(gone.stream),
      INSTALL_ASSETS,
    );
  }
  return undefined;
}

/** Nothing is wrong as far as the caller may look, and that is not far enough. */
function hidden(facts: AssetFacts, parts: Parts): Finding | undefined {
  const missing = [
    ...(facts.template === 'present' ? [] : ['manage_index_templates']),
    ...(facts.pipelines === 'present' ? [] : ['read_pipeline']),
  ];
  if (missing.length === 0) return undefined;
  const set = facts.writeIndices.length > 0;
  return finding(
    'unknown',
    `${set ? 'The data stream writes through the integration’s pipeline, but whether' : 'Whether'} template and pipeline exist you may not see: that takes the cluster ${missing.length === 1 ? 'privilege' : 'privileges'} ${missing.join(' and ')}.`,
    {
      ...parts,
      number: 'no privilege',
      repairs: [
        {
          text: 'Ask somebody who may to run these, or to grant them to you:',
          code: {
            language: 'text',
            text: 'GET _index_template/logs-cilium_tetragon.log\nGET _ingest/pipeline/logs-cilium_tetragon.log-*',
          },
        },
      ],
    },
  );
}

function passed(facts: AssetFacts, parts: Parts): Finding {
  const { version, writeIndices } = facts;
  const named = `Index template and ingest pipeline${version ? ` of version ${version}` : ''} are installed`;
  return finding(
    'passed',
    writeIndices.length > 0
      ? `${named}, and every data stream writes through them.`
      : `${named}; no data stream uses them yet.`,
    { ...parts, number: version ?? 'installed' },
  );
}

function isIntegrations(pipeline: string | undefined): boolean {
  return pipeline !== undefined && PIPELINE.test(pipeline);
}

export function versionOfPipeline(name: string): string | undefined {
  return PIPELINE.exec(name)?.[1];
}

const WORDS: Readonly<Record<Presence, string>> = {
  present: 'there',
  absent: 'missing',
  forbidden: 'you may not look',
  not_known: 'could not be asked',
};

function evidenceOf({
  template,
  pipelines,
  pipelineNames,
  writeIndices,
  version,
}: AssetFacts): Finding['evidence'] {
  return [
    { label: 'Index template', value: `logs-cilium_tetragon.log: ${WORDS[template]}` },
    {
      label: 'Ingest pipeline',
      value: pipelineNames.length > 0 ? pipelineNames.join(', ') : WORDS[pipelines],
    },
    ...(version ? [{ label: 'Version of the integration', value: version }] : []),
    ...writeIndices.map(({ stream, index, defaultPipeline }) => ({
      label: `Default pipeline of ${stream}`,
      value: defaultPipeline ?? 'none',
      scope: `write index ${index}`,
    })),
  ];
}
