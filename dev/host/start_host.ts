import path from 'node:path';
import Boom from '@hapi/boom';
import { server as createServer, type Request, type Server } from '@hapi/hapi';
import { PLUGIN_ID } from '../../common/plugin';
import { buildPage } from './build_page';
import { Callers, type Access, type Caller, type ElasticsearchAccess } from './callers';
import { createLogger } from './logger';
import { servePage } from './page_route';
import { createRouter } from './plugin_routes';
import { checkHeaders } from './request_rules';
import { answerHeaders } from './security_headers';
import { buildSharedLibraries } from './shared_libraries/build_shared_libraries';
import type { Locale } from './page/shared_libraries/pseudo_locale';
import { KIBANA_VERSION, type LibrarySet } from './shared_libraries/library_set';
import { startPlugin } from './start_plugin';
import { readStaticFiles, serveStaticFiles } from './static_files';
import { uiSettings } from './ui_settings';

export interface HostOptions {
  /** Default: any free one. */
  port?: number;
  elasticsearch: ElasticsearchAccess;
  /** Basic authentication in the browser, passed on to Elasticsearch. */
  askForLogin: boolean;
  libraries: LibrarySet;
  /** As in kibana.yml: `{ 'tetragonInvestigator.dataStreams': […] }`. */
  settings?: Record<string, unknown>;
  /** What Kibana's setting timepicker:timeDefaults says; date math or ISO. */
  firstRange?: { from: string; to: string };
  /** Language of the page; `en-xa` is the pseudo-locale. Default `en`. */
  locale?: Locale;
  /** API privileges of a user; default all. */
  grants?: (user: string) => string[];
  /** Holds `server/index.js` and `target/public/`; default `target/plugin`. */
  pluginFolder?: string;
  onProgress?: (sentence: string) => void;
  /** Gets each line of the log; default standard error. */
  log?: (line: string) => void;
}

export interface Host {
  url: string;
  port: number;
  stop(): Promise<void>;
}

const BUILT_PLUGIN = path.resolve(import.meta.dirname, '../../target/plugin');

/** Kibana's own default. */
const LAST_QUARTER = { from: 'now-15m', to: 'now' };

/** Time for answers under way when the host stops, in ms. */
const STOP_GRACE_MS = 1_000;

/**
 * A small server on 127.0.0.1 that keeps Kibana's contract for what the plugin uses, and runs the
 * built plugin.
 *
 * @throws Error in one sentence: no built plugin, a setting the plugin refuses, a port in use
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { libraries, pluginFolder = BUILT_PLUGIN, log = toStandardError } = options;
  const server = createServer({ host: '127.0.0.1', port: options.port ?? 0, debug: false });
  applyRules(server, libraries);
  const callers = new Callers(options.elasticsearch, options.askForLogin);
  const access: Access = {
    identify: (request) => identify(callers, request),
    isGranted: ({ name }, privilege) => options.grants?.(name).includes(privilege) ?? true,
  };
  const logger = createLogger('http.server', log);
  const plugin = await startPlugin({
    pluginFolder,
    libraries,
    settings: options.settings ?? {},
    core: { http: { createRouter: () => createRouter(server, { libraries, logger, ...access }) } },
    log,
  });
  const addresses = await serveFiles(server, options, pluginFolder);
  servePage(server, {
    appId: PLUGIN_ID,
    facts: {
      locale: options.locale ?? 'en',
      libraries,
      kibanaVersion: KIBANA_VERSION[libraries],
      uiSettings: uiSettings(options.firstRange ?? LAST_QUARTER),
      ...(plugin.isEnabled && { plugin: { id: PLUGIN_ID, publicPath: addresses.plugin } }),
    },
    addresses,
    features: plugin.features,
    ...access,
  });

  const stop = async (): Promise<void> => {
    await server.stop({ timeout: STOP_GRACE_MS });
    await plugin.stop();
    await callers.close();
  };
  await listen(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const port = Number(server.info.port);
  return { url: `http://127.0.0.1:${port}`, port, stop };
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Every path asks: a browser sends the page's login to another path only when that asks for it, too. */
async function identify(callers: Callers, request: Request): Promise<Caller> {
  const caller = await callers.identify(request);
  if (caller) return caller;
  throw Boom.unauthorized('Unauthorized', 'Basic', { realm: 'Elasticsearch user' });
}

function applyRules(server: Server, libraries: LibrarySet): void {
  server.ext('onRequest', (request, toolkit) => {
    checkHeaders(request, KIBANA_VERSION[libraries]);
    return toolkit.continue;
  });
  server.ext('onPreResponse', ({ response }, toolkit) => {
    const headers = answerHeaders(libraries);
    if (Boom.isBoom(response)) Object.assign(response.output.headers, headers);
    else for (const [name, value] of Object.entries(headers)) response.header(name, value);
    return toolkit.continue;
  });
}

async function serveFiles(
  server: Server,
  { libraries, onProgress = () => undefined }: HostOptions,
  pluginFolder: string,
): Promise<{ libraries: string; page: string; plugin: string }> {
  const libraryFiles = await readStaticFiles(await buildSharedLibraries(libraries, onProgress));
  const pluginFiles = await readStaticFiles(path.join(pluginFolder, 'target/public'));
  return {
    libraries: serveStaticFiles(server, libraryFiles, '/libraries/'),
    page: serveStaticFiles(server, await buildPage(), '/page/'),
    plugin: serveStaticFiles(server, pluginFiles, `/bundles/plugin/${PLUGIN_ID}/`),
  };
}

async function listen(server: Server): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${server.settings.port} is in use; choose another or none.`, {
      cause: error,
    });
  }
}
