import { memo } from 'react';
import { css } from '@emotion/react';
import type { ContainerLifetime } from '../../../common/api/timeline';
import type { TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { shownText } from '../../text/shown_text';
import { lifetimeLines } from './lifetime_lines';
import { messages } from './messages';

/** Pixels: the line of a life runs along the upper edge of its lane, its ends reach down. */
const LINE_Y = 2;
const CAP_HEIGHT = 6;

/** The lives of a lane's containers; dotted from the last event on where no end is recorded. */
export const LaneLifetimes = memo(function LaneLifetimes({
  containers,
  view,
  until,
  width,
}: {
  containers: readonly ContainerLifetime[];
  view: TimeSpan;
  /** End of the range. */
  until: number;
  width: number;
}) {
  const colors = useColors();
  const { format } = useTimeFormat();
  const lines = lifetimeLines(containers, view, until, width);
  return (
    <svg
      role="img"
      aria-label={containers.map((one) => lifetimeSentence(one, format)).join(' ')}
      width={width}
      height={CAP_HEIGHT + LINE_Y}
      data-test-subj="laneLifetimes"
      css={css`
        position: absolute;
        top: 0;
        left: 0;
        pointer-events: none;
        stroke: ${colors.textSubdued};
        stroke-width: 2px;
        opacity: 0.6;
      `}
    >
      {lines.map(({ container, x, end, hasStart, hasEnd, unknownFrom }) => (
        <g key={container.id}>
          <line x1={x} y1={LINE_Y} x2={unknownFrom ?? end} y2={LINE_Y} />
          {unknownFrom !== undefined && (
            <line x1={unknownFrom} y1={LINE_Y} x2={end} y2={LINE_Y} strokeDasharray="1 4" />
          )}
          {hasStart && <line x1={x + 0.75} y1={0} x2={x + 0.75} y2={CAP_HEIGHT} />}
          {hasEnd && <line x1={end - 0.75} y1={0} x2={end - 0.75} y2={CAP_HEIGHT} />}
        </g>
      ))}
    </svg>
  );
});

/** The life of one container in words. */
export function lifetimeSentence(
  { id, name, start, startFrom, end, lateStart }: ContainerLifetime,
  format: (time: number) => string,
): string {
  const values = {
    name: shownText(name || id, 200),
    start: format(start),
    end: end === undefined ? '' : format(end),
    late: lateStart === undefined ? '' : format(lateStart),
  };
  const began =
    startFrom === 'first_event' ? messages.containerSeen(values) : messages.containerBegan(values);
  const ended =
    end === undefined ? messages.containerOpen() : messages.timelineContainerEnded(values);
  const late = lateStart === undefined ? '' : messages.containerLate(values);
  return [`${began}, ${ended}`, late].filter(Boolean).join(' ');
}
