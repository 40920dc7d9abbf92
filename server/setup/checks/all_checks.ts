import type { CheckId } from '../../../common/setup/all_checks';
import { completenessCheck } from './completeness';
import { dataStreamCheck } from './data_stream';
import { delayCheck } from './delay';
import { elasticsearchCheck } from './elasticsearch';
import { eventTypesCheck } from './event_types';
import { freshnessCheck } from './freshness';
import { integrationAssetsCheck } from './integration_assets';
import { kubernetesMetadataCheck } from './kubernetes_metadata';
import { lossCheck } from './loss';
import { mappingCheck } from './mapping';
import { connectionCheck, filebeatSidecarCheck, tetragonPodsCheck } from './not_visible';
import { pipelineErrorsCheck } from './pipeline_errors';
import { privilegesCheck } from './privileges';
import { processIdentityCheck } from './process_identity';
import { recordedCheck } from './recorded';
import type { AnySetupCheck, SetupCheck } from './setup_check';
import { volumeCheck } from './volume';

/** Every check but that of the browser: one without does not compile. */
const CHECKS: { readonly [Id in Exclude<CheckId, 'data_view'>]: SetupCheck<Id> } = {
  tetragon_pods: tetragonPodsCheck,
  event_types: eventTypesCheck,
  volume: volumeCheck,
  filebeat_sidecar: filebeatSidecarCheck,
  loss: lossCheck,
  connection: connectionCheck,
  integration_assets: integrationAssetsCheck,
  pipeline_errors: pipelineErrorsCheck,
  data_stream: dataStreamCheck,
  mapping: mappingCheck,
  completeness: completenessCheck,
  process_identity: processIdentityCheck,
  recorded: recordedCheck,
  kubernetes_metadata: kubernetesMetadataCheck,
  freshness: freshnessCheck,
  delay: delayCheck,
  elasticsearch: elasticsearchCheck,
  privileges: privilegesCheck,
};

/** Every check that the server runs; `data_view` is the browser's. */
export const SERVER_CHECKS: readonly AnySetupCheck[] = Object.values(CHECKS);
