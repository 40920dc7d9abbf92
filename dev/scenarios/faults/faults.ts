import type { Scenario } from '../scenario';
import { cycle } from './cycle';
import { duplicates } from './duplicates';
import { equalClusters } from './equal_clusters';
import { everyArgument } from './every_argument';
import { hostileStrings } from './hostile_strings';
import { knownCalls } from './known_calls';
import { kernelParent } from './kernel_parent';
import { leftContainer } from './left_container';
import { lateEvents } from './late_events';
import { lossSigns } from './loss_signs';
import { namelessNode } from './nameless_node';
import { nodeReboot } from './node_reboot';
import { oddFlags } from './odd_flags';
import { olderContainer } from './older_container';
import { plantedSecrets } from './planted_secrets';
import { rereadNodes } from './reread_nodes';
import { runtimeWithoutPods } from './runtime_without_pods';
import { sharedExecIds } from './shared_exec_ids';
import { tetragonRestart } from './tetragon_restart';
import { timelessParent } from './timeless_parent';
import { unknownKinds } from './unknown_kinds';
import { unresolvedPod } from './unresolved_pod';
import { vmPause } from './vm_pause';
import { withoutExecId } from './without_exec_id';

/** What goes wrong in real data, each once, before the last hour that belongs to the stories. */
export const FAULTS: readonly Scenario[] = [
  rereadNodes,
  tetragonRestart,
  nodeReboot,
  vmPause,
  equalClusters,
  sharedExecIds,
  unresolvedPod,
  withoutExecId,
  duplicates,
  lateEvents,
  kernelParent,
  timelessParent,
  cycle,
  unknownKinds,
  hostileStrings,
  lossSigns,
  namelessNode,
  oddFlags,
  everyArgument,
  knownCalls,
  plantedSecrets,
  runtimeWithoutPods,
  leftContainer,
  olderContainer,
];
