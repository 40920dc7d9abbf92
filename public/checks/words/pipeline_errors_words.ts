import { meaningOf } from '../../../common/setup/checks/pipeline_errors';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { lastHours } from './common_words';
import { messages } from '../messages/pipeline_errors_messages';

/** Characters of an error.message in a sentence. */
const MAX_MESSAGE = 160;

export const PIPELINE_ERRORS: CheckWords<'pipeline_errors'> = {
  conclusions: {
    not_parsed: ({ unparsed, documents, hours }) => ({
      sentence: messages.notParsed({ unparsed, hours, share: formatPercent(unparsed, documents) }),
      short: messages.notParsedShort({ count: formatCount(unparsed) }),
    }),
    failed: ({ failed, events, message }) => ({
      sentence: messages.failed({
        failed,
        events: formatCount(events),
        share: formatPercent(failed, events),
        hasMessage: String(message !== undefined),
        message: message?.slice(0, MAX_MESSAGE) ?? '',
      }),
      short: messages.failedShort({ count: formatCount(failed) }),
    }),
    all_parsed: ({ documents, hours }) => ({
      sentence: messages.allParsed({ documents, hours }),
      short: messages.noErrors(),
    }),
  },
  evidence: (facts) => {
    const { hours, failureStore, release, filebeatVersions } = facts;
    const scope = lastHours(hours);
    return [
      fact(common.documents(), formatCount(facts.documents), scope),
      fact(messages.unparsed(), formatCount(facts.unparsed), scope),
      fact('event.kind: pipeline_error', formatCount(facts.errors), scope),
      fact(
        messages.failureStore(),
        failureStore === undefined ? messages.noFailureStore() : formatCount(failureStore),
        scope,
      ),
      fact(
        'Tetragon',
        release ? messages.release({ release }) : messages.oldRelease(),
        messages.releaseScope(),
      ),
      fact('Filebeat', filebeatVersions.join(', ') || messages.noFilebeat(), scope),
    ];
  },
  tables: (facts) =>
    facts.messages.length === 0
      ? []
      : [
          tableOf(messages.messages({ errors: facts.messagesOf }), facts.messages, [
            textColumn('error.message', ({ message }) => message),
            numberColumn(messages.times(), ({ times }) => formatCount(times)),
            textColumn(messages.meaning(), ({ message }) =>
              messages[`meaning_${meaningOf(message)}`](),
            ),
          ]),
        ],
};
