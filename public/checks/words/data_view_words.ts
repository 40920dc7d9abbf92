import { formatCount } from '../../text/numbers';
import { fact, type CheckWords } from '../check_words';
import { messages as common } from '../messages/common_messages';
import { messages } from '../messages/data_view_messages';

export const DATA_VIEW: CheckWords<'data_view'> = {
  conclusions: {
    no_data_views: () => ({ sentence: messages.noDataViews() }),
    not_covered: () => ({
      sentence: messages.notCovered(),
      short: messages.notCoveredShort(),
    }),
    covered: ({ views, first }) => ({
      sentence: messages.covered({ views, first: first.join(', ') }),
      short: messages.coveredShort({ views }),
    }),
  },
  evidence: ({ views, covering }) => [
    fact(messages.views(), formatCount(views), messages.viewsScope()),
    fact(messages.covering(), covering.join(', ') || common.noName()),
  ],
};
