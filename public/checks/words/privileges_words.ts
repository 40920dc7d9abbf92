import type { Trial } from '../../../common/setup/checks/privileges';
import { tableOf, textColumn, type CheckWords } from '../check_words';
import { messages } from '../messages/privileges_messages';

export const PRIVILEGES: CheckWords<'privileges'> = {
  conclusions: {
    nothing: ({ patterns }) => ({
      sentence: messages.nothing({ patterns }),
      short: messages.nothingShort(),
    }),
    streams_refused: ({ readable, refused }) => ({
      sentence: messages.streamsRefused({
        readable,
        streams: readable + refused.length,
        names: refused.join(', '),
      }),
      short: messages.inPart(),
    }),
    pattern_not_covered: ({ patterns, streams }) => ({
      sentence: messages.patternNotCovered({
        count: streams.length,
        names: streams.join(', '),
        patterns,
      }),
      short: messages.inPart(),
    }),
    no_metadata: ({ patterns }) => ({
      sentence: messages.noMetadata({ patterns }),
      short: messages.noMetadataShort(),
    }),
    details_missing: ({ patterns, details }) => ({
      sentence: messages.detailsMissing({ patterns, details }),
      short: messages.read(),
    }),
    everything: ({ patterns }) => ({
      sentence: messages.everything({ patterns }),
      short: messages.read(),
    }),
  },
  evidence: () => [],
  tables: ({ trials }) => [
    tableOf(messages.trials(), trials, [
      textColumn(messages.tried(), ({ what, name = '' }) => messages[`try_${what}`]({ name })),
      textColumn(messages.allowed(), ({ outcome }) => messages[`outcome_${outcome}`]()),
      textColumn(messages.needs(), ({ what }) => PRIVILEGES_NEEDED[what]),
      textColumn(messages.without(), ({ what }) => messages[`without_${what}`]()),
    ]),
  ],
};

const PRIVILEGES_NEEDED: Readonly<Record<Trial['what'], string>> = {
  search_pattern: 'read (index)',
  search_stream: 'read (index)',
  metadata: 'view_index_metadata (index)',
  size: 'monitor (index)',
  templates: 'manage_index_templates (cluster)',
  pipelines: 'read_pipeline (cluster)',
};
