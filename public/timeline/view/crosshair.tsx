import { useEffect, useState, type RefObject } from 'react';
import { css } from '@emotion/react';
import { MAX_LIFETIMES_NAMED, MAX_LIFETIMES_PER_LANE } from '../../../common/limits';
import { LANE_KINDS, type LaneKind } from '../../../common/timeline/lane_kinds';
import type { TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { shownText } from '../../text/shown_text';
import { lifetimeSentence } from '../lanes/lane_lifetimes';
import type { LaneLoads } from '../lanes/use_lane_buckets';
import type { LaneRow } from '../lanes/lane_rows';
import { kindName, laneName } from '../lanes/lane_words';
import { MARK_SHAPES } from '../marks/mark_shapes';
import { useMarkColors } from '../marks/mark_colors';
import { LABEL_WIDTH } from '../timeline_sizes';
import { messages } from './messages';

interface Pointer {
  x: number;
  y: number;
  /** Key of the lane under it. */
  laneKey?: string;
}

/** A line through all lanes at the pointer, its time, and the numbers of the bucket under it. */
export function Crosshair({
  plot,
  rows,
  loads,
  view,
  width,
}: {
  plot: RefObject<HTMLDivElement>;
  rows: readonly LaneRow[];
  loads: LaneLoads;
  view: TimeSpan;
  width: number;
}) {
  const colors = useColors();
  const time = useTimeFormat();
  const pointer = usePointer(plot, width);
  if (!pointer) return null;
  const at = view.from + (pointer.x / Math.max(1, width)) * (view.to - view.from);
  const row = rows.find(({ key }) => key === pointer.laneKey);
  const isLeft = pointer.x > width / 2;
  return (
    <>
      <div
        data-test-subj="crosshair"
        css={css`
          position: absolute;
          top: 0;
          bottom: 0;
          width: 1px;
          background: ${colors.text};
          opacity: 0.5;
        `}
        style={{ left: pointer.x }}
      />
      <div
        css={css`
          position: absolute;
          max-width: 320px;
          padding: 4px 8px;
          border: 1px solid ${colors.border};
          border-radius: 4px;
          background: ${colors.background};
          font-size: 12px;
          font-variant-numeric: tabular-nums;
          line-height: 18px;
          white-space: nowrap;
        `}
        style={{
          top: Math.max(0, pointer.y + 14),
          ...(isLeft ? { right: width - pointer.x + 8 } : { left: pointer.x + 8 }),
        }}
        data-test-subj="crosshairTime"
      >
        <strong>{time.format(at)}</strong>
        {row?.kind === 'lane' && <BucketNumbers row={row} loads={loads} at={at} />}
        {row?.kind === 'lane' && <LivesAt row={row} at={at} />}
      </div>
    </>
  );
}

/** The lane's numbers in the bucket at a time. */
function BucketNumbers({
  row,
  loads,
  at,
}: {
  row: Extract<LaneRow, { kind: 'lane' }>;
  loads: LaneLoads;
  at: number;
}) {
  const colors = useColors();
  const loaded = loads.lanes.get(row.key);
  const numbers = LANE_KINDS.flatMap((kind): [LaneKind, number][] => {
    const bucket = loaded?.kinds[kind]?.find(
      ([start]) => start <= at && at < start + loaded.interval,
    );
    return bucket ? [[kind, bucket[1]]] : [];
  });
  return (
    <>
      <div
        css={css`
          overflow: hidden;
          color: ${colors.textSubdued};
          text-overflow: ellipsis;
        `}
      >
        {shownText(laneName(row.level, row.lane), 100)}
      </div>
      {numbers.map(([kind, count]) => (
        <div key={kind}>
          <KindGlyph kind={kind} /> {kindName(kind)}: {count.toLocaleString()}
        </div>
      ))}
    </>
  );
}

/** The containers of a lane that were there at a time, in words. */
function LivesAt({ row, at }: { row: Extract<LaneRow, { kind: 'lane' }>; at: number }) {
  const colors = useColors();
  const { format } = useTimeFormat();
  const lives = (row.lane.containers ?? []).filter(
    ({ start, end }) => start <= at && (end === undefined || at <= end),
  );
  return (
    <>
      {lives.slice(0, MAX_LIFETIMES_NAMED).map((container) => (
        <div
          key={container.id}
          css={css`
            color: ${colors.textSubdued};
            white-space: normal;
          `}
        >
          {lifetimeSentence(container, format)}
        </div>
      ))}
      {(lives.length > MAX_LIFETIMES_NAMED || row.lane.hasMoreContainers) && (
        <div
          css={css`
            color: ${colors.textSubdued};
            white-space: normal;
          `}
        >
          {livesBeyond(
            Math.max(0, lives.length - MAX_LIFETIMES_NAMED),
            row.lane.hasMoreContainers ?? false,
          )}
        </div>
      )}
    </>
  );
}

/** What of a pod's containers is not named here, and what is not drawn at all. */
function livesBeyond(unnamed: number, hasMore: boolean): string {
  const others = unnamed === 0 ? '' : messages.otherContainers({ count: unnamed.toLocaleString() });
  const undrawn = hasMore ? messages.undrawnContainers({ count: MAX_LIFETIMES_PER_LANE }) : '';
  return [others, undrawn].filter(Boolean).join(' ');
}

/** The mark of a kind as it stands in the lanes; a square of the bars' colour where it has none. */
export function KindGlyph({ kind }: { kind: LaneKind }) {
  const marks = useMarkColors();
  return (
    <svg width="12" height="12" viewBox="-6 -7 12 13" aria-hidden style={{ verticalAlign: -2 }}>
      <path d={MARK_SHAPES[kind] ?? 'M-4-5H4V5H-4Z'} fill={marks[kind] ?? marks.executed} />
    </svg>
  );
}

/** Where the pointer is over the plot; undefined elsewhere. */
function usePointer(plot: RefObject<HTMLDivElement>, width: number): Pointer | undefined {
  const [pointer, setPointer] = useState<Pointer>();
  useEffect(() => {
    const element = plot.current;
    if (!element) return undefined;
    const onMove = (event: PointerEvent) => {
      const box = element.getBoundingClientRect();
      const x = event.clientX - box.left - LABEL_WIDTH;
      if (x < 0 || x > width) {
        setPointer(undefined);
        return;
      }
      const row = event.target instanceof Element && event.target.closest('[data-lane-key]');
      const laneKey = row ? row.getAttribute('data-lane-key') : null;
      setPointer({ x, y: event.clientY - box.top, ...(laneKey !== null && { laneKey }) });
    };
    const onLeave = () => setPointer(undefined);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [plot, width]);
  return pointer;
}
