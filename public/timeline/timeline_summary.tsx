import { css } from '@emotion/react';
import type { TimelineAnswer, TimelineDelayAnswer } from '../../common/api/timeline';
import { useColors } from '../shell/theme';
import { formatDuration } from '../text/format_duration';
import { messages } from './messages';

/** How many events, how fast, and how late they were stored. */
export function TimelineSummary({
  answer: { documents, took, searches },
  delay,
}: {
  answer: TimelineAnswer;
  delay: TimelineDelayAnswer['delay'];
}) {
  const colors = useColors();
  const values = {
    documents,
    documentsText: documents.toLocaleString(),
    took: took.toLocaleString(),
  };
  return (
    <span
      role="status"
      data-test-subj="timelineSummary"
      title={messages.cost({ took: values.took, searches })}
      css={css`
        flex: none;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      {messages.summary(values)}
      {delay && <span title={delayTitle(delay.measured)}> · {delayText(delay)}</span>}
    </span>
  );
}

function delayText({ median, p99 }: NonNullable<TimelineDelayAnswer['delay']>): string {
  return messages.delay({ median: formatMilliseconds(median), p99: formatMilliseconds(p99) });
}

function delayTitle(measured: number): string {
  return messages.delayTitle({ measured });
}

/** Milliseconds in the words of `formatDuration`; below one of them it is none. */
function formatMilliseconds(milliseconds: number): string {
  return milliseconds === 0 ? '0 ms' : formatDuration(BigInt(milliseconds) * 1_000_000n);
}
