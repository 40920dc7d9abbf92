import { useMemo } from 'react';
import { css } from '@emotion/react';
import moment from 'moment';
import type { ProcessesAnswer } from '../../common/api/processes';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { zoneOffset } from '../text/format_time';
import { axisTicks, histogramBars, tickFormat } from './histogram_bars';
import { messages } from './messages';

/** Pixels: the bars, and the axis below them. */
export const PLOT_HEIGHT = 46;
export const AXIS_HEIGHT = 18;

/** One bar a bucket: grey for all events, in the accent colour those that interfered. */
export function Bars({
  histogram,
  range,
  width,
}: {
  histogram: ProcessesAnswer['histogram'];
  range: { from: number; to: number };
  width: number;
}) {
  const colors = useColors();
  const time = useTimeFormat();
  const bars = useMemo(
    () => histogramBars(histogram, range, width, PLOT_HEIGHT - 4),
    [histogram, range, width],
  );
  return (
    <svg width={width} height={PLOT_HEIGHT} aria-hidden css={{ display: 'block' }}>
      {bars.map((bar) => (
        <g key={bar.time}>
          <title>{barTitle(time.format(bar.time), bar.documents, bar.enforced)}</title>
          <rect x={bar.x} y={0} width={bar.width} height={PLOT_HEIGHT} fill="transparent" />
          <rect
            x={bar.x}
            y={PLOT_HEIGHT - bar.height}
            width={bar.width}
            height={bar.height}
            fill={colors.neutral}
            opacity={0.6}
          />
          {bar.enforcedHeight > 0 && (
            <rect
              x={bar.x}
              y={PLOT_HEIGHT - bar.enforcedHeight}
              width={bar.width}
              height={bar.enforcedHeight}
              fill={colors.accent}
            />
          )}
        </g>
      ))}
    </svg>
  );
}

/** Round times below the bars. */
export function Axis({ range, width }: { range: { from: number; to: number }; width: number }) {
  const colors = useColors();
  const { settings } = useTimeFormat();
  const offset = zoneOffset(range.from, settings.timeZone);
  const ticks = axisTicks(range, width, offset);
  const format = tickFormat(range, ticks);
  return (
    <svg
      width={width}
      height={AXIS_HEIGHT}
      aria-hidden
      css={css`
        display: block;
        border-top: 1px solid ${colors.border};
      `}
    >
      {ticks.map(({ time, x }) => (
        <g key={time} transform={`translate(${Math.round(x) + 0.5}, 0)`}>
          <line y2={4} stroke={colors.textSubdued} />
          <text
            x={4}
            y={12}
            fontSize={11}
            fill={colors.textSubdued}
            // The last label would be cut at the edge.
            {...(x > width - 64 && { textAnchor: 'end', x: -4 })}
          >
            {moment(time).utcOffset(offset).format(format)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function barTitle(time: string, documents: number, enforced: number): string {
  return enforced > 0
    ? messages.barEnforced({ time, documents, enforced })
    : messages.bar({ time, documents });
}
