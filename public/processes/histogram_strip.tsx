import { useMemo, useRef } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProcessesAnswer } from '../../common/api/processes';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import {
  AXIS_HEIGHT,
  Axis,
  LayeredBars,
  PLOT_HEIGHT,
  useLayerLook,
} from '../charts/histogram_plot';
import { useStripSelection } from './use_strip_selection';
import { useWidth } from '../charts/use_width';
import { messages } from './messages';

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
          <EventBars histogram={histogram} range={range} width={width} />
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

const LAYERS = ['enforced', 'others'] as const;

/** One bar a bucket: grey for all events, in the accent colour those that interfered. */
function EventBars({
  histogram: { interval, buckets },
  range,
  width,
}: {
  histogram: ProcessesAnswer['histogram'];
  range: { from: number; to: number };
  width: number;
}) {
  const time = useTimeFormat();
  const look = useLayerLook<(typeof LAYERS)[number]>({ others: 0.6 });
  const layered = useMemo(
    () =>
      buckets.map(({ time: start, documents, enforced }) => ({
        time: start,
        documents,
        counts: { enforced, others: documents - enforced },
      })),
    [buckets],
  );
  return (
    <LayeredBars
      histogram={{ interval, buckets: layered }}
      layers={LAYERS}
      look={look}
      title={({ time: start, documents, counts: { enforced } }) =>
        barTitle(time.format(start), documents, enforced)
      }
      range={range}
      width={width}
    />
  );
}

function barTitle(time: string, documents: number, enforced: number): string {
  return enforced > 0
    ? messages.barEnforced({ time, documents, enforced })
    : messages.bar({ time, documents });
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
        messages.selected({
          from: time.format(selected.from),
          to: time.format(selected.to),
          documents,
        })}
    </div>
  );
}

function stripLabel({ buckets }: ProcessesAnswer['histogram']): string {
  const sum = (count: (bucket: (typeof buckets)[number]) => number) =>
    buckets.reduce((total, bucket) => total + count(bucket), 0);
  return messages.label({
    documents: sum(({ documents }) => documents),
    enforced: sum(({ enforced }) => enforced),
  });
}
