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
import { notVisibleChecks } from './not_visible';
import { pipelineErrorsCheck } from './pipeline_errors';
import { privilegesCheck } from './privileges';
import { recordedCheck } from './recorded';
import type { AnySetupCheck } from './setup_check';
import { volumeCheck } from './volume';

/** Every check that the server runs; `data_view` is the browser's. */
export const SERVER_CHECKS: readonly AnySetupCheck[] = [
  ...notVisibleChecks,
  eventTypesCheck,
  volumeCheck,
  lossCheck,
  integrationAssetsCheck,
  pipelineErrorsCheck,
  dataStreamCheck,
  mappingCheck,
  completenessCheck,
  recordedCheck,
  kubernetesMetadataCheck,
  freshnessCheck,
  delayCheck,
  elasticsearchCheck,
  privilegesCheck,
];
