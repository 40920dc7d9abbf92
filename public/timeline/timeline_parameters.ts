import { LANE_ORDERS, type LaneOrder } from '../../common/api/timeline';
import {
  GROUPINGS,
  parsePath,
  printPath,
  type Grouping,
  type LanePath,
} from '../../common/timeline/lane_path';
import { parseSpan, printSpan, type TimeSpan } from '../../common/timeline/view';

/**
 * What the timeline's own address parameters say. To open a process in its pod's lane at its time,
 * change the address by `toTimeline(printTimelineParameters({ view, open }))` and give it the filters
 * `cluster`, `namespace` and `pod` and a time range round `view`: `view` is from its start to its end
 * (epoch milliseconds, some room on both sides), `open` the paths above the pod, for example
 * `[[cluster], [cluster, namespace], [cluster, namespace, workload]]`.
 */
export interface TimelineParameters {
  by: Grouping;
  order: LaneOrder;
  /** Unfolded lanes; `undefined`: the clusters. */
  open?: LanePath[];
  /** The part of the time range in sight; `undefined`: all of it. */
  view?: TimeSpan;
  /** The span whose events are listed. */
  selection?: TimeSpan;
  /** The lane whose events are listed; `undefined`: all. */
  lane?: LanePath;
}

export function parseTimelineParameters(
  parameters: Readonly<Record<string, string>>,
): TimelineParameters {
  const open = parseOpen(parameters.open);
  const view = parseSpan(parameters.view);
  const selection = parseSpan(parameters.selection);
  const lane = parameters.lane === undefined ? undefined : parsePath(parameters.lane);
  return {
    by: GROUPINGS.find((name) => name === parameters.by) ?? 'workload',
    order: LANE_ORDERS.find((name) => name === parameters.order) ?? 'enforced',
    ...(open && { open }),
    ...(view && { view }),
    ...(selection && { selection }),
    ...(lane && { lane }),
  };
}

/** The reverse of `parseTimelineParameters`; what is the default stays out of the address. */
export function printTimelineParameters({
  by,
  order,
  open,
  view,
  selection,
  lane,
}: {
  [Name in keyof TimelineParameters]?: TimelineParameters[Name] | undefined;
}): Record<string, string> {
  return {
    ...(by && by !== 'workload' && { by }),
    ...(order && order !== 'enforced' && { order }),
    ...(open && { open: JSON.stringify(open) }),
    ...(view && { view: printSpan(view) }),
    ...(selection && { selection: printSpan(selection) }),
    ...(lane && { lane: printPath(lane) }),
  };
}

function parseOpen(text: string | undefined): LanePath[] | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? value.map((path) => parsePath(JSON.stringify(path))).filter((path) => path !== undefined)
      : undefined;
  } catch {
    return undefined;
  }
}
