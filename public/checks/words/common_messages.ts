import type { CommonConclusion } from '../../../common/setup/check_answer';
import { errorSentence } from '../../query/error_sentence';
import type { ByCode, ConclusionWords } from '../check_words';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.common', {
  noEvents: 'No events in the last {hours} h, so there is nothing to check: see Last events.',
  noAnswerInTime:
    'Elasticsearch did not answer within {seconds} s, so the result of this check is unknown. The other checks don’t depend on it.',
  noDataStream: 'Nothing to check: {reason}',
  noPrivilege: 'no privilege',
  lastHours: 'last {hours} h',
  noName: '(none)',
  partOf: '{part} of {whole}',
  goodAnswer: 'A good answer',
  events: 'Events',
  documents: 'Documents',
  share: 'Share',
  node: 'Node',
  cluster: 'Cluster',
  clusters: 'Clusters',
  type: 'Type',
  version: 'Version',
  field: 'Field',
  byNode: 'By node',
  storedTwice: 'Stored twice',
  newest: 'Newest @timestamp',
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  sizeNotVisible: 'You can’t see this: the index privilege monitor is missing',
});

/** What every check can conclude. */
export const COMMON_CONCLUSIONS: ByCode<CommonConclusion, ConclusionWords> = {
  no_events: ({ hours }) => ({ sentence: messages.noEvents({ hours }) }),
  no_answer_in_time: ({ limitMs }) => ({
    sentence: messages.noAnswerInTime({ seconds: limitMs / 1_000 }),
  }),
  question_failed: ({ error, reason }) => {
    const sentence = errorSentence(reason);
    if (error === 'no_data_stream')
      return { sentence: messages.noDataStream({ reason: sentence }) };
    return error === 'no_privilege' ? { sentence, short: messages.noPrivilege() } : { sentence };
  },
  not_asked: ({ sentence }) => ({ sentence }),
};

/** The scope of most numbers. */
export function lastHours(hours: number): string {
  return messages.lastHours({ hours });
}

export function partOf(part: string, whole: string): string {
  return messages.partOf({ part, whole });
}
