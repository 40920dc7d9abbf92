import { css } from '@emotion/react';
import type { TimeSpan } from '../../../common/timeline/view';
import { Axis } from '../../charts/histogram_plot';
import { useColors } from '../../shell/theme';
import { formatDuration } from '../../text/format_duration';
import { AXIS_HEIGHT, LABEL_WIDTH } from '../timeline_sizes';
import type { Bars } from '../lanes/use_bars';
import { messages } from './messages';

/** Times of the view, above the lanes; it stays while they scroll. */
export function TimeAxis({
  view,
  width,
  bars,
}: {
  view: TimeSpan;
  width: number;
  bars: Bars | undefined;
}) {
  const colors = useColors();
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        height: ${AXIS_HEIGHT}px;
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
      `}
    >
      <div
        data-test-subj="viewLength"
        css={css`
          flex: none;
          width: ${LABEL_WIDTH}px;
          padding: 0 16px;
          color: ${colors.textSubdued};
          font-size: 12px;
          line-height: ${AXIS_HEIGHT}px;
        `}
      >
        {bars ? barsText(bars) : lengthText(view)}
      </div>
      {width > 0 && <Axis range={view} width={width} />}
    </div>
  );
}

function lengthText({ from, to }: TimeSpan): string {
  return messages.viewLength({
    length: formatDuration(BigInt(Math.round(to - from)) * 1_000_000n),
  });
}

/** The counts of single processes add up to documents. */
function barsText({ answer: { bars = [], documents, unplaced } }: Bars): string {
  const values = {
    processes: bars.length,
    processesText: bars.length.toLocaleString(),
    documents,
    documentsText: documents.toLocaleString(),
    unplaced: unplaced.toLocaleString(),
  };
  return unplaced > 0 ? messages.barsAndOthers(values) : messages.bars(values);
}
