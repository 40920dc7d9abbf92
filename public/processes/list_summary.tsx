import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessesAnswer } from '../../common/api/processes';
import { useColors } from '../shell/theme';

/** How many processes, from how many documents, how exactly, how fast. */
export function ListSummary({
  answer: { total, totalIsExact, documents, took, searches },
}: {
  answer: ProcessesAnswer;
}) {
  const colors = useColors();
  const values = {
    total,
    totalText: total.toLocaleString(),
    documents,
    documentsText: documents.toLocaleString(),
    took: took.toLocaleString(),
  };
  return (
    <span
      role="status"
      data-test-subj="listSummary"
      title={i18n.translate('tetragonInvestigator.processes.cost', {
        defaultMessage:
          'Answered in {took} ms with {searches, plural, one {# search} other {# searches}}',
        values: { took: took.toLocaleString(), searches },
      })}
      css={css`
        flex: none;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      {totalIsExact
        ? i18n.translate('tetragonInvestigator.processes.summary', {
            defaultMessage:
              '{total, plural, one {1 process} other {{totalText} processes}} from {documents, plural, one {1 document} other {{documentsText} documents}} · {took} ms',
            values,
          })
        : i18n.translate('tetragonInvestigator.processes.summaryAbout', {
            defaultMessage:
              'about {totalText} processes from {documentsText} documents · {took} ms',
            values,
          })}
    </span>
  );
}
