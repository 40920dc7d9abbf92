import { defineMessages } from './define_messages';

export const messages = defineMessages('text', {
  cut: '… {count} more characters …',
});
