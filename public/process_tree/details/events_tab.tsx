import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessAnswer } from '../../../common/api/process';
import { useColors } from '../../shell/theme';
import { EventItem } from './event_item';

/** The process's documents in the order of their events, each to open. */
export function EventsTab({
  answer,
  onSelect,
}: {
  answer: ProcessAnswer;
  onSelect: (execId: string) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div data-test-subj="processEvents">
      <p
        css={css`
          padding: ${euiTheme.size.s} 0;
          color: ${colors.textSubdued};
          font-size: 12px;
          line-height: 20px;
        `}
      >
        {sentenceOf(answer.documents.length, answer.total)}
      </p>
      {answer.documents.map(({ id, index, event }, position) => (
        <EventItem key={`${index}/${id}`} event={event} position={position} onSelect={onSelect} />
      ))}
    </div>
  );
}

function sentenceOf(shown: number, total: number): string {
  if (total === 0) {
    return i18n.translate('tetragonInvestigator.details.noDocuments', {
      defaultMessage: 'No document is about this process itself; only others name it.',
    });
  }
  if (shown < total) {
    return i18n.translate('tetragonInvestigator.details.someDocuments', {
      defaultMessage: 'The first {shown} of {total} documents, oldest event first.',
      values: { shown: shown.toLocaleString(), total: total.toLocaleString() },
    });
  }
  return i18n.translate('tetragonInvestigator.details.allDocuments', {
    defaultMessage: '{total, plural, one {# document} other {# documents}}, oldest event first.',
    values: { total },
  });
}
