import { inject } from 'vitest';
import type { ErrorAttributes } from '../../common/api/errors';
import { API_BASE } from '../../common/plugin';
import type { ElasticsearchAccess } from '../../dev/host/callers';
import { startPluginServer } from '../plugin_server';
import { authorizationOf, type UserName } from './shared_node';

type Query = Readonly<Record<string, string | readonly string[]>>;

interface RouteAnswer<Body> {
  status: number;
  /** The answer, or Kibana's error body. */
  body: Body & { message?: string; attributes?: ErrorAttributes };
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

/** The plugin's server side over HTTP, asked by the users of the tests. */
export async function startRouteServer(options: {
  /** Default: the node that all integration tests share. */
  elasticsearch?: ElasticsearchAccess;
  settings?: Record<string, unknown>;
}): Promise<RouteServer> {
  const log: string[] = [];
  const server = await startPluginServer({
    elasticsearch: options.elasticsearch ?? { url: inject('elasticsearchUrl') },
    askForLogin: true,
    settings: options.settings ?? {},
    log: (line) => void log.push(line),
  });
  return {
    log,
    async ask(route, query, { user = 'analyst', signal } = {}) {
      const response = await fetch(`${server.url}${API_BASE}/${route}?${print(query)}`, {
        headers: {
          'x-elastic-internal-origin': 'Kibana',
          authorization: authorizationOf(user),
        },
        ...(signal && { signal }),
      });
      return { status: response.status, body: (await response.json()) as never };
    },
    stop: () => server.stop(),
  };
}

function print(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((item): [string, string] => [name, item]),
  );
  return new URLSearchParams(pairs).toString();
}
