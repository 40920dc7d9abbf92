import { rm } from 'node:fs/promises';
import { basicAuthorization } from '../elasticsearch/basic_authorization';
import { cacheFolder } from '../elasticsearch/distribution/cache_folder';
import { claimNodeFolder } from '../elasticsearch/node/claim_folder';
import { startElasticsearch } from '../elasticsearch/start_elasticsearch';
import type { StartError } from '../elasticsearch/start_error';
import { checkExportFile } from '../ingest/export_files/check_export_file';
import { STANDARD_INPUT } from '../ingest/export_files/export_files';
import type { LoadReport } from '../ingest/load_lines';
import { asksForLogin, clientOf, clusterAccess } from './existing_cluster';
import type { ClusterAccess } from './existing_cluster';
import { loadEvents } from './load_events';
import type { ExistingCluster, StartOptions } from './start_options';
import type { Started } from './started';
import { trialSecurity } from './trial_security';

/** An Elasticsearch with the events in it. */
export interface Backend {
  access: ClusterAccess;
  askForLogin: boolean;
  /** Absent when nothing was to be loaded. */
  report?: LoadReport;
  /** Answers with the cause when our own node ends by itself. */
  died?: Promise<StartError>;
}

/** How a step of the start is told what to do and shows how far it is. */
export interface StepContext {
  say: (sentence: string) => void;
  signal: AbortSignal;
  /** Gets what must be stopped, also when the step throws. */
  started: Started;
}

/** @throws StartError when Elasticsearch cannot be had, ExportError when a file cannot be read. */
export async function prepareBackend(
  options: StartOptions,
  context: StepContext,
): Promise<Backend> {
  // A misspelt name should not cost a start of Elasticsearch.
  if (options.events.kind === 'files') {
    for (const path of options.events.paths) {
      if (path !== STANDARD_INPUT) await checkExportFile(path);
    }
  }
  return options.cluster
    ? useCluster(options, options.cluster, context)
    : runOwnNode(options, context);
}

async function useCluster(
  options: StartOptions,
  cluster: ExistingCluster,
  { say, signal }: StepContext,
): Promise<Backend> {
  say(`Asking ${cluster.url}`);
  const access = await clusterAccess(cluster, process.env);
  const client = clientOf(access);
  try {
    const askForLogin = await asksForLogin(client, access);
    const report = await loadEvents(client, options, say, signal);
    return { access, askForLogin, ...(report ? { report } : {}) };
  } finally {
    await client.close();
  }
}

/** Without the JVM's second compiler 36,000 events load in less time; more were not measured. */
const MANY_EVENTS = 50_000;

function hasManyEvents(events: StartOptions['events']): boolean {
  return events.kind === 'samples' && (events.documents ?? 0) > MANY_EVENTS;
}

async function runOwnNode(
  options: StartOptions,
  { say, signal, started }: StepContext,
): Promise<Backend> {
  const folder = await claimNodeFolder(cacheFolder(process.env, process.getuid?.() === 0), say);
  started.add(() => rm(folder, { recursive: true, force: true }));
  const trial = options.security ? trialSecurity(options.dataStream) : undefined;
  const starting = startElasticsearch({
    folder,
    onProgress: say,
    signal,
    shortLived: !hasManyEvents(options.events),
    ...(options.heapMb === undefined ? {} : { heapMb: options.heapMb }),
    ...(trial ? { security: trial.security } : {}),
  });
  started.add(async () => (await starting).stop());
  const node = await starting;

  const client = clientOf({
    url: node.url,
    ...(trial
      ? { authorization: basicAuthorization(trial.loader.name, trial.loader.password) }
      : {}),
  });
  try {
    const report = await loadEvents(client, options, say, signal);
    return {
      access: { url: node.url },
      askForLogin: trial !== undefined,
      died: node.died,
      ...(report ? { report } : {}),
    };
  } finally {
    await client.close();
  }
}
