import {
  CONNECTION,
  FILEBEAT_SIDECAR,
  TETRAGON_PODS,
} from '../../../common/setup/checks/not_visible';
import type { AnySetupCheck } from './setup_check';

/** Hops outside Elasticsearch: nothing is asked, so nothing is claimed. */
export const notVisibleChecks: readonly AnySetupCheck[] = [
  { id: 'tetragon_pods', run: () => Promise.resolve(TETRAGON_PODS) },
  { id: 'filebeat_sidecar', run: () => Promise.resolve(FILEBEAT_SIDECAR) },
  { id: 'connection', run: () => Promise.resolve(CONNECTION) },
];
