import { useMemo } from 'react';
import { css } from '@emotion/react';
import moment from 'moment';
import { useColors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { zoneOffset } from '../text/format_time';
import { axisTicks, histogramBars, tickFormat } from './histogram_bars';

/** Pixels: the bars, and the axis below them. */
export const PLOT_HEIGHT = 46;
export const AXIS_HEIGHT = 18;

/** Space above the highest bar, pixels. */
const HEADROOM = 4;

/** A bucket whose documents are told apart by layers; what interfered is the layer `enforced`. */
export interface LayeredBucket<Layer extends string> {
  time: number;
  documents: number;
  counts: Readonly<Record<Layer | 'enforced', number>>;
}

/** One bar a bucket, its layers upon each other from below to above. */
export function LayeredBars<Layer extends string>({
  histogram: { interval, buckets },
  layers,
  look,
  title,
  range,
  width,
  height: plotHeight = PLOT_HEIGHT,
}: {
  histogram: { interval: number; buckets: readonly LayeredBucket<Layer>[] };
  layers: readonly Layer[];
  look: (layer: Layer) => { fill: string; opacity: number };
  title: (bucket: LayeredBucket<Layer>) => string;
  range: { from: number; to: number };
  width: number;
  height?: number;
}) {
  const bars = useMemo(() => {
    const flat = buckets.map((bucket) => ({ ...bucket, enforced: bucket.counts.enforced }));
    return histogramBars({ interval, buckets: flat }, range, width, plotHeight - HEADROOM);
  }, [interval, buckets, range, width, plotHeight]);
  return (
    <svg width={width} height={plotHeight} aria-hidden css={{ display: 'block' }}>
      {bars.map((bar) => {
        let below = 0;
        return (
          <g key={bar.time}>
            <title>{title(bar)}</title>
            <rect x={bar.x} y={0} width={bar.width} height={plotHeight} fill="transparent" />
            {layers.map((layer) => {
              if (bar.counts[layer] === 0) return null;
              // What interfered stays visible beside thousands of others.
              const share = (bar.counts[layer] / bar.documents) * bar.height;
              const own = layer === 'enforced' ? Math.max(share, bar.enforcedHeight) : share;
              const height = Math.min(own, bar.height - below);
              below += height;
              const place = { x: bar.x, y: plotHeight - below, width: bar.width, height };
              return <rect key={layer} {...place} {...look(layer)} />;
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** Fill of a layer: shades of one grey by its opacity, and colour for what interfered. */
export function useLayerLook<Layer extends string>(
  opacity: Readonly<Record<Exclude<Layer, 'enforced'>, number>>,
): (layer: Layer) => { fill: string; opacity: number } {
  const colors = useColors();
  return (layer) =>
    layer === 'enforced'
      ? { fill: colors.accent, opacity: 1 }
      : { fill: colors.neutral, opacity: opacity[layer as Exclude<Layer, 'enforced'>] };
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
