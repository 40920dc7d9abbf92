import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { startElasticsearch } from '../../dev/elasticsearch/start_elasticsearch';

/** Who asks in these tests; the password is the name. */
export const USERS = {
  /** May everything. */
  admin: ['superuser'],
  /** An analyst: reads the events, and has no privilege on the cluster. */
  reader: ['reader'],
  /** Reads another index. */
  stranger: ['stranger'],
  /** Has no role at all. */
  nobody: [],
} as const satisfies Record<string, readonly string[]>;

export type UserName = keyof typeof USERS;

const ROLES = {
  reader: {
    indices: [
      { names: ['logs-cilium_tetragon.log-*'], privileges: ['read', 'view_index_metadata'] },
    ],
  },
  stranger: {
    indices: [{ names: ['another-*'], privileges: ['read', 'view_index_metadata'] }],
  },
};

export interface SecuredNode {
  url: string;
  /** As `admin`. */
  client: Client;
  stop(): Promise<void>;
}

/** A real Elasticsearch with security on, in a folder of its own. */
export async function startSecuredNode(): Promise<SecuredNode> {
  const folder = await mkdtemp(path.join(tmpdir(), 'secured-node-'));
  // A node started by root runs as a user who has to get into it.
  await chmod(folder, 0o755);
  const node = await startElasticsearch({
    folder: path.join(folder, 'node'),
    heapMb: 512,
    security: {
      users: Object.entries(USERS).map(([name, roles]) => ({
        name,
        password: passwordOf(name),
        roles: [...roles],
      })),
      roles: ROLES,
    },
    onProgress: () => undefined,
  });
  const client = new Client({
    node: node.url,
    auth: { username: 'admin', password: passwordOf('admin') },
  });
  return {
    url: node.url,
    client,
    async stop() {
      await client.close();
      await node.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Value of the header `authorization`. */
export function authorizationOf(user: UserName): string {
  return `Basic ${Buffer.from(`${user}:${passwordOf(user)}`).toString('base64')}`;
}

/** The file realm asks for six characters. */
function passwordOf(user: string): string {
  return `${user}-password`;
}
