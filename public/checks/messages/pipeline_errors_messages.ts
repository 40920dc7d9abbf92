import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.pipeline_errors', {
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
