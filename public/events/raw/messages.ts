import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('events.raw', {
  copy: 'Copy',
  cut: 'Shown: the first {shown} of {total} characters; Copy takes them all.',
});
