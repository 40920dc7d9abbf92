import { rm } from 'node:fs/promises';

import { basicAuthorization } from '../elasticsearch/basic_authorization';
import { cacheFolder } from '../elasticsearch/cache_folder';
import { claimNodeFolder } from '../elasticsearch/claim_folder';
import { startElasticsearch } from '../elasticsearch/start_elasticsearch';
import { StartError } from '../elasticsearch/start_error';
import { startHost } from '../host/start_host';
import type { HostOptions } from '../host/start_host';
import { buildSharedLibraries } from '../host/shared_libraries/build_shared_libraries';
import type { LoadReport } from '../ingest/load_lines';
import { asksForLogin, clientOf, clusterAccess } from './existing_cluster';
import type { ClusterAccess } from './existing_cluster';
import { isPortInUse, onFreePort } from './free_port';
import { loadEvents } from './load_events';
import { dataRange } from './load_summary';
import type { Progress } from './progress';
import type { StartOptions } from './start_options';
import { trialSecurity } from './trial_security';

/** Kibana's own. */
const USUAL_PORT = 5601;

/** scenarioLines tells the last 24 hours. */
const RANGE_OF_SAMPLES = { from: 'now-24h', to: 'now' };

export interface Trial {
  url: string;
  report: LoadReport | undefined;
  /** Answers with the cause when Elasticsearch ends by itself. */
  died: Promise<StartError>;
}

interface Backend {
  access: ClusterAccess;
  askForLogin: boolean;
  report: LoadReport | undefined;
  died: Promise<StartError>;
}

/** What was started, to be stopped in the opposite order, each once. */
export class Started {
  private readonly stops: (() => Promise<void>)[] = [];

  add(stop: () => Promise<void>): void {
    this.stops.push(stop);
  }

  /** One that cannot be stopped does not keep the others running. */
  async stop(): Promise<void> {
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      await stop().catch(() => undefined);
    }
  }
}

/**
 * Builds, starts Elasticsearch, loads the events, starts the host; what does not depend on each
 * other runs at once.
 * @param build makes the plugin that the host serves.
 * @param started gets everything that must be stopped, also when this throws.
 */
export async function runTrial(
  options: StartOptions,
  build: () => Promise<unknown>,
  started: Started,
  progress: Progress,
  signal: AbortSignal,
): Promise<Trial> {
  const step = async <T>(
    name: string,
    work: (say: (sentence: string) => void) => Promise<T>,
  ): Promise<T> => {
    try {
      return await work(progress.step(name));
    } finally {
      progress.end(name);
    }
  };

  const [backend] = await Promise.all([
    step('elasticsearch', (say) =>
      options.cluster
        ? useCluster(options, say, started, signal)
        : runOwnNode(options, say, started, signal),
    ),
    step('plugin', (say) => {
      say('Building the plugin');
      return build();
    }),
    step('libraries', (say) => buildSharedLibraries(options.libraries, say)),
  ]);
  signal.throwIfAborted();
  const host = await step('host', (say) => {
    say('Starting the host');
    return host_(options, backend);
  });
  started.add(() => host.stop());
  return { url: host.url, report: backend.report, died: backend.died };
}
