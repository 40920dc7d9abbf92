import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('charts', {
  barEnforced: '{time}: {documents, plural, one {# event} other {# events}}, {enforced} enforced',
  bar: '{time}: {documents, plural, one {# event} other {# events}}',
});
