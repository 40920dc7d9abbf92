import { useEffect, useMemo, useRef } from 'react';
import { brushX, type BrushBehavior, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { css } from '@emotion/react';
import type { TimelineAnswer } from '../../../common/api/timeline';
import { sameSpan, type TimeSpan } from '../../../common/timeline/view';
import { useColors } from '../../shell/theme';
import { MissingHatch } from '../missing/missing_hatch';
import type { MissingSpan } from '../missing/missing_spans';
import { OverviewBars, sortName, useSortLook } from './overview_bars';
import { EVENT_SORTS, overviewHistogram } from './overview_histogram';
import { LABEL_WIDTH, STRIP_HEIGHT } from '../timeline_sizes';
import type { View } from '../view/use_view';
import { messages } from './messages';

/** All events of the range; the brush on it is the part in sight. */
export function OverviewStrip({
  answer,
  view,
  width,
  missing,
}: {
  answer: TimelineAnswer;
  view: View;
  width: number;
  missing: readonly MissingSpan[];
}) {
  const colors = useColors();
  const histogram = useMemo(() => overviewHistogram(answer.overview), [answer.overview]);
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        height: ${STRIP_HEIGHT}px;
        border-bottom: 1px solid ${colors.border};
      `}
    >
      <OverviewNumbers answer={answer} />
      <div
        data-test-subj="overviewStrip"
        css={css`
          position: relative;
          width: ${width}px;
          overflow: hidden;
        `}
      >
        {width > 0 && (
          <>
            <OverviewBars histogram={histogram} range={answer.range} width={width} />
            <MissingHatch spans={missing} view={answer.range} width={width} />
            <Brush view={view} width={width} />
          </>
        )}
      </div>
    </div>
  );
}

/** Events of the range by sort; the swatches are the legend of the bars. */
function OverviewNumbers({ answer: { overview } }: { answer: TimelineAnswer }) {
  const colors = useColors();
  const look = useSortLook();
  const { totals } = useMemo(() => overviewHistogram(overview), [overview]);
  return (
    <ul
      data-test-subj="overviewNumbers"
      css={css`
        display: grid;
        flex: none;
        grid-template-columns: 1fr 1fr;
        align-content: center;
        width: ${LABEL_WIDTH}px;
        padding: 4px 16px;
        color: ${colors.textSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
        line-height: 18px;
      `}
    >
      {EVENT_SORTS.map((sort) => (
        <li
          key={sort}
          title={
            sort === 'other'
              ? messages.rereadOfOthers({ reread: totals.reread.toLocaleString() })
              : undefined
          }
          css={css`
            overflow: hidden;
            text-overflow: ellipsis;
            white-space: nowrap;
          `}
        >
          <svg width="10" height="10" aria-hidden>
            <rect width="8" height="8" y="1" {...look(sort)} />
          </svg>{' '}
          {totals[sort].toLocaleString()} {sortName(sort).toLocaleLowerCase()}
        </li>
      ))}
    </ul>
  );
}

/** d3's brush: drag to choose, drag the part to move it, drag its ends to change it. */
function Brush({ view, width }: { view: View; width: number }) {
  const colors = useColors();
  const group = useRef<SVGGElement>(null);
  const brush = useRef<BrushBehavior<unknown>>();
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);

  useEffect(() => {
    const { current: element } = group;
    if (!element) return;
    const behavior = brushX<unknown>()
      .extent([
        [0, 0],
        [width, STRIP_HEIGHT],
      ])
      .on('end', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
        // Without an event of the user it was moved to follow the view.
        if (!sourceEvent) return;
        const { show, showAll, bounds } = latest.current;
        if (selection) show(spanOf(selection as [number, number], bounds, width));
        else showAll();
      });
    brush.current = behavior;
    select(element).call(behavior);
  }, [width]);

  const { from, to } = view.view;
  useEffect(() => {
    const { current: element } = group;
    if (!element || !brush.current) return;
    const { bounds } = latest.current;
    const scale = width / Math.max(1, bounds.to - bounds.from);
    const pixels: [number, number] = [(from - bounds.from) * scale, (to - bounds.from) * scale];
    // The whole range is no choice: without a brush on it a new one can be drawn.
    const selection = sameSpan({ from, to }, bounds) ? null : pixels;
    select(element).call((target) => brush.current?.move(target, selection));
  }, [from, to, width]);

  return (
    <svg
      width={width}
      height={STRIP_HEIGHT}
      aria-hidden
      css={css`
        position: absolute;
        inset: 0;
        .selection {
          fill: ${colors.primary};
          fill-opacity: 0.15;
          stroke: ${colors.primary};
          shape-rendering: crispEdges;
        }
      `}
    >
      <g ref={group} />
    </svg>
  );
}

function spanOf([left, right]: [number, number], bounds: TimeSpan, width: number): TimeSpan {
  const scale = (bounds.to - bounds.from) / Math.max(1, width);
  return { from: bounds.from + left * scale, to: bounds.from + right * scale };
}
