import { pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { fileRealmFiles } from './file_realm';

const files = fileRealmFiles({
  users: [
    { name: 'admin', password: 'a:b$c', roles: ['superuser'] },
    { name: 'analyst', password: 'x', roles: ['reader', 'other'] },
    { name: 'second', password: 'x', roles: ['reader'] },
    { name: 'nobody', password: 'x', roles: [] },
  ],
  roles: { reader: { indices: [{ names: ['logs-*'], privileges: ['read'] }] }, other: {} },
});

it('hashes every password with a salt of its own', () => {
  const lines = files.users?.trim().split('\n') ?? [];
  expect(lines.map((line) => line.split(':')[0])).toEqual(['admin', 'analyst', 'second', 'nobody']);
  const [, rounds, salt, hash] =
    /^admin:\{PBKDF2\}(\d+)\$([^$]+)\$([^$]+)$/.exec(lines[0] ?? '') ?? [];
  const again = pbkdf2Sync(
    'a:b$c',
    Buffer.from(salt ?? '', 'base64'),
    Number(rounds),
    32,
    'sha512',
  );
  expect(hash).toBe(again.toString('base64'));
  expect(lines[1]?.split(':')[1]).not.toBe(lines[2]?.split(':')[1]);
});

it('lists the users of a role', () => {
  expect(files.users_roles).toBe('superuser:admin\nreader:analyst,second\nother:analyst\n');
});

it('writes one line a role', () => {
  expect(files['roles.yml']).toBe(
    'reader: {"indices":[{"names":["logs-*"],"privileges":["read"]}]}\nother: {}\n',
  );
});
