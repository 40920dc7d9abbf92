import { connection, filebeatSidecar, tetragonPods } from '../../common/setup/not_visible';
import type { SetupCheck } from './setup_check';

/** Hops outside Elasticsearch: nothing is asked, so nothing is claimed. */
export const notVisibleChecks: readonly SetupCheck[] = [
  { id: 'tetragon_pods', run: () => Promise.resolve(tetragonPods()) },
  { id: 'filebeat_sidecar', run: () => Promise.resolve(filebeatSidecar()) },
  { id: 'connection', run: () => Promise.resolve(connection()) },
];
