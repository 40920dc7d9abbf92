import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.privileges', {
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
