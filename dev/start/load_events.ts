import { errors, type Client } from '@elastic/elasticsearch';
import { StartError } from '../elasticsearch/start_error';
import { createDataStream } from '../ingest/data_stream/data_stream';
import { readExportFiles } from '../ingest/export_files/export_files';
import { loadLines } from '../ingest/load_lines';
import type { LoadReport } from '../ingest/load_lines';
import { scenarioLines } from '../scenarios/scenario_lines';
import type { StartOptions } from './start_options';

const MEGABYTE = 1_000_000;

/**
 * Makes the data stream and loads the events that were asked for.
 * @throws StartError when Elasticsearch refuses to, ExportError when a file cannot be read.
 */
export async function loadEvents(
  client: Client,
  options: Pick<StartOptions, 'dataStream' | 'events' | 'cluster'>,
  onProgress: (sentence: string) => void,
  signal: AbortSignal,
): Promise<LoadReport | undefined> {
  try {
    return await load(client, options, onProgress, signal);
  } catch (error) {
    if (signal.aborted || !(error instanceof errors.ElasticsearchClientError)) throw error;
    const wayOut =
      error instanceof errors.ResponseError && [401, 403].includes(error.statusCode ?? 0)
        ? `use credentials that may manage index templates and write to ${options.dataStream}`
        : 'look into the log of Elasticsearch and start again';
    throw new StartError(`The events cannot be loaded (${error.message}): ${wayOut}.`, {
      cause: error,
    });
  }
}

async function load(
  client: Client,
  options: Pick<StartOptions, 'dataStream' | 'events' | 'cluster'>,
  onProgress: (sentence: string) => void,
  signal: AbortSignal,
): Promise<LoadReport | undefined> {
  const { dataStream, events, cluster } = options;
  if (events.kind === 'none') return undefined;
  onProgress(`Creating the data stream ${dataStream}`);
  await createDataStream(client, dataStream, cluster ? 'integration' : 'trial_node');
  const now = new Date();
  const lines =
    events.kind === 'files' ? readExportFiles(events.paths) : scenarioLines({ ...events, now });
  onProgress('Loading events');
  return loadLines(client, dataStream, lines, {
    now,
    signal,
    onProgress: ({ events: count, bytes }) => {
      onProgress(
        `Loading events: ${count.toLocaleString('en')} (${(bytes / MEGABYTE).toFixed(1)} MB)`,
      );
    },
  });
}
