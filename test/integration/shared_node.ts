import { Client } from '@elastic/elasticsearch';
import { inject } from 'vitest';
import { basicAuthorization } from '../../dev/elasticsearch/basic_authorization';

/** Samples of the project, loaded with these options. */
export const SCENARIO = { seed: 1, profile: 'everything', documents: 1_500 } as const;

/** Holds the scenarios' events. */
export const SCENARIO_STREAM = 'logs-cilium_tetragon.log-default';

/** Holds the lines of test/fixtures/export. */
export const FIXTURE_STREAM = 'logs-cilium_tetragon.log-fixtures';

const READ = ['read', 'view_index_metadata'];

/** Roles of the file realm beside Elasticsearch's own. */
export const ROLES = {
  analyst: { indices: [{ names: ['logs-cilium_tetragon.log-*'], privileges: READ }] },
  reader_only: { indices: [{ names: ['logs-cilium_tetragon.log-*'], privileges: ['read'] }] },
  other: { indices: [{ names: ['other-*'], privileges: READ }] },
  // Document-level security: its user can search only where the licence has it (a trial).
  one_node: {
    indices: [
      {
        names: ['logs-cilium_tetragon.log-*'],
        privileges: READ,
        query: JSON.stringify({ term: { 'cilium_tetragon.log.node_name': 'node-1' } }),
      },
    ],
  },
};

/**
 * Who may what: everything; read the data stream and its metadata, nothing of the cluster; only read
 * it; read another index; read the events of one node; nothing at all.
 */
export const USERS = {
  admin: ['superuser'],
  analyst: ['analyst'],
  reader_only: ['reader_only'],
  other: ['other'],
  one_node: ['one_node'],
  nobody: [],
} as const satisfies Record<string, readonly string[]>;

export type UserName = keyof typeof USERS;

/** They guard a node on 127.0.0.1 that lives as long as the tests. */
export const passwordOf = (user: UserName): string => `${user}-secret`;

export const authorizationOf = (user: UserName): string =>
  basicAuthorization(user, passwordOf(user));

/** A client of the node that all integration tests share. The caller closes it. */
export function clientFor(user: UserName): Client {
  return new Client({
    node: inject('elasticsearchUrl'),
    headers: { authorization: authorizationOf(user) },
  });
}

declare module 'vitest' {
  interface ProvidedContext {
    elasticsearchUrl: string;
    /** Time to which the scenarios are relative, ISO. */
    scenarioNow: string;
  }
}
