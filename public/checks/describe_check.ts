import type { SetupCheckAnswer } from '../../common/api/setup';
import type { CheckId } from '../../common/setup/check_ids';
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
import { COMMON_CONCLUSIONS } from './words/common_words';
import { COMPLETENESS } from './words/completeness_words';
import { DATA_STREAM } from './words/data_stream_words';
import { DATA_VIEW } from './words/data_view_words';
import { DELAY } from './words/delay_words';
import { ELASTICSEARCH } from './words/elasticsearch_words';
import { EVENT_TYPES } from './words/event_types_words';
import { FRESHNESS } from './words/freshness_words';
import { INTEGRATION_ASSETS } from './words/integration_assets_words';
import { KUBERNETES_METADATA } from './words/kubernetes_metadata_words';
import { LOSS } from './words/loss_words';
import { MAPPING } from './words/mapping_words';
import { CONNECTION, FILEBEAT_SIDECAR, TETRAGON_PODS } from './words/not_visible_words';
import { PIPELINE_ERRORS } from './words/pipeline_errors_words';
import { PRIVILEGES } from './words/privileges_words';
import { RECORDED } from './words/recorded_words';
import { VOLUME } from './words/volume_words';

const WORDS: { readonly [Id in CheckId]: CheckWords<Id> } = {
  tetragon_pods: TETRAGON_PODS,
  event_types: EVENT_TYPES,
  volume: VOLUME,
  filebeat_sidecar: FILEBEAT_SIDECAR,
  loss: LOSS,
  connection: CONNECTION,
  integration_assets: INTEGRATION_ASSETS,
  pipeline_errors: PIPELINE_ERRORS,
  data_stream: DATA_STREAM,
  mapping: MAPPING,
  data_view: DATA_VIEW,
  completeness: COMPLETENESS,
  recorded: RECORDED,
  kubernetes_metadata: KUBERNETES_METADATA,
  freshness: FRESHNESS,
  delay: DELAY,
  elasticsearch: ELASTICSEARCH,
  privileges: PRIVILEGES,
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
