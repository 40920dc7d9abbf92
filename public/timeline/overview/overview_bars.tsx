import { LayeredBars, useLayerLook } from '../../charts/histogram_plot';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { STRIP_HEIGHT } from '../timeline_sizes';
import { messages } from './messages';
import { EVENT_SORTS, type EventSort, type OverviewHistogram } from './overview_histogram';

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
  return (
    <LayeredBars
      histogram={histogram}
      layers={EVENT_SORTS}
      look={look}
      title={({ time: start, counts }) =>
        [
          time.format(start),
          ...EVENT_SORTS.filter((sort) => counts[sort] > 0).map(
            (sort) => `${sortName(sort)}: ${counts[sort].toLocaleString()}`,
          ),
        ].join('\n')
      }
      range={range}
      width={width}
      height={STRIP_HEIGHT}
    />
  );
}

/** Fill of each sort. */
export function useSortLook(): (sort: EventSort) => { fill: string; opacity: number } {
  return useLayerLook<EventSort>(OPACITY);
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
