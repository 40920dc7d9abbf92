import { useEffect, useMemo, useRef, useState } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import moment from 'moment';
import type { ProcessesAnswer } from '../../common/api/processes';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/use_time_format';
import { zoneOffset } from '../text/format_time';
import { axisTicks, histogramBars, tickFormat } from './histogram_bars';
import { useStripSelection } from './use_strip_selection';

/** Pixels: the bars, and the axis below them. */
const PLOT_HEIGHT = 46;
const AXIS_HEIGHT = 18;

/**
 * Events over the range; what was enforced stands out. Dragging selects a new range; with the
 * keyboard arrows select, Shift widens, Enter applies.
 */
export function HistogramStrip({
  histogram,
  range,
  onSelect,
}: {
  histogram: ProcessesAnswer['histogram'];
  range: { from: number; to: number };
  onSelect: (range: { from: number; to: number }) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const strip = useRef<HTMLDivElement>(null);
  const width = useWidth(strip);
  const selection = useStripSelection({ histogram, range, width, onSelect });
  return (
    <div
      ref={strip}
      role="group"
      tabIndex={0}
      aria-label={stripLabel(histogram)}
      data-test-subj="histogramStrip"
      {...selection.handlers}
      css={css`
        position: relative;
        flex: none;
        height: ${PLOT_HEIGHT + AXIS_HEIGHT}px;
        margin: 0 ${euiTheme.size.base};
        overflow: hidden;
        cursor: crosshair;
        touch-action: none;
        user-select: none;
        &:focus-visible {
          outline: 2px solid ${colors.primary};
          outline-offset: -2px;
        }
      `}
    >
      {width > 0 && (
        <>
          <Bars histogram={histogram} range={range} width={width} />
          <Axis range={range} width={width} />
          {selection.pixels && (
            <div
              data-test-subj="histogramSelection"
              css={css`
                position: absolute;
                top: 0;
                height: ${PLOT_HEIGHT}px;
                border: 1px solid ${colors.primary};
                border-width: 0 1px;
                pointer-events: none;
                &::before {
                  position: absolute;
                  inset: 0;
                  background: ${colors.primary};
                  opacity: 0.12;
                  content: '';
                }
              `}
              style={{
                left: selection.pixels.from,
                width: selection.pixels.to - selection.pixels.from,
              }}
            />
          )}
        </>
      )}
      <SelectionSentence histogram={histogram} selected={selection.selected} />
    </div>
  );
}

function Bars({
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

function Axis({ range, width }: { range: { from: number; to: number }; width: number }) {
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

/** Says the selection to screen readers, and shows it while there is one. */
function SelectionSentence({
  histogram,
  selected,
}: {
  histogram: ProcessesAnswer['histogram'];
  selected: { from: number; to: number } | undefined;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  const documents = selected
    ? histogram.buckets
        .filter(
          ({ time: start }) => start + histogram.interval > selected.from && start <= selected.to,
        )
        .reduce((sum, bucket) => sum + bucket.documents, 0)
    : 0;
  return (
    <div
      aria-live="polite"
      css={css`
        position: absolute;
        top: 2px;
        right: 0;
        padding: 0 ${euiTheme.size.xs};
        border-radius: ${euiTheme.border.radius.small};
        background: ${colors.background};
        font-size: 11px;
        line-height: 16px;
        pointer-events: none;
      `}
    >
      {selected &&
        i18n.translate('tetragonInvestigator.histogram.selected', {
          defaultMessage: '{from} to {to}, {documents, plural, one {# event} other {# events}}',
          values: { from: time.format(selected.from), to: time.format(selected.to), documents },
        })}
    </div>
  );
}

function barTitle(time: string, documents: number, enforced: number): string {
  return enforced > 0
    ? i18n.translate('tetragonInvestigator.histogram.barEnforced', {
        defaultMessage:
          '{time}: {documents, plural, one {# event} other {# events}}, {enforced} enforced',
        values: { time, documents, enforced },
      })
    : i18n.translate('tetragonInvestigator.histogram.bar', {
        defaultMessage: '{time}: {documents, plural, one {# event} other {# events}}',
        values: { time, documents },
      });
}

function stripLabel({ buckets }: ProcessesAnswer['histogram']): string {
  const sum = (count: (bucket: (typeof buckets)[number]) => number) =>
    buckets.reduce((total, bucket) => total + count(bucket), 0);
  return i18n.translate('tetragonInvestigator.histogram.label', {
    defaultMessage:
      'Events over time: {documents, plural, one {# event} other {# events}}, {enforced} enforced. Arrow keys select a part, Shift widens it, Enter makes it the time range.',
    values: {
      documents: sum(({ documents }) => documents),
      enforced: sum(({ enforced }) => enforced),
    },
  });
}

function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
