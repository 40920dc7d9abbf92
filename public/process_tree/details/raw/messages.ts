import { defineMessages } from '../../../text/define_messages';

export const messages = defineMessages('process_tree.details.raw', {
  none: 'No document is about this process itself; only others name it.',
  document: 'Document',
  someDocuments:
    '{shown} of {total} documents, its start and end among them; the tab Events lists all.',
  stored: 'Stored document',
  line: 'Line that Tetragon exported',
});
