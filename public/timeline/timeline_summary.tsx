import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { TimelineAnswer, TimelineDelayAnswer } from '../../common/api/timeline';
import { useColors } from '../shell/theme';
import { formatDuration } from '../text/format_duration';

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
      title={i18n.translate('tetragonInvestigator.timeline.cost', {
        defaultMessage:
          'Answered in {took} ms with {searches, plural, one {# search} other {# searches}}',
        values: { took: values.took, searches },
      })}
      css={css`
        flex: none;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      {i18n.translate('tetragonInvestigator.timeline.summary', {
        defaultMessage:
          '{documents, plural, one {1 document} other {{documentsText} documents}} · {took} ms',
        values,
      })}
      {delay && <span title={delayTitle(delay.measured)}> · {delayText(delay)}</span>}
    </span>
  );
}

function delayText({ median, p99 }: NonNullable<TimelineDelayAnswer['delay']>): string {
  return i18n.translate('tetragonInvestigator.timeline.delay', {
    defaultMessage: 'stored {median} after the event (99%: {p99})',
    values: { median: formatMilliseconds(median), p99: formatMilliseconds(p99) },
  });
}

function delayTitle(measured: number): string {
  return i18n.translate('tetragonInvestigator.timeline.delayTitle', {
    defaultMessage:
      '@timestamp minus the event’s own time, measured on {measured, plural, one {# event} other {# events}} chosen at random: the median, and what 99% do not exceed.',
    values: { measured },
  });
}

/** Milliseconds in the words of `formatDuration`; below one of them it is none. */
function formatMilliseconds(milliseconds: number): string {
  return milliseconds === 0 ? '0 ms' : formatDuration(BigInt(milliseconds) * 1_000_000n);
}
