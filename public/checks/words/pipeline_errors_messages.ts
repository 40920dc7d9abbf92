import { meaningOf } from '../../../common/setup/checks/pipeline_errors';
import { formatCount, formatPercent } from '../../text/numbers';
import { fact, numberColumn, tableOf, textColumn, type CheckWords } from '../check_words';
import { lastHours, messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.pipeline_errors', {
  title: 'Pipeline errors',
  notParsed:
    '{unparsed, plural, one {# document} other {# documents}} of the last {hours} h ({share}) never passed the integration’s pipeline: they hold only the exported line, and their fields can’t be searched.',
  notParsedShort: '{count} unparsed',
  failed:
    'The pipeline failed on {failed, plural, one {# event} other {# events}} of {events} ({share}).{hasMessage, select, true { Most frequent error: {message}} other {}}',
  failedShort: '{count} failed',
  allParsed:
    'The pipeline parsed {documents, plural, one {the # event} other {all # events}} of the last {hours} h.',
  noErrors: '0 errors',
  meaning_line_not_json:
    'The line is not a complete JSON object: Tetragon rotated its file or was stopped while it wrote, or another file is in the export folder. Look at the sample’s message.',
  meaning_arguments_not_text:
    'The arguments are not text: the integration doesn’t know this Tetragon release yet, or Tetragon did not write the line.',
  meaning_other_json:
    'The line is JSON but not a Tetragon event: another program’s file is in the export folder, or Filebeat decodes the line before it sends it.',
  meaning_decoded_before:
    'A field exists before the pipeline sets it: Filebeat decodes the line itself. Remove ndjson parsers, and decode processors with an empty target.',
  meaning_unknown:
    'The sample shows which processor failed, and on what. Update the integration if Tetragon is newer.',
  unparsed: 'Never parsed',
  failureStore: 'Failure store',
  noFailureStore: 'none, or you can’t see it',
  release: '{release} or later',
  oldRelease: 'unknown: 1.1 or earlier, or no event with a field of a later release',
  releaseScope: 'by the fields it writes; events have no version',
  noFilebeat: 'no agent.version',
  messages: 'Messages of the newest {errors, plural, one {# error} other {# errors}}',
  times: 'Times',
  meaning: 'Meaning',
});

/** Characters of an error.message in a sentence. */
const MAX_MESSAGE = 160;

type Words = Required<CheckWords<'pipeline_errors'>>;

export const conclusions: Words['conclusions'] = {
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
};

export const evidence: Words['evidence'] = (facts) => {
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
};

export const tables: Words['tables'] = (facts) =>
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
      ];
