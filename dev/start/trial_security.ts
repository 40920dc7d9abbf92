import { randomBytes } from 'node:crypto';
import type { NodeSecurity } from '../elasticsearch/node/node_settings';

/** Loads the events; nobody is told its password. */
const LOADER = 'loader';

/**
 * Users of `npm start -- --security`: one as an analyst should be, one who may see nothing. They
 * guard nothing but a trial on 127.0.0.1, so the passwords can be known.
 */
export const TRIAL_USERS = [
  { name: 'analyst', password: 'analyst', roles: ['analyst'], may: 'reads the events' },
  { name: 'nobody', password: 'nobody', roles: [], may: 'has no privileges' },
];

export interface TrialSecurity {
  security: NodeSecurity;
  loader: { name: string; password: string };
}

export function trialSecurity(dataStream: string): TrialSecurity {
  const loader = { name: LOADER, password: randomBytes(24).toString('base64url') };
  const users = TRIAL_USERS.map(({ name, password, roles }) => ({ name, password, roles }));
  return {
    loader,
    security: {
      users: [{ ...loader, roles: ['superuser'] }, ...users],
      roles: {
        analyst: {
          indices: [{ names: [dataStream], privileges: ['read', 'view_index_metadata'] }],
        },
      },
    },
  };
}
