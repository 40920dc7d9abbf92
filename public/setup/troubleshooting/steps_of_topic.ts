import type { Topic } from '../../checks/repairs/repair_words';
import { assetsSteps } from './assets';
import { authenticationSteps } from './authentication';
import { errorMessageSteps } from './error_message';
import { eventTypesSteps } from './event_types';
import { kubernetesMetadataSteps } from './kubernetes_metadata';
import { networkSteps } from './network';
import { noDataSteps } from './no_data';
import { prerequisitesSteps } from './prerequisites';
import { tetragonPodsSteps } from './tetragon_pods';
import { volumeSteps } from './volume';
import type { TroubleshootingStep } from './troubleshooting_step';

const STEPS: Readonly<Record<Topic, () => TroubleshootingStep[]>> = {
  no_data: noDataSteps,
  tetragon_pods: tetragonPodsSteps,
  event_types: eventTypesSteps,
  volume: volumeSteps,
  error_message: errorMessageSteps,
  kubernetes_metadata: kubernetesMetadataSteps,
  authentication: authenticationSteps,
  network: networkSteps,
  assets: assetsSteps,
  prerequisites: prerequisitesSteps,
};

/** The steps of one case of the integration's documentation. */
export function stepsOfTopic(topic: Topic): TroubleshootingStep[] {
  return STEPS[topic]();
}
