import type { SetupCheckAnswer, CheckId } from '../../common/setup/all_checks';
import type {
  CheckWords,
  ConclusionWords,
  Evidence,
  EvidenceTable,
  PrintTime,
} from './check_words';
import { incompleteSentence } from '../query/incomplete_sentence';
import { messages } from './messages';
import { describeRepair } from './repairs/describe_repair';
import type { RepairWords } from './repairs/repair_words';
import { COMMON_CONCLUSIONS } from './words/common_messages';
import * as completeness from './words/completeness_messages';
import * as connection from './words/connection_messages';
import * as dataStream from './words/data_stream_messages';
import * as dataView from './words/data_view_messages';
import * as delay from './words/delay_messages';
import * as elasticsearch from './words/elasticsearch_messages';
import * as eventTypes from './words/event_types_messages';
import * as filebeatSidecar from './words/filebeat_sidecar_messages';
import * as freshness from './words/freshness_messages';
import * as integrationAssets from './words/integration_assets_messages';
import * as kubernetesMetadata from './words/kubernetes_metadata_messages';
import * as loss from './words/loss_messages';
import * as mapping from './words/mapping_messages';
import * as pipelineErrors from './words/pipeline_errors_messages';
import * as privileges from './words/privileges_messages';
import * as processIdentity from './words/process_identity_messages';
import * as recorded from './words/recorded_messages';
import * as tetragonPods from './words/tetragon_pods_messages';
import * as volume from './words/volume_messages';

const WORDS: { readonly [Id in CheckId]: CheckWords<Id> } = {
  tetragon_pods: tetragonPods,
  event_types: eventTypes,
  volume,
  filebeat_sidecar: filebeatSidecar,
  loss,
  connection,
  integration_assets: integrationAssets,
  pipeline_errors: pipelineErrors,
  data_stream: dataStream,
  mapping,
  data_view: dataView,
  completeness,
  process_identity: processIdentity,
  recorded,
  kubernetes_metadata: kubernetesMetadata,
  freshness,
  delay,
  elasticsearch,
  privileges,
};

/** The words of any check: a union of ids cannot say that words and answer belong together. */
interface AnyWords {
  conclusions: Record<string, (values: unknown) => ConclusionWords>;
  evidence: (facts: unknown, time: PrintTime) => Evidence[];
  tables?: (facts: unknown, time: PrintTime) => EvidenceTable[];
}

function wordsOf(id: CheckId): AnyWords {
  return WORDS[id] as unknown as AnyWords;
}

export function checkTitle(id: CheckId): string {
  return WORDS[id].messages.title();
}

type Concluded = Pick<SetupCheckAnswer, 'id' | 'status' | 'conclusion' | 'incomplete'>;

/** Says what a check concludes: one sentence, and a few characters for a row. */
export function describeConclusion(answer: Concluded): ConclusionWords {
  const { id, status, conclusion, incomplete } = answer;
  const common: AnyWords['conclusions'] = COMMON_CONCLUSIONS as never;
  const own = wordsOf(id).conclusions[conclusion.code];
  const words = (own ?? common[conclusion.code])?.(conclusion.values) ?? { sentence: '' };
  const [first] = incomplete;
  if (!own || status !== 'unknown' || !first) return words;
  const sentence = messages.partial({
    reason: incompleteSentence(first),
    sentence: words.sentence,
  });
  return { ...words, sentence };
}

/** Lists the numbers behind a check's conclusion, and what its answer lacks. */
export function describeEvidence(answer: SetupCheckAnswer, time: PrintTime): Evidence[] {
  const { id, facts, incomplete } = answer;
  const label = messages.partialResult();
  return [
    ...(facts ? wordsOf(id).evidence(facts, time) : []),
    ...incomplete.map((reason) => ({ label, value: incompleteSentence(reason) })),
  ];
}

export function describeTables({ id, facts }: SetupCheckAnswer, time: PrintTime): EvidenceTable[] {
  return (facts && wordsOf(id).tables?.(facts, time)) ?? [];
}

export function describeRepairs({ repairs = [] }: SetupCheckAnswer): RepairWords[] {
  return repairs.map(describeRepair);
}
