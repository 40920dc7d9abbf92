import type { ProcessAnswer } from '../../../../common/api/process';
import type { FactGroup } from './fact';
import { factsOfBinary } from './facts_of_binary';
import { factsOfCredentials } from './facts_of_credentials';
import { factsOfEnvironment } from './facts_of_environment';
import { factsOfIdentity } from './facts_of_identity';
import { factsOfNamespaces } from './facts_of_namespaces';
import { factsOfLabels, factsOfPod } from './facts_of_pod';
import { factsOfProcess } from './facts_of_process';
import { factsOfTask } from './facts_of_task';

const GROUPS: readonly ((answer: ProcessAnswer) => FactGroup)[] = [
  factsOfProcess,
  factsOfTask,
  factsOfPod,
  factsOfLabels,
  factsOfCredentials,
  factsOfNamespaces,
  factsOfBinary,
  factsOfEnvironment,
  factsOfIdentity,
];

/** Everything Tetragon said about a process, grouped, in the order of reading. */
export function factGroups(answer: ProcessAnswer): FactGroup[] {
  return GROUPS.map((groupOf) => groupOf(answer));
}
