import { scaleSqrt } from 'd3-scale';
import type { LaneBuckets } from '../../../common/api/timeline';
import type { LaneKind } from '../../../common/timeline/lane_kinds';
import type { TimeSpan } from '../../../common/timeline/view';
import { MARK_SHAPES } from '../marks/mark_shapes';
import type { MarkColors } from '../marks/mark_colors';

/** Marks of a lane from below to above, with the height of their centre in pixels of a 24 px lane. */
const MARKS: readonly { kind: LaneKind; y: number }[] = [
  { kind: 'observed', y: 7 },
  { kind: 'failed', y: 19 },
  { kind: 'signalled', y: 18 },
  { kind: 'injected', y: 7 },
  { kind: 'reread', y: 7 },
  { kind: 'changed', y: 7 },
  { kind: 'notified', y: 7 },
  { kind: 'sent_signal', y: 7 },
  { kind: 'blocked', y: 7 },
  { kind: 'killed', y: 7 },
];

/** Pixels below which two marks of one kind are one: the numbers stand in the tooltip. */
const MARK_SPACING: Readonly<Partial<Record<LaneKind, number>>> = { observed: 3 };
const DEFAULT_SPACING = 9;

/** A bucket with anything in it stays visible beside one with millions. */
const SMALLEST_BAR = 2;

/** Space above the bars, where the marks stand. */
const MARK_SPACE = 6;

export interface LaneDrawing {
  width: number;
  height: number;
  view: TimeSpan;
  /** Milliseconds of a bucket. */
  interval: number;
  kinds: LaneBuckets['kinds'];
  /** Executions of the fullest bucket of all lanes in sight, so that lanes can be compared. */
  most: number;
  colors: MarkColors;
}

export interface Bar {
  x: number;
  width: number;
  height: number;
}

export interface Mark {
  kind: LaneKind;
  x: number;
  y: number;
}

/** Where the executions' bars and the marks of a lane stand, in pixels; the same on canvas and in an export. */
export function layOutLane({
  width,
  height,
  view,
  interval,
  kinds,
  most,
}: Omit<LaneDrawing, 'colors'>): { bars: Bar[]; marks: Mark[] } {
  const scale = width / Math.max(1, view.to - view.from);
  const x = (time: number) => (time - view.from) * scale;
  // Square roots: a single execution stays visible beside thousands.
  const y = scaleSqrt([0, Math.max(1, most)], [0, height - MARK_SPACE]);
  const inSight = (time: number) => time + interval > view.from && time <= view.to;
  const bars = (kinds.executed ?? [])
    .filter(([time]) => inSight(time))
    .map(([time, count]) => ({
      x: x(time),
      width: Math.max(1, interval * scale - 0.5),
      height: Math.max(SMALLEST_BAR, y(count)),
    }));
  const marks = MARKS.flatMap(({ kind, y: markY }) => {
    let last = -Infinity;
    return (kinds[kind] ?? []).flatMap(([time]): Mark[] => {
      const at = x(time + interval / 2);
      if (!inSight(time) || at - last < (MARK_SPACING[kind] ?? DEFAULT_SPACING)) return [];
      last = at;
      return [{ kind, x: at, y: markY }];
    });
  });
  return { bars, marks };
}

/** By shape, of which MARK_SHAPES has a few; made when drawn, since only browsers have Path2D. */
const paths = new Map<string, Path2D>();

/** Draws a lane; the context is scaled to CSS pixels. */
export function drawLane(context: CanvasRenderingContext2D, drawing: LaneDrawing): void {
  const { width, height, colors } = drawing;
  const { bars, marks } = layOutLane(drawing);
  context.clearRect(0, 0, width, height);
  context.fillStyle = colors.executed;
  for (const bar of bars) context.fillRect(bar.x, height - bar.height, bar.width, bar.height);
  for (const { kind, x, y } of marks) {
    const path = pathOf(kind);
    if (!path) continue;
    context.save();
    context.translate(x, y);
    context.strokeStyle = colors.halo;
    context.lineWidth = 2;
    context.stroke(path);
    context.fillStyle = colors[kind] ?? colors.executed;
    context.fill(path);
    context.restore();
  }
}

function pathOf(kind: LaneKind): Path2D | undefined {
  const shape = MARK_SHAPES[kind];
  if (shape === undefined) return undefined;
  let path = paths.get(shape);
  if (!path) {
    path = new Path2D(shape);
    paths.set(shape, path);
  }
  return path;
}
