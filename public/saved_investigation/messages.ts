import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('saved_investigation', {
  tooLarge:
    '{file} is larger than the limit for a saved investigation ({count} processes). Choose another file.',
  noJson: '{file} is not valid JSON. Choose a file saved with “Investigation (JSON)”.',
  otherFormat:
    '{file} is not a saved investigation. Choose a file saved with “Investigation (JSON)”.',
  invalid:
    '{file} was changed or comes from another version ({where}: {reason}). Save the investigation again.',
  file: 'Saved investigation file',
  open: 'Open saved investigation',
});
