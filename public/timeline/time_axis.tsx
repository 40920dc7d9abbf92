import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { TimeSpan } from '../../common/timeline/view';
import { Axis } from '../processes/histogram_plot';
import { useColors } from '../shell/theme';
import { formatDuration } from '../text/format_duration';
import { AXIS_HEIGHT, LABEL_WIDTH } from './timeline_sizes';

/** Times of the view, above the lanes; it stays while they scroll. */
export function TimeAxis({ view, width }: { view: TimeSpan; width: number }) {
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
        {i18n.translate('tetragonInvestigator.timeline.viewLength', {
          defaultMessage: '{length} in sight',
          values: { length: formatDuration(BigInt(Math.round(view.to - view.from)) * 1_000_000n) },
        })}
      </div>
      {width > 0 && <Axis range={view} width={width} />}
    </div>
  );
}
