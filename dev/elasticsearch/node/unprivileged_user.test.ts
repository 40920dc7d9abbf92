import { expect, it } from 'vitest';
import { unprivilegedUser } from './unprivileged_user';

it.each([
  ['nobody when root itself starts it', {}, 0, { uid: 65_534, gid: 65_534 }],
  ['whoever called sudo', { SUDO_UID: '1000', SUDO_GID: '100' }, 0, { uid: 1000, gid: 100 }],
  [
    'nobody when root called sudo',
    { SUDO_UID: '0', SUDO_GID: '0' },
    0,
    { uid: 65_534, gid: 65_534 },
  ],
  ['nobody else for a user', { SUDO_UID: '1000', SUDO_GID: '100' }, 1000, undefined],
])('%s', (_, env, ourUid, expected) => {
  expect(unprivilegedUser(env, ourUid)).toEqual(expected);
});
