import { EuiButton, EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import type { LaneSelection } from './use_lane_selection';
import type { View } from './use_view';
import { messages } from './messages';

/** The chosen span over all lanes, with what can be done with it. */
export function SelectionBox({
  selection: { span, isDragging, clear },
  view,
  width,
}: {
  selection: LaneSelection;
  view: View;
  width: number;
}) {
  const colors = useColors();
  if (!span) return null;
  const scale = width / Math.max(1, view.view.to - view.view.from);
  const left = (span.from - view.view.from) * scale;
  const right = (span.to - view.view.from) * scale;
  if (right < 0 || left > width) return null;
  return (
    <>
      <div
        data-test-subj="laneSelection"
        css={css`
          position: absolute;
          top: 0;
          bottom: 0;
          border: 1px solid ${colors.primary};
          border-width: 0 1px;
          &::before {
            position: absolute;
            inset: 0;
            background: ${colors.primary};
            opacity: 0.12;
            content: '';
          }
        `}
        style={{ left, width: Math.max(2, right - left) }}
      />
      {!isDragging && (
        <div
          css={css`
            position: absolute;
            top: 4px;
            display: flex;
            gap: 4px;
            padding: 2px;
            border-radius: 4px;
            background: ${colors.background};
            box-shadow: 0 0 0 1px ${colors.border};
            pointer-events: auto;
          `}
          style={{ left: Math.min(Math.max(0, left), Math.max(0, width - 190)) }}
        >
          <EuiButton
            size="s"
            fill
            iconType="search"
            onClick={() => view.show(span)}
            data-test-subj="zoomToSelection"
          >
            {messages.zoomToSelection()}
          </EuiButton>
          <EuiButtonEmpty size="s" onClick={clear} data-test-subj="clearSelection">
            {messages.clearSelection()}
          </EuiButtonEmpty>
        </div>
      )}
    </>
  );
}
