import { scaleLinear, scaleUtc } from 'd3-scale';

/** Documents of one span of time, and those of them that interfered with a process. */
interface Bucket {
  /** Start, epoch milliseconds. */
  time: number;
  documents: number;
  enforced: number;
}

/** Where a bucket is drawn; pixels. */
interface BarPlace {
  x: number;
  width: number;
  height: number;
  enforcedHeight: number;
}

/** A bar with anything in it stays visible beside one with millions. */
const SMALLEST_BAR = 2;

/** Pixels between two bars. */
const GAP = 1;

/** Bars over the whole range, empty buckets left out. `plotWidth` and `plotHeight` in pixels. */
export function histogramBars<B extends Bucket>(
  { interval, buckets }: { interval: number; buckets: readonly B[] },
  range: { from: number; to: number },
  plotWidth: number,
  plotHeight: number,
): (B & BarPlace)[] {
  const x = scaleLinear([range.from, Math.max(range.to, range.from + 1)], [0, plotWidth]).clamp(
    true,
  );
  const most = Math.max(1, ...buckets.map(({ documents }) => documents));
  const y = scaleLinear([0, most], [0, plotHeight]);
  const height = (count: number) => (count === 0 ? 0 : Math.max(SMALLEST_BAR, y(count)));
  return buckets
    .filter(({ documents }) => documents > 0)
    .map((bucket) => {
      const { time, documents, enforced } = bucket;
      const start = x(time);
      return {
        ...bucket,
        x: start,
        width: Math.max(1, x(time + interval) - start - GAP),
        height: height(documents),
        enforcedHeight: Math.min(height(documents), height(enforced)),
      };
    });
}

/** A labelled point of the time axis; `time` in epoch milliseconds, x in pixels. */
export interface AxisTick {
  time: number;
  x: number;
}

/**
 * Round times of the range. `offsetMinutes` is how far the reader's clocks are ahead of UTC, so that
 * days begin at the reader's midnight.
 */
export function axisTicks(
  range: { from: number; to: number },
  plotWidth: number,
  offsetMinutes: number,
): AxisTick[] {
  const shift = offsetMinutes * 60_000;
  const scale = scaleUtc(
    [range.from + shift, Math.max(range.to, range.from + 1) + shift],
    [0, plotWidth],
  );
  const count = Math.max(2, Math.floor(plotWidth / 140));
  return scale.ticks(count).map((tick) => ({ time: tick.getTime() - shift, x: scale(tick) }));
}

/** moment's format for the ticks of a range: seconds, minutes or days, whatever tells them apart. */
export function tickFormat(
  { from, to }: { from: number; to: number },
  ticks: readonly AxisTick[],
): string {
  const step = (ticks[1]?.time ?? to) - (ticks[0]?.time ?? from);
  if (step < 1_000) return 'HH:mm:ss.SSS';
  if (step < 60_000) return 'HH:mm:ss';
  if (step < 86_400_000) return to - from > 86_400_000 ? 'MMM D, HH:mm' : 'HH:mm';
  return 'MMM D';
}
