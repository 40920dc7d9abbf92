import type { TimelineMissingAnswer } from '../../../common/api/timeline';
import { stepsOf, type Grouping, type LanePath } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';

/** A time in which events of a node are missing, and why that is known. */
export interface MissingSpan extends TimeSpan {
  cluster: string;
  node: string;
  reason:
    | { kind: 'gap'; bytes: number }
    | { kind: 'dropped'; events: number }
    | { kind: 'throttled'; cgroup: string };
}

export function missingSpans({ gaps, dropped, throttled }: TimelineMissingAnswer): MissingSpan[] {
  return [
    ...gaps.map(({ bytes, ...span }): MissingSpan => ({
      ...span,
      reason: { kind: 'gap', bytes },
    })),
    ...dropped.map(({ events, ...span }): MissingSpan => ({
      ...span,
      reason: { kind: 'dropped', events },
    })),
    ...throttled.map(({ cgroup, ...span }): MissingSpan => ({
      ...span,
      reason: { kind: 'throttled', cgroup },
    })),
  ].sort((a, b) => a.from - b.from);
}

/** Those of a lane that is of one node; other lanes' nodes are not known. */
export function missingInLane(
  spans: readonly MissingSpan[],
  grouping: Grouping,
  path: LanePath,
): MissingSpan[] {
  const node = stepsOf(grouping, path).find(({ level }) => level === 'node');
  return node === undefined
    ? []
    : spans.filter((span) => span.cluster === path[0] && span.node === node.key);
}

/** Left edge and width in pixels of what is in sight; never too narrow to be seen. */
export function placeSpan(
  span: TimeSpan,
  view: TimeSpan,
  width: number,
): { x: number; width: number } | undefined {
  if (span.to < view.from || span.from > view.to) return undefined;
  const scale = width / Math.max(1, view.to - view.from);
  const from = Math.max(0, (span.from - view.from) * scale);
  const to = Math.min(width, (span.to - view.from) * scale);
  return { x: from, width: Math.max(NARROWEST, to - from) };
}

/** Pixels in which two lines of the hatching are seen. */
const NARROWEST = 6;
