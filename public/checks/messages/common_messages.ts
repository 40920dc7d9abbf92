import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.common', {
  noEvents: 'No events in the last {hours} h, so there is nothing to check: see Last events.',
  noAnswerInTime:
    'Elasticsearch did not answer within {seconds} s, so the result of this check is unknown. The other checks don’t depend on it.',
  noDataStream: 'Nothing to check: {reason}',
  noPrivilege: 'no privilege',
  lastHours: 'last {hours} h',
  noName: '(none)',
  partOf: '{part} of {whole}',
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
