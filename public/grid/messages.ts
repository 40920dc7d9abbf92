import { defineMessages } from '../text/define_messages';

export const messages = defineMessages('grid', {
  filterOut: 'Filter out {name} {value}',
  filterFor: 'Filter for {name} {value}',
});
