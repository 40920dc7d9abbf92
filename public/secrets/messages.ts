import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('secrets', {
  masked: 'Looks like a secret: open the process to reveal it',
  reveal: 'Reveal the possible secret',
  hide: 'Hide it again',
  count: '{count, plural, one {# value looks} other {# values look}} like a secret:',
  revealNumber: 'Reveal ({number})',
  hideNumber: 'Hide ({number})',
  more: 'and {count} more, still hidden',
});
