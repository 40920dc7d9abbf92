import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.elasticsearch', {
  refuses: 'Elasticsearch answered with an error: {reason}',
  remotesDown:
    'Elasticsearch can’t reach {count, plural, one {the remote cluster} other {the remote clusters}} {names}: their events are missing on every page.',
  remotesDownShort: '{count} unreachable',
  tooOld: 'Elasticsearch {version} is too old: {oldest} is the first supported version.',
  answers: 'Elasticsearch{version} answered in {took}.',
  version_forbidden:
    'you have no index privilege on the data streams, and the cluster privilege monitor is missing',
  version_unsupported: 'this Elasticsearch has no GET _resolve/cluster',
  took: 'Answered in',
  noVersion: 'Version unknown',
  clusters: 'Clusters that are searched',
  connected: 'Connected',
  error: 'Error',
});
