import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Client, errors } from '@elastic/elasticsearch';
import { StartError } from '../elasticsearch/start_error';
import type { ExistingCluster } from './start_options';

export interface ClusterAccess {
  url: string;
  authorization?: string;
  /** PEM. */
  ca?: string;
}

/** Reads the file of the certificate authority. */
export async function clusterAccess(
  { url, authorization, caFile }: ExistingCluster,
  env: NodeJS.ProcessEnv,
): Promise<ClusterAccess> {
  const access = { url, ...(authorization === undefined ? {} : { authorization }) };
  if (caFile === undefined) return access;
  const path = resolve(env.INIT_CWD ?? process.cwd(), caFile);
  const ca = await readFile(path, 'utf8').catch((error: Error) => {
    throw new StartError(
      `ELASTICSEARCH_CA cannot be read (${error.message}): set it to the PEM file of the cluster's certificate authority.`,
    );
  });
  return { ...access, ca };
}

export function clientOf({ url, authorization, ca }: ClusterAccess): Client {
  return new Client({
    node: url,
    ...(authorization === undefined ? {} : { headers: { authorization } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
  });
}

/**
 * Asks the cluster whether it answers us.
 * @returns whether it wants to know who asks and we were not told.
 * @throws StartError when it cannot be reached or refuses the credentials.
 */
export async function asksForLogin(client: Client, access: ClusterAccess): Promise<boolean> {
  try {
    await client.transport.request(
      { method: 'GET', path: '/_security/_authenticate' },
      { maxRetries: 0 },
    );
    return false;
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) throw unreachable(access.url, error as Error);
    if (error.statusCode !== 401) return false;
    if (access.authorization === undefined) return true;
    throw new StartError(
      `${access.url} refuses the credentials: check ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD, or ELASTICSEARCH_API_KEY.`,
    );
  }
}

function unreachable(url: string, error: Error): StartError {
  const wayOut = /certificate|self.signed|issuer/i.test(error.message)
    ? 'set ELASTICSEARCH_CA to the PEM file of its certificate authority'
    : 'check ELASTICSEARCH_URL and the way there, or unset it to run an Elasticsearch here';
  return new StartError(`${url} does not answer (${error.message}): ${wayOut}.`);
}
