import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { server as createServer } from '@hapi/hapi';
import Boom from '@hapi/boom';
import { inject } from 'vitest';
import { API_BASE, PLUGIN_ID } from '../../common/plugin';
import { Callers, type ElasticsearchAccess } from '../../dev/host/callers';
import { initializerContext, loadServerModule, readSettings } from '../../dev/host/load_plugin';
import { createLogger } from '../../dev/host/logger';
import { createRouter } from '../../dev/host/plugin_routes';
import { KIBANA_VERSION } from '../../dev/host/shared_libraries/library_set';
import { bundleServer } from '../../scripts/build/server_bundle';
import { authorizationOf, type UserName } from './shared_node';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Query = Readonly<Record<string, string | readonly string[]>>;

export interface RouteAnswer<Body> {
  status: number;
  /** The answer, or Kibana's error body. */
  body: Body & { message?: string; attributes?: { code: string; errorId?: string } };
}

export interface RouteServer {
  /** Asks a route, named without API_BASE, over HTTP; as `analyst` unless told otherwise. */
  ask<Body>(
    route: string,
    query: Query,
    options?: { user?: UserName; signal?: AbortSignal },
  ): Promise<RouteAnswer<Body>>;
  /** What the plugin logged. */
  log: string[];
  stop(): Promise<void>;
}

/**
 * The plugin's built server side behind the host's own routes, without its page: what these tests
 * ask needs no browser bundle and no shared libraries.
 */
export async function startRouteServer(options: {
  /** Default: the node that all integration tests share. */
  elasticsearch?: ElasticsearchAccess;
  settings?: Record<string, unknown>;
}): Promise<RouteServer> {
  const module = await loadBuiltServer();
  const log: string[] = [];
  const logger = createLogger(PLUGIN_ID, (line) => log.push(line));
  const server = createServer({ host: '127.0.0.1', port: 0, debug: false });
  const elasticsearch = options.elasticsearch ?? { url: inject('elasticsearchUrl') };
  const callers = new Callers(elasticsearch, true);
  const libraries = 'kibana_9';
  const plugin = await module.plugin(
    initializerContext(
      readSettings(module, options.settings ?? {}, PLUGIN_ID),
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
    log,
    async ask(route, query, { user = 'analyst', signal } = {}) {
      const response = await fetch(`${server.info.uri}${API_BASE}/${route}?${print(query)}`, {
        headers: {
          'x-elastic-internal-origin': 'Kibana',
          authorization: authorizationOf(user),
        },
        ...(signal && { signal }),
      });
      return { status: response.status, body: (await response.json()) as never };
    },
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

function print(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((item): [string, string] => [name, item]),
  );
  return new URLSearchParams(pairs).toString();
}
