import type { Trial } from '../../../common/setup/checks/privileges';
import { tableOf, textColumn, type CheckWords } from '../check_words';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.privileges', {
  title: 'Your privileges',
  nothing: 'You can’t read {patterns}. That is why pages are empty for you.',
  nothingShort: 'none',
  streamsRefused:
    'You can read {readable} of {streams, plural, one {# data stream} other {# data streams}}, but not {names}.',
  patternNotCovered:
    'You can read {count, plural, one {# data stream} other {# data streams}} ({names}), but not everything that matches {patterns}: you would not see other data streams.',
  noMetadata:
    'You can read {patterns}, but not its metadata: the results of the checks Data stream, Mapping and Integration assets are unknown.',
  noMetadataShort: 'read only',
  detailsMissing:
    'You can read {patterns} and its metadata, which is all the pages need. You lack a privilege for {details, plural, one {# detail} other {# details}} of these checks: see the table.',
  everything: 'You can read {patterns} and everything that these checks look at.',
  inPart: 'in part',
  read: 'read',
  try_search_pattern: 'search any name that matches {name}',
  without_search_pattern: 'pages are empty',
  try_search_stream: 'search {name}',
  without_search_stream: 'its events are missing',
  try_metadata: 'see mappings and data streams',
  without_metadata: 'data stream, mapping and assets are unknown',
  try_size: 'see the size of indices',
  without_size: 'size and growth a day are unknown',
  try_templates: 'see index templates',
  without_templates: 'whether the integration’s template applies is unknown',
  try_pipelines: 'see ingest pipelines',
  without_pipelines: 'whether the integration’s pipeline exists is unknown',
  trials: 'Tried as you',
  tried: 'Tried',
  allowed: 'Allowed',
  needs: 'Needs',
  outcome_allowed: 'yes',
  outcome_refused: 'no',
  outcome_not_known: 'unknown',
  without: 'Without it',
});

type Words = Required<CheckWords<'privileges'>>;

export const conclusions: Words['conclusions'] = {
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
};

export const evidence: Words['evidence'] = () => [];

export const tables: Words['tables'] = ({ trials }) => [
  tableOf(messages.trials(), trials, [
    textColumn(messages.tried(), ({ what, name = '' }) => messages[`try_${what}`]({ name })),
    textColumn(messages.allowed(), ({ outcome }) => messages[`outcome_${outcome}`]()),
    textColumn(messages.needs(), ({ what }) => PRIVILEGES_NEEDED[what]),
    textColumn(messages.without(), ({ what }) => messages[`without_${what}`]()),
  ]),
];

const PRIVILEGES_NEEDED: Readonly<Record<Trial['what'], string>> = {
  search_pattern: 'read (index)',
  search_stream: 'read (index)',
  metadata: 'view_index_metadata (index)',
  size: 'monitor (index)',
  templates: 'manage_index_templates (cluster)',
  pipelines: 'read_pipeline (cluster)',
};
