import { formatCount } from '../../text/numbers';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from './common_messages';
import { defineMessages } from '../../text/define_messages';

export const messages = defineMessages('checks.words.data_view', {
  title: 'Data view',
  noDataViews: 'This Kibana has no data views and no Discover, so there is nothing to check.',
  notCovered: 'No data view includes the data stream, so Discover can’t show these events.',
  notCoveredShort: 'no data view',
  covered:
    '{views, plural, one {# data view includes} other {# data views include}} the data stream: {first}.',
  coveredShort: '{views, plural, one {# view} other {# views}}',
  views: 'Data views',
  viewsScope: 'that you can see in this space',
  covering: 'Include the data stream',
});

type Words = CheckWords<'data_view'>;

export const conclusions: Words['conclusions'] = {
  no_data_views: () => ({ sentence: messages.noDataViews() }),
  not_covered: () => ({
    sentence: messages.notCovered(),
    short: messages.notCoveredShort(),
  }),
  covered: ({ views, first }) => ({
    sentence: messages.covered({ views, first: first.join(', ') }),
    short: messages.coveredShort({ views }),
  }),
};

export const evidence: Words['evidence'] = ({ views, covering }) => [
  fact(messages.views(), formatCount(views), messages.viewsScope()),
  fact(messages.covering(), covering.join(', ') || common.noName()),
];
