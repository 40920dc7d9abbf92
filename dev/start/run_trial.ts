import { StartError } from '../elasticsearch/start_error';
import { buildSharedLibraries } from '../host/shared_libraries/build_shared_libraries';
import { startHost } from '../host/start_host';
import type { Host } from '../host/start_host';
import type { LoadReport } from '../ingest/load_lines';
import { prepareBackend } from './backend';
import type { Backend } from './backend';
import { isFree, onFreePort } from './free_port';
import { dataRange } from './load_summary';
import type { Progress } from './progress';
import type { StartOptions } from './start_options';
import type { Started } from './started';

/** Kibana's own. */
const USUAL_PORT = 5601;

/** scenarioLines tells the last 24 hours. */
const RANGE_OF_SAMPLES = { from: 'now-24h', to: 'now' };

export interface Trial {
  /** Of the web page. */
  url: string;
  /** Absent when nothing was to be loaded. */
  report?: LoadReport;
  /** Answers with the cause when our own Elasticsearch ends by itself. */
  died?: Promise<StartError>;
}

export interface TrialContext {
  /** Makes the plugin that the host serves. */
  build: () => Promise<unknown>;
  progress: Progress;
  signal: AbortSignal;
  /** Gets everything that must be stopped, also when the start fails. */
  started: Started;
}

/**
 * Builds, starts Elasticsearch, loads the events, starts the host. What does not depend on each
 * other runs at once.
 */
export async function runTrial(options: StartOptions, context: TrialContext): Promise<Trial> {
  const { progress, signal, started } = context;
  const step = async <T>(
    name: string,
    work: (say: (sentence: string) => void) => Promise<T>,
    failed?: string,
  ): Promise<T> => {
    try {
      return await work(progress.step(name));
    } catch (error) {
      if (failed === undefined || error instanceof StartError) throw error;
      throw new StartError(`${failed}: ${(error as Error).message}`, { cause: error });
    } finally {
      progress.end(name);
    }
  };

  if (options.port !== undefined && !(await isFree(options.port))) {
    throw new StartError(
      `Port ${options.port} is in use: stop what listens there, or leave --port out to take the first free one.`,
    );
  }
  const [backend] = await Promise.all([
    step('elasticsearch', (say) => prepareBackend(options, { say, signal, started })),
    step(
      'plugin',
      (say) => {
        say('Building the plugin');
        return context.build();
      },
      'The plugin cannot be built',
    ),
    step(
      'libraries',
      (say) => buildSharedLibraries(options.libraries, say),
      'The shared libraries cannot be made',
    ),
  ]);
  signal.throwIfAborted();
  const host = await step('host', (say) => {
    say('Starting the host');
    return runHost(options, backend, (line) => {
      progress.line(line);
    });
  });
  started.add(() => host.stop());
  return {
    url: host.url,
    ...(backend.report ? { report: backend.report } : {}),
    ...(backend.died ? { died: backend.died } : {}),
  };
}

function runHost(
  options: StartOptions,
  { access, askForLogin, report }: Backend,
  log: (line: string) => void,
): Promise<Host> {
  const firstRange =
    options.events.kind === 'samples' ? RANGE_OF_SAMPLES : report && dataRange(report);
  const start = (port: number): Promise<Host> =>
    startHost({
      port,
      elasticsearch: access,
      askForLogin,
      libraries: options.libraries,
      log,
      ...(firstRange ? { firstRange } : {}),
    });
  return options.port === undefined ? onFreePort(USUAL_PORT, start) : start(options.port);
}
