import { expect, it } from 'vitest';
import type { ArgumentValue } from './argument_value';
import { credentialChanges, credentialChangeText } from './credential_changes';
import { readArgument } from './read_argument';

const after = readArgument({
  process_credentials_arg: {
    uid: 0,
    gid: 1000,
    euid: 0,
    caps: { effective: ['CAP_SYS_ADMIN', 'DAC_OVERRIDE'], permitted: ['CAP_KILL'] },
  },
}).value as Extract<ArgumentValue, { type: 'credentials' }>;

it('says what changed, and nothing of what stayed', () => {
  const changes = credentialChanges(after, {
    uid: 1000,
    gid: 1000,
    euid: 1000,
    caps: { effective: ['CAP_DAC_OVERRIDE', 'CAP_KILL'], permitted: ['CAP_KILL'] },
  });
  expect(changes?.map(credentialChangeText)).toEqual([
    'uid 1000 → 0',
    'euid 1000 → 0',
    'effective +CAP_SYS_ADMIN −CAP_KILL',
  ]);
});

it('knows nothing where the process’s own credentials were not recorded', () => {
  expect(credentialChanges(after, undefined)).toBeUndefined();
});
