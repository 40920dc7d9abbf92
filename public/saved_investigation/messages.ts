import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('saved_investigation', {
  tooLarge:
    '{file} is larger than a saved investigation of {count} processes can be: choose another file.',
  noJson: '{file} is not readable as JSON: choose a file saved by “Investigation (JSON)”.',
  otherFormat: '{file} is no saved investigation: choose a file saved by “Investigation (JSON)”.',
  invalid: '{file} was changed or comes from another version ({where}: {reason}): save it anew.',
  file: 'File of a saved investigation',
  open: 'Open saved investigation',
});
