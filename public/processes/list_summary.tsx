import { css } from '@emotion/react';
import type { ProcessesAnswer } from '../../common/api/processes';
import { countProcesses } from './process_pages';
import { useColors } from '../shell/theme';
import { messages } from './messages';

/** How many processes, from how many documents, how exactly, how fast. */
export function ListSummary({
  pages,
}: {
  pages: readonly [ProcessesAnswer, ...ProcessesAnswer[]];
}) {
  const { documents, took, searches } = pages[0];
  const { total, accuracy } = countProcesses(pages);
  const colors = useColors();
  const values = {
    total,
    totalText: messages.total({ accuracy, total: total.toLocaleString() }),
    documents,
    documentsText: documents.toLocaleString(),
    took: took.toLocaleString(),
  };
  const summary = messages.summary(values);
  return (
    <span
      role="status"
      data-test-subj="listSummary"
      title={`${summary}\n${messages.cost({ took: took.toLocaleString(), searches })}`}
      css={css`
        flex: 0 1 auto;
        min-width: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      {summary}
    </span>
  );
}
