import { memo } from 'react';
import { css } from '@emotion/react';
import type { ProcessBar } from '../../../common/api/timeline_processes';
import { processRef } from '../../../common/identity/process_ref';
import { barKey, sinceOrigin } from '../../../common/timeline/process_bars';
import type { TimeSpan } from '../../../common/timeline/view';
import { toKernelProbes, toProcess, useLinkTo } from '../../shell/address/link_to';
import { addFilters } from '../../shell/filters/filter_changes';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { durationBetween, formatDuration } from '../../text/format_duration';
import { shownText } from '../../text/shown_text';
import { followedText } from '../../stages/stage_words';
import { kindOfMeaning } from '../marks/kind_of_meaning';
import { kindName } from './lane_words';
import { MARK_SHAPES } from '../marks/mark_shapes';
import { useMarkColors } from '../marks/mark_colors';
import { BAR_ROW_HEIGHT, type BarLane, type PlacedBar } from './use_bars';
import { messages } from './messages';

/** Pixels that a bar has at least, so that it can be seen and clicked. */
const SMALLEST_WIDTH = 3;

/** Width from which a bar bears its name inside; below it the name stands behind the bar. */
const NAME_WIDTH = 46;

/** Single processes of a lane by event time, each a link to its tree. */
export const LaneBars = memo(function LaneBars({
  lane,
  origin,
  view,
  width,
}: {
  lane: BarLane;
  origin: number;
  view: TimeSpan;
  width: number;
}) {
  const colors = useColors();
  const scale = width / Math.max(1, view.to - view.from);
  const shift = origin - view.from;
  const inSight = lane.bars.filter(
    ({ from, to }) => (from + shift) * scale <= width && ((to ?? Infinity) + shift) * scale >= 0,
  );
  return (
    <div
      css={css`
        position: relative;
        height: 100%;
        overflow: hidden;
      `}
    >
      {inSight.map((placed) => (
        <Bar
          key={barKey(placed.bar)}
          placed={placed}
          scale={scale}
          shift={shift}
          origin={origin}
          width={width}
        />
      ))}
      {lane.hidden > 0 && (
        <span
          data-test-subj="hiddenBars"
          css={css`
            position: absolute;
            right: 4px;
            bottom: 0;
            padding: 0 4px;
            background: ${colors.background};
            color: ${colors.textSubdued};
            line-height: 18px;
          `}
        >
          {messages.hiddenBars({ count: lane.hidden.toLocaleString() })}
        </span>
      )}
    </div>
  );
});

interface BarPlace {
  placed: PlacedBar;
  /** Pixels of a millisecond. */
  scale: number;
  /** Milliseconds from the view's start to the origin. */
  shift: number;
  origin: number;
  width: number;
}

function Bar(place: BarPlace) {
  const { placed, scale, shift, width } = place;
  const { bar } = placed;
  const colors = useColors();
  const marks = useMarkColors();
  const linkTo = useLinkTo();
  const time = useTimeFormat();
  // A bar that reaches far out of sight would make the browser lay out millions of pixels.
  const left = Math.max(-10, (placed.from + shift) * scale);
  const right = Math.min(width + 10, ((placed.to ?? Infinity) + shift) * scale);
  const pixels = Math.max(SMALLEST_WIDTH, right - left);
  const isInside = pixels >= NAME_WIDTH;
  const name = shownText(bar.binary ?? `PID ${bar.pid ?? '?'}`, 80);
  const isFailed = bar.signal !== undefined || (bar.exitCode ?? 0) !== 0;
  const color = bar.signal ? marks.signalled : isFailed ? marks.failed : undefined;
  return (
    <>
      <a
        {...linkTo(toProcess(processRef({ ...bar, startTime: bar.start })))}
        title={barTitle(bar, time.format)}
        data-test-subj="processBar"
        css={css`
          position: absolute;
          display: flex;
          align-items: center;
          height: ${BAR_ROW_HEIGHT - 3}px;
          color: ${colors.text};
          font-size: 11px;
          line-height: ${BAR_ROW_HEIGHT - 3}px;
          white-space: nowrap;
        `}
        style={{ left, top: 3 + placed.row * BAR_ROW_HEIGHT }}
      >
        <span
          css={css`
            flex: none;
            height: 100%;
            padding: 0 4px;
            overflow: hidden;
            border: 1px solid ${color ?? colors.neutral};
            border-right-width: ${isFailed ? 3 : 1}px;
            ${bar.ending === 'open' ? 'border-right: 0; mask-image: linear-gradient(to left, transparent, black 14px);' : ''}
            ${bar.ending === 'replaced' ? 'border-right-style: dashed;' : ''}
            border-radius: 2px;
            background: ${colors.backgroundSubdued};
            text-overflow: ellipsis;
          `}
          style={{ width: pixels, ...(!isInside && { padding: 0 }) }}
        >
          {isInside && shortName(name)}
        </span>
        {!isInside && <span css={{ paddingLeft: 3 }}>{shortName(name)}</span>}
      </a>
      {bar.probes.map((probe, index) => (
        <ProbeTick key={index} probe={probe} place={place} />
      ))}
    </>
  );
}

/** A probe event on its process's bar; it opens the function's drilldown. */
function ProbeTick({
  probe,
  place: { placed, scale, shift, origin, width },
}: {
  probe: ProcessBar['probes'][number];
  place: BarPlace;
}) {
  const marks = useMarkColors();
  const linkTo = useLinkTo();
  const time = useTimeFormat();
  const at = sinceOrigin(probe.time, origin);
  if (at === undefined) return null;
  const left = (at + shift) * scale;
  if (left < 0 || left > width) return null;
  const kind = kindOfMeaning(probe.meaning);
  const words = [kindName(kind), probe.policy, probe.function].filter(Boolean).join(' · ');
  const title = `${shownText(words, 300)}, ${time.format(probe.time)}`;
  const filters = [
    ...(probe.policy ? [{ name: 'policy' as const, value: probe.policy, exclude: false }] : []),
    ...(probe.function
      ? [{ name: 'function' as const, value: probe.function, exclude: false }]
      : []),
  ];
  return (
    <a
      {...linkTo((address) => toKernelProbes()(addFilters(filters)(address)))}
      title={title}
      aria-label={title}
      data-test-subj="probeTick"
      css={css`
        position: absolute;
        width: 12px;
        height: 14px;
        margin-left: -6px;
        line-height: 0;
      `}
      style={{ left, top: 4 + placed.row * BAR_ROW_HEIGHT }}
    >
      <svg width="12" height="14" viewBox="-6 -7 12 14" aria-hidden>
        <path
          d={MARK_SHAPES[kind]}
          fill={marks[kind]}
          stroke={marks.halo}
          strokeWidth={1}
          paintOrder="stroke"
        />
      </svg>
    </a>
  );
}

/** The file's own name is what the eye looks for. */
function shortName(binary: string): string {
  return binary.slice(binary.lastIndexOf('/') + 1) || binary;
}

function barTitle(bar: ProcessBar, format: (time: string) => string): string {
  const command = [bar.binary, bar.pid !== undefined && `PID ${bar.pid}`]
    .filter(Boolean)
    .join(', ');
  const length = durationBetween(bar.start, bar.end);
  return [
    shownText(command, 300),
    `${format(bar.start)} – ${endWords(bar, format)}`,
    ...(length === undefined ? [] : [formatDuration(length)]),
  ].join('\n');
}

function endWords(bar: ProcessBar, format: (time: string) => string): string {
  if (bar.ending === 'open' || bar.end === undefined) {
    return messages.barOpen();
  }
  if (bar.ending !== 'exit') {
    return followedText(bar.ending, bar.next ?? {}, format(bar.end));
  }
  const status = bar.signal ?? bar.exitCode;
  // Without a status that is known, the time is all there is to say.
  if (status === undefined) return format(bar.end);
  return `${format(bar.end)} (${shownText(String(status), 40)})`;
}
