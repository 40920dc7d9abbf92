import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('kernel_probes.functions', {
  noPolicy: '(no policy)',
  policyNotRecorded: '(policy not recorded)',
  unnamed: '(unnamed)',
  rowFacts: '{kind} · {pods, plural, one {# pod} other {# pods}}',
  list: 'Policies and functions',
  order: 'Order of functions and values',
  rare: 'Rare',
  rareTip: 'Fewest pods first, then fewest events',
  volume: 'Volume',
  volumeTip: 'Most events first',
  summaryRead: 'From {read} of {events} events',
  summary: '{count, plural, one {# function} other {# functions}} · {events} events',
});
