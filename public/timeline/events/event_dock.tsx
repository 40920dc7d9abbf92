import { useMemo } from 'react';
import { EuiButtonEmpty, EuiButtonIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { printPath, type Grouping, type LanePath } from '../../../common/timeline/lane_path';
import type { TimeSpan } from '../../../common/timeline/view';
import { Grid } from '../../grid/grid';
import { ErrorRegion } from '../../shell/states/error_region';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { shownText } from '../../text/shown_text';
import { eventColumns } from './event_columns';
import { DOCK_HEIGHT, LANE_HEIGHT } from '../timeline_sizes';
import { messages } from './messages';
import { useEventPages, type EventPages } from './use_event_pages';

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
      aria-label={messages.dock()}
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
        <ErrorRegion error={pages.error} onRetry={pages.reload} />
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
        {total !== undefined && messages.dockTotal({ total, totalText: total.toLocaleString() })}
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
        {lane && `${shownText(lane.filter(Boolean).join(' / '), 300)} · `}
        {messages.dockSpan({ from: time.format(span.from), to: time.format(span.to) })}
      </span>
      <EuiButtonIcon
        iconType="cross"
        size="xs"
        color="text"
        aria-label={messages.closeDock()}
        onClick={onClose}
        data-test-subj="closeDock"
      />
    </div>
  );
}

function EventList({ pages, total }: { pages: EventPages; total: number }) {
  const { events, hasMore, isBusy, loadMore, error, reload } = pages;
  const columns = useMemo(() => eventColumns(events), [events]);
  return (
    <Grid
      label={messages.list()}
      columns={columns}
      rows={events}
      total={total}
      keyOf={({ index, id }) => `${index}/${id}`}
      rowHeight={LANE_HEIGHT}
      onEnd={hasMore && !isBusy ? loadMore : undefined}
      footer={
        error && (
          <EuiButtonEmpty size="xs" color="danger" onClick={reload} data-test-subj="retryEvents">
            {shownText(error.message, 300)}
          </EuiButtonEmpty>
        )
      }
      testSubjects={{ scroller: 'dockScroller', grid: 'dockTable', row: 'dockRow' }}
    />
  );
}
