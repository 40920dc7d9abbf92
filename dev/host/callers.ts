import { Client, errors } from '@elastic/elasticsearch';
import type { Request } from '@hapi/hapi';

export interface ElasticsearchAccess {
  url: string;
  /** Value of the header `authorization`, for a host that asks nobody to log in. */
  authorization?: string;
  /** PEM of the certificate authority, for a cluster with its own. */
  ca?: string;
}

/** Who asks, with a client that has their own credentials and no others. */
export interface Caller {
  name: string;
  client: Client;
}

/** What a route must know of callers. */
export interface Access {
  /** @throws Boom 401 */
  identify: (request: Request) => Promise<Caller>;
  isGranted: (caller: Caller, apiPrivilege: string) => boolean;
}

/** Kibana's requestTimeout for Elasticsearch. */
const REQUEST_TIMEOUT_MS = 30_000;

export class Callers {
  readonly #client: Client;

  constructor(
    private readonly elasticsearch: ElasticsearchAccess,
    private readonly askForLogin: boolean,
  ) {
    this.#client = new Client({
      node: elasticsearch.url,
      requestTimeout: REQUEST_TIMEOUT_MS,
      ...(elasticsearch.ca !== undefined && { tls: { ca: elasticsearch.ca } }),
    });
  }

  /** @returns undefined for a request that must log in first, or did so wrongly */
  async identify(request: Request): Promise<Caller | undefined> {
    const authorization = this.askForLogin
      ? header(request, 'authorization')
      : this.elasticsearch.authorization;
    if (authorization === undefined) {
      return this.askForLogin ? undefined : { name: '', client: this.#client };
    }
    const client = this.#client.child({ headers: { authorization } });
    if (this.askForLogin && !(await isAccepted(client))) return undefined;
    return { name: userName(authorization), client };
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

/** Only a definite no refuses: while Elasticsearch cannot answer, the plugin should be seen to say so. */
async function isAccepted(client: Client): Promise<boolean> {
  try {
    await client.security.authenticate({}, { maxRetries: 0 });
    return true;
  } catch (error) {
    return !(error instanceof errors.ResponseError && error.statusCode === 401);
  }
}

export function header(request: Request, name: string): string | undefined {
  const value: unknown = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function userName(authorization: string): string {
  const [scheme, credentials = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return '';
  return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '';
}
