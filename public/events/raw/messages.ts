import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('events.raw', {
  cut: 'Shown: the first {shown} of {total} characters; Copy takes them all.',
});
