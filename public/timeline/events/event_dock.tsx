import { useRef } from 'react';
import { EuiButtonEmpty, EuiButtonIcon, useEuiTheme } from '@elastic/eui';
import { useVirtualizer } from '@tanstack/react-virtual';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { printPath, type Grouping, type LanePath } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';
import { ErrorRegion } from '../../shell/states/error_region';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { visibleString } from '../../text/visible_characters';
import { EventRow } from './event_row';
import { DOCK_HEIGHT, LANE_HEIGHT } from '../timeline_sizes';
import { useEventPages, type EventPages } from './use_event_pages';

/** Rows before the last one loaded at which the next page is asked for. */
const AHEAD = 20;

/** The events of the chosen span, of all lanes or of one. */
export function EventDock({
  span,
  lane,
  by,
  filters,
  onClose,
}: {
  span: TimeSpan;
  lane: LanePath | undefined;
  by: Grouping;
  filters: Record<string, string | string[]>;
  onClose: () => void;
}) {
  const colors = useColors();
  const pages = useEventPages({
    from: new Date(span.from).toISOString(),
    to: new Date(span.to).toISOString(),
    by,
    ...(lane && { lane: printPath(lane) }),
    ...filters,
  });
  return (
    <section
      aria-label={i18n.translate('tetragonInvestigator.timeline.dock', {
        defaultMessage: 'Events of the selection',
      })}
      data-test-subj="eventDock"
      css={css`
        display: flex;
        flex: none;
        flex-direction: column;
        height: ${DOCK_HEIGHT}px;
        border-top: 2px solid ${colors.border};
        background: ${colors.background};
      `}
    >
      <DockHead span={span} lane={lane} total={pages.total} onClose={onClose} />
      <IncompleteLine reasons={pages.incomplete} />
      {pages.error && pages.events.length === 0 ? (
        <ErrorRegion error={pages.error} onRetry={pages.retry} />
      ) : pages.total === undefined ? (
        <SkeletonRows rows={8} rowHeight={LANE_HEIGHT} />
      ) : (
        <EventList pages={pages} total={pages.total} />
      )}
    </section>
  );
}

function DockHead({
  span,
  lane,
  total,
  onClose,
}: {
  span: TimeSpan;
  lane: LanePath | undefined;
  total: number | undefined;
  onClose: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        gap: ${euiTheme.size.s};
        align-items: center;
        height: 32px;
        padding: 0 ${euiTheme.size.base};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      `}
    >
      <strong role="status" data-test-subj="dockTotal">
        {total !== undefined &&
          i18n.translate('tetragonInvestigator.timeline.dockTotal', {
            defaultMessage: '{total, plural, one {1 event} other {{totalText} events}}',
            values: { total, totalText: total.toLocaleString() },
          })}
      </strong>
      <span
        css={css`
          flex: 1;
          min-width: 0;
          overflow: hidden;
          color: ${colors.textSubdued};
          text-overflow: ellipsis;
          white-space: nowrap;
        `}
      >
        {lane && `${visibleString(lane.filter(Boolean).join(' / ').slice(0, 300))} · `}
        {i18n.translate('tetragonInvestigator.timeline.dockSpan', {
          defaultMessage: '{from} to {to}, by @timestamp',
          values: { from: time.format(span.from), to: time.format(span.to) },
        })}
      </span>
      <EuiButtonIcon
        iconType="cross"
        size="xs"
        color="text"
        aria-label={i18n.translate('tetragonInvestigator.timeline.closeDock', {
          defaultMessage: 'Close the list of events',
        })}
        onClick={onClose}
        data-test-subj="closeDock"
      />
    </div>
  );
}

function EventList({ pages, total }: { pages: EventPages; total: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { events, hasMore, isLoading, loadMore, error, retry } = pages;
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LANE_HEIGHT,
    overscan: 8,
    onChange: ({ range }) => {
      const isNearEnd = range !== null && range.endIndex >= events.length - AHEAD;
      if (isNearEnd && hasMore && !isLoading && !error) loadMore();
    },
  });
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="table"
      aria-rowcount={total}
      aria-label={i18n.translate('tetragonInvestigator.timeline.dockTable', {
        defaultMessage: 'Events, oldest first',
      })}
      css={css`
        flex: 1;
        min-height: 0;
        overflow: auto;
      `}
    >
      <div
        role="rowgroup"
        css={css`
          position: relative;
        `}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = events[index];
          return entry ? (
            <EventRow
              key={`${entry.index}/${entry.id}`}
              event={entry.event}
              index={index}
              top={start}
            />
          ) : null;
        })}
      </div>
      {error && (
        <EuiButtonEmpty size="xs" color="danger" onClick={retry} data-test-subj="retryEvents">
          {visibleString(error.message.slice(0, 300))}
        </EuiButtonEmpty>
      )}
    </div>
  );
}
