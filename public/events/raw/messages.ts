import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('events.raw', {
  cut: 'Showing the first {shown} of {total} characters; Copy copies all of them.',
});
