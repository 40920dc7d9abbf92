import { pbkdf2Sync, randomBytes } from 'node:crypto';
import type { NodeSecurity } from './node_settings';

/**
 * The lowest cost Elasticsearch names (Hasher.java, PBKDF2_1000): these users live as long as the
 * trial, and every request of a test is checked against the hash.
 */
const ROUNDS = 1_000;
const BYTES = 32;

/** As Elasticsearch's Hasher.java reads it: `{PBKDF2}ROUNDS$SALT$HASH`, HMAC-SHA512, base64. */
function hash(password: string): string {
  const salt = randomBytes(BYTES);
  const derived = pbkdf2Sync(password, salt, ROUNDS, BYTES, 'sha512');
  return `{PBKDF2}${ROUNDS}$${salt.toString('base64')}$${derived.toString('base64')}`;
}

/** The three files of the file realm in the configuration folder, by name. */
export function fileRealmFiles(security: NodeSecurity): Record<string, string> {
  const members = new Map<string, string[]>();
  for (const { name, roles } of security.users) {
    for (const role of roles) members.set(role, [...(members.get(role) ?? []), name]);
  }
  const lines = (texts: string[]): string => texts.map((text) => `${text}\n`).join('');
  return {
    users: lines(security.users.map(({ name, password }) => `${name}:${hash(password)}`)),
    users_roles: lines([...members].map(([role, users]) => `${role}:${users.join(',')}`)),
    // Elasticsearch cuts the file at lines that do not start with a space: one line a role.
    'roles.yml': lines(
      Object.entries(security.roles).map(([name, role]) => `${name}: ${JSON.stringify(role)}`),
    ),
  };
}
