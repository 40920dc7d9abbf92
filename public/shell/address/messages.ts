import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('shell.address', {
  tooLong:
    'This address has {length} characters, but servers in front of Kibana accept only {limit}. Remove some filters.',
});
