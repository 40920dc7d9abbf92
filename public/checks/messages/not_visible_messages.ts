import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.messages.not_visible', {
  goodAnswer: 'A good answer',
  tetragonPods:
    'Only Kubernetes knows whether Tetragon runs on every node. There must be one pod per node, all Running.',
  filebeatSidecar:
    'The log of the Filebeat sidecar shows whether it reads the export file. It must list the file as started and must not drop events.',
  filebeatLog:
    'One line “Connection to backoff(elasticsearch(…)) established”, no line “Cannot index event”',
  connection:
    'Filebeat can test from its pod whether it reaches Elasticsearch and whether its credentials work.',
});
