import * as z from 'zod';
import { MAX_SETUP_HOURS, SETUP_HOURS } from '../limits';
import { API_BASE } from '../plugin';
import { CHECK_IDS, HOPS, type CheckId } from '../setup/check_ids';
import { completenessAnswer } from '../setup/checks/completeness';
import { dataStreamAnswer } from '../setup/checks/data_stream';
import { dataViewAnswer } from '../setup/checks/data_view';
import { delayAnswer } from '../setup/checks/delay';
import { elasticsearchAnswer } from '../setup/checks/elasticsearch';
import { eventTypesAnswer } from '../setup/checks/event_types';
import { freshnessAnswer } from '../setup/checks/freshness';
import { integrationAssetsAnswer } from '../setup/checks/integration_assets';
import { kubernetesMetadataAnswer } from '../setup/checks/kubernetes_metadata';
import { lossAnswer } from '../setup/checks/loss';
import { mappingAnswer } from '../setup/checks/mapping';
import {
  connectionAnswer,
  filebeatSidecarAnswer,
  tetragonPodsAnswer,
} from '../setup/checks/not_visible';
import { pipelineErrorsAnswer } from '../setup/checks/pipeline_errors';
import { privilegesAnswer } from '../setup/checks/privileges';
import { recordedAnswer } from '../setup/checks/recorded';
import { volumeAnswer } from '../setup/checks/volume';
import { answerShape, integerParameter } from './query';

/** The list of checks; each is asked for by itself, so that it shows up when it is done. */
export const SETUP_PATH = `${API_BASE}/setup`;

/** One check, run. */
export function setupCheckPath(id: CheckId): string {
  return `${SETUP_PATH}/${id}`;
}

export const setupQuerySchema = z.object({});

export const setupCheckQuerySchema = z.object({
  /** How far back from now the events are looked at. */
  hours: integerParameter(1, MAX_SETUP_HOURS).default(SETUP_HOURS),
});

export const setupAnswerSchema = z.object({
  checks: z.array(
    z.object({ id: z.enum(CHECK_IDS), hop: z.enum(HOPS), runs: z.enum(['server', 'browser']) }),
  ),
  ...answerShape,
});

export type SetupAnswer = z.infer<typeof setupAnswerSchema>;

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
  recordedAnswer,
  kubernetesMetadataAnswer,
  freshnessAnswer,
  delayAnswer,
  elasticsearchAnswer,
  privilegesAnswer,
]);

export type SetupCheckAnswer = z.infer<typeof setupCheckAnswerSchema>;

/** The answer of one check. */
export type CheckAnswer<Id extends CheckId> = Extract<SetupCheckAnswer, { id: Id }>;

/** What a check found, before it is known what it cost. */
export type CheckResult<Id extends CheckId> = Pick<
  CheckAnswer<Id>,
  'status' | 'conclusion' | 'facts' | 'repairs' | 'samples'
>;
