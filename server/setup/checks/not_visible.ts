import {
  CONNECTION,
  FILEBEAT_SIDECAR,
  TETRAGON_PODS,
} from '../../../common/setup/checks/not_visible';
import type { SetupCheck } from './setup_check';

// Hops outside Elasticsearch: nothing is asked, so nothing is claimed.

export const tetragonPodsCheck: SetupCheck<'tetragon_pods'> = {
  id: 'tetragon_pods',
  run: () => Promise.resolve(TETRAGON_PODS),
};

export const filebeatSidecarCheck: SetupCheck<'filebeat_sidecar'> = {
  id: 'filebeat_sidecar',
  run: () => Promise.resolve(FILEBEAT_SIDECAR),
};

export const connectionCheck: SetupCheck<'connection'> = {
  id: 'connection',
  run: () => Promise.resolve(CONNECTION),
};
