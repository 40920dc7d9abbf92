import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('shell.address', {
  tooLong:
    'An address of {length} characters is longer than the {limit} that servers in front of Kibana let pass: remove some filters.',
});
