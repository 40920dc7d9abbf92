import type { ContainerLifetime } from '../../../common/api/timeline';
import type { TimeSpan } from '../../../common/timeline/view';

/** One container's life in pixels of the plot; `x` and `end` may lie outside of it. */
export interface LifetimeLine {
  container: ContainerLifetime;
  x: number;
  end: number;
  /** Its beginning is in sight and known. */
  hasStart: boolean;
  /** Its end is in sight and known. */
  hasEnd: boolean;
  /** From here on nothing tells that it is still there; only without a known end. */
  unknownFrom?: number;
}

/** The lives of containers that are in sight, in their order. Without an end they go on to `until`. */
export function lifetimeLines(
  containers: readonly ContainerLifetime[],
  view: TimeSpan,
  until: number,
  width: number,
): LifetimeLine[] {
  const scale = width / Math.max(1, view.to - view.from);
  const x = (time: number) =>
    Math.min(Math.max((time - view.from) * scale, -OUTSIDE), width + OUTSIDE);
  return containers
    .filter(({ start, end }) => start <= view.to && (end ?? until) >= view.from)
    .map((container) => {
      const { start, startFrom, end, last } = container;
      return {
        container,
        x: x(start),
        end: x(end ?? Math.max(until, last)),
        hasStart: startFrom !== 'first_event' && start >= view.from,
        hasEnd: end !== undefined && end <= view.to,
        ...(end === undefined && { unknownFrom: x(last) }),
      };
    });
}

/** Pixels beyond the plot: a life of weeks in a view of a millisecond must not overflow a number. */
const OUTSIDE = 10;
