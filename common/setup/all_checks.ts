import * as z from 'zod';
import type { Hop } from './check_status';
import { completenessAnswer } from './checks/completeness';
import { dataStreamAnswer } from './checks/data_stream';
import { dataViewAnswer } from './checks/data_view';
import { delayAnswer } from './checks/delay';
import { elasticsearchAnswer } from './checks/elasticsearch';
import { eventTypesAnswer } from './checks/event_types';
import { freshnessAnswer } from './checks/freshness';
import { integrationAssetsAnswer } from './checks/integration_assets';
import { kubernetesMetadataAnswer } from './checks/kubernetes_metadata';
import { lossAnswer } from './checks/loss';
import { mappingAnswer } from './checks/mapping';
import { connectionAnswer, filebeatSidecarAnswer, tetragonPodsAnswer } from './checks/not_visible';
import { pipelineErrorsAnswer } from './checks/pipeline_errors';
import { privilegesAnswer } from './checks/privileges';
import { processIdentityAnswer } from './checks/process_identity';
import { recordedAnswer } from './checks/recorded';
import { volumeAnswer } from './checks/volume';

/** One check's answer, by its id; the browser says it in words. */
export const setupCheckAnswerSchema = z.discriminatedUnion('id', [
  tetragonPodsAnswer,
  eventTypesAnswer,
  volumeAnswer,
  filebeatSidecarAnswer,
  lossAnswer,
  connectionAnswer,
  integrationAssetsAnswer,
  pipelineErrorsAnswer,
  dataStreamAnswer,
  mappingAnswer,
  dataViewAnswer,
  completenessAnswer,
  processIdentityAnswer,
  recordedAnswer,
  kubernetesMetadataAnswer,
  freshnessAnswer,
  delayAnswer,
  elasticsearchAnswer,
  privilegesAnswer,
]);

export type SetupCheckAnswer = z.infer<typeof setupCheckAnswerSchema>;

export type CheckId = SetupCheckAnswer['id'];

/** The answer of one check. */
export type CheckAnswer<Id extends CheckId> = Extract<SetupCheckAnswer, { id: Id }>;

/** What a check found, before it is known what it cost. */
export type CheckResult<Id extends CheckId> = Pick<
  CheckAnswer<Id>,
  'status' | 'conclusion' | 'facts' | 'repairs' | 'samples'
>;

/** What the list of checks says of one before it has run. */
export interface CheckDefinition {
  id: CheckId;
  hop: Hop;
  /** Who runs it: data views are Kibana's, which the browser asks for. */
  runs: 'server' | 'browser';
}

/** The hop that a check belongs to; the checks are in the order of the hops. */
export const HOP_OF: Readonly<Record<CheckId, Hop>> = {
  tetragon_pods: 'kubernetes',
  event_types: 'export',
  volume: 'export',
  filebeat_sidecar: 'filebeat',
  loss: 'filebeat',
  connection: 'network',
  integration_assets: 'pipeline',
  pipeline_errors: 'pipeline',
  data_stream: 'data_stream',
  mapping: 'data_stream',
  data_view: 'data_stream',
  completeness: 'documents',
  process_identity: 'fields',
  recorded: 'fields',
  kubernetes_metadata: 'fields',
  freshness: 'freshness',
  delay: 'freshness',
  elasticsearch: 'privileges',
  privileges: 'privileges',
};

export const CHECK_IDS = Object.keys(HOP_OF) as CheckId[];

/** All checks, in the order of the hops. */
export const CHECKS: readonly CheckDefinition[] = CHECK_IDS.map((id) => ({
  id,
  hop: HOP_OF[id],
  runs: id === 'data_view' ? 'browser' : 'server',
}));
