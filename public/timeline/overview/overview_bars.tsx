import { useMemo } from 'react';
import { histogramBars } from '../../charts/histogram_bars';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { EVENT_SORTS, type EventSort, type OverviewHistogram } from './overview_histogram';
import { STRIP_HEIGHT } from '../timeline_sizes';
import { messages } from './messages';

/** Space above the highest bar. */
const HEADROOM = 4;

/** The events of the range over time, one bar a bucket, its sorts upon each other. */
export function OverviewBars({
  histogram,
  range,
  width,
}: {
  histogram: OverviewHistogram;
  range: { from: number; to: number };
  width: number;
}) {
  const look = useSortLook();
  const time = useTimeFormat();
  const bars = useMemo(() => {
    const { interval, buckets } = histogram;
    const flat = buckets.map(({ time: start, documents, counts }) => ({
      ...{ time: start, documents, enforced: counts.enforced },
    }));
    const counts = new Map(buckets.map((bucket) => [bucket.time, bucket.counts]));
    return histogramBars({ interval, buckets: flat }, range, width, STRIP_HEIGHT - HEADROOM).map(
      (bar) => ({ ...bar, counts: counts.get(bar.time) }),
    );
  }, [histogram, range, width]);
  return (
    <svg width={width} height={STRIP_HEIGHT} aria-hidden css={{ display: 'block' }}>
      {bars.map(
        ({ time: start, x, width: barWidth, height, enforcedHeight, documents, counts }) => {
          let below = 0;
          const told = EVENT_SORTS.filter((sort) => (counts?.[sort] ?? 0) > 0);
          return (
            <g key={start}>
              <title>
                {[
                  time.format(start),
                  ...told.map((sort) => `${sortName(sort)}: ${counts?.[sort].toLocaleString()}`),
                ].join('\n')}
              </title>
              <rect x={x} y={0} width={barWidth} height={STRIP_HEIGHT} fill="transparent" />
              {told.map((sort) => {
                // What interfered stays visible beside thousands of others.
                const share = ((counts?.[sort] ?? 0) / documents) * height;
                const own = sort === 'enforced' ? Math.max(share, enforcedHeight) : share;
                const drawn = Math.min(own, height - below);
                below += drawn;
                return (
                  <rect
                    key={sort}
                    x={x}
                    y={STRIP_HEIGHT - below}
                    width={barWidth}
                    height={drawn}
                    {...look(sort)}
                  />
                );
              })}
            </g>
          );
        },
      )}
    </svg>
  );
}

/** Fill of each sort: shades of one grey, and colour for what interfered. */
export function useSortLook(): (sort: EventSort) => { fill: string; opacity: number } {
  const colors = useColors();
  return (sort) =>
    sort === 'enforced'
      ? { fill: colors.accent, opacity: 1 }
      : { fill: colors.neutral, opacity: OPACITY[sort] };
}

const OPACITY: Readonly<Record<Exclude<EventSort, 'enforced'>, number>> = {
  executed: 1,
  exits: 0.65,
  observed: 0.4,
  other: 0.2,
};

const SORT_NAME: Readonly<Record<EventSort, () => string>> = {
  enforced: messages.enforced,
  executed: messages.executed,
  exits: messages.exits,
  observed: messages.observed,
  other: messages.other,
};

export function sortName(sort: EventSort): string {
  return SORT_NAME[sort]();
}
