import { css } from '@emotion/react';
import type { ProcessesAnswer } from '../../common/api/processes';
import { useColors } from '../shell/theme';
import { messages } from './messages';

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
      title={messages.cost({ took: took.toLocaleString(), searches })}
      css={css`
        flex: none;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      {totalIsExact ? messages.summary(values) : messages.summaryAbout(values)}
    </span>
  );
}
