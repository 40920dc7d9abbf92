import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.raw', {
  none: 'This process has no document of its own; only documents of other processes name it.',
  document: 'Document',
  someDocuments:
    '{shown} of {total} documents, including its start and end; the Events tab lists all.',
  stored: 'Stored document',
  line: 'Line Tetragon exported',
});
