import type { CommonConclusion } from '../../../common/setup/check_answer';
import { errorSentence } from '../../query/error_sentence';
import type { ByCode, ConclusionWords } from '../check_words';
import { messages } from '../messages/common_messages';

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
