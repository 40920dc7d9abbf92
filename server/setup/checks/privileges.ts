import { SETUP_DATA_STREAMS } from '../../../common/limits';
import { judgePrivileges, type Outcome } from '../../../common/setup/checks/privileges';
import { readResolvedIndices } from '../resolved_indices';
import type { Attempt } from '../attempt';
import type { SetupContext } from '../setup_context';
import type { SetupCheck } from './setup_check';

/**
 * A data stream that nobody makes. Elasticsearch checks the privilege before it looks for the name:
 * 404 means that the role covers the pattern, 403 that it does not (measured on 8.19).
 */
const PROBE = 'setup.probe';

export const privilegesCheck: SetupCheck<'privileges'> = {
  id: 'privileges',
  async run(setup) {
    const [probe, resolved, mapping, stats, template, pipeline] = await Promise.all([
      setup.attempt(search(probeName(setup))),
      setup.attempt({ method: 'GET', path: `/_resolve/index/${setup.target}` }),
      setup.attempt({ method: 'GET', path: `/${setup.target}/_mapping/field/@timestamp` }),
      setup.attempt({ method: 'GET', path: `/${setup.target}/_stats/docs` }),
      setup.attempt({ method: 'GET', path: '/_index_template/logs-cilium_tetragon.log' }),
      setup.attempt({ method: 'GET', path: '/_ingest/pipeline/logs-cilium_tetragon.log-*' }),
    ]);
    const names = resolved.kind === 'answered' ? readResolvedIndices(resolved.body).names : [];
    const tried = names.slice(0, SETUP_DATA_STREAMS);
    const reads = await Promise.all(tried.map((name) => setup.attempt(search(name))));
    return judgePrivileges({
      patterns: setup.dataStreams.join(', '),
      coversPattern: outcomeOf(probe),
      streams: tried.map((name, index) => ({ name, read: outcomeOf(reads[index]) })),
      metadata: outcomeOf(mapping.kind === 'absent' ? resolved : mapping),
      size: outcomeOf(stats),
      templates: outcomeOf(template),
      pipelines: outcomeOf(pipeline),
    });
  },
};

function probeName({ dataStreams }: SetupContext): string {
  const [first = ''] = dataStreams;
  const local = dataStreams.find((name) => !name.includes(':')) ?? first;
  return local.replace(/\*+/g, PROBE);
}

function search(name: string) {
  return {
    method: 'POST' as const,
    path: `/${encodeURIComponent(name)}/_search`,
    body: { size: 0, track_total_hits: false },
  };
}

/** A missing thing was allowed to be looked for. */
function outcomeOf(attempt: Attempt | undefined): Outcome {
  switch (attempt?.kind) {
    case 'answered':
    case 'absent':
      return 'allowed';
    case 'forbidden':
      return 'refused';
    default:
      return 'not_known';
  }
}
