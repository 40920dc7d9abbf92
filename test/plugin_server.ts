import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { server as createServer } from '@hapi/hapi';
import Boom from '@hapi/boom';
import { PLUGIN_ID } from '../common/plugin';
import { Callers, type ElasticsearchAccess } from '../dev/host/callers';
import { initializerContext, loadServerModule, readSettings } from '../dev/host/load_plugin';
import { createLogger } from '../dev/host/logger';
import { createRouter } from '../dev/host/plugin_routes';
import { KIBANA_VERSION } from '../dev/host/shared_libraries/library_set';
import { bundleServer } from '../scripts/build/server_bundle';

const ROOT = path.resolve(import.meta.dirname, '..');

export interface PluginServerOptions {
  elasticsearch: ElasticsearchAccess;
  /** Every request must bring the credentials that Elasticsearch is asked with. */
  askForLogin: boolean;
  settings?: Record<string, unknown>;
  log?: (line: string) => void;
}

export interface PluginServer {
  /** Of the server; routes are below it under API_BASE. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The plugin's built server side behind the host's own routes, without its page: what asks routes
 * alone needs no browser bundle and no shared libraries.
 */
export async function startPluginServer({
  elasticsearch,
  askForLogin,
  settings = {},
  log = () => undefined,
}: PluginServerOptions): Promise<PluginServer> {
  const module = await loadBuiltServer();
  const logger = createLogger(PLUGIN_ID, log);
  const server = createServer({ host: '127.0.0.1', port: 0, debug: false });
  const callers = new Callers(elasticsearch, askForLogin);
  const libraries = 'kibana_9';
  const plugin = await module.plugin(
    initializerContext(
      readSettings(module, settings, PLUGIN_ID),
      KIBANA_VERSION[libraries],
      logger,
    ),
  );
  await plugin.setup(
    {
      http: {
        createRouter: () =>
          createRouter(server, {
            libraries,
            logger,
            isGranted: () => true,
            identify: async (request) => {
              const caller = await callers.identify(request);
              if (!caller) throw Boom.unauthorized();
              return caller;
            },
          }),
      },
    },
    {},
  );
  await server.start();
  return {
    url: server.info.uri,
    async stop() {
      await server.stop({ timeout: 1_000 });
      await callers.close();
    },
  };
}

/** The bundle is evaluated when it is loaded, and its file is needed no longer. */
async function loadBuiltServer(): ReturnType<typeof loadServerModule> {
  const folder = await mkdtemp(path.join(tmpdir(), 'route-server-'));
  try {
    const { text } = await bundleServer(ROOT);
    await mkdir(path.join(folder, 'server'));
    await writeFile(path.join(folder, 'server/index.js'), text);
    return await loadServerModule(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
