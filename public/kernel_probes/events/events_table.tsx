import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import type { QueryParameters } from '../../query/ask';
import { ErrorLine, ErrorRegion } from '../../shell/states/error_region';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { useColors } from '../../shell/theme';
import { EventFlyout } from './event_flyout';
import { EventRow } from './event_row';
import { argumentColumns, eventGrid, fixedTitles, type ArgumentColumn } from './event_columns';
import { useProbeEvents } from './use_probe_events';

const ROW_HEIGHT = 28;

/** The events behind a choice, newest first, with a column for each argument of the function. */
export function EventsTable({
  choice,
  onShown,
}: {
  choice: QueryParameters;
  /** Called with the events that the table holds whenever they change; with none when it goes. */
  onShown: (events: readonly ProbeEvent[]) => void;
}) {
  const events = useProbeEvents(choice);
  const [opened, setOpened] = useState<ProbeEvent>();
  const shown = events.events;
  useEffect(() => {
    onShown(shown);
    return () => onShown([]);
  }, [shown, onShown]);
  if (events.isLoading) return <SkeletonRows rows={10} />;
  if (events.error && events.events.length === 0) {
    return <ErrorRegion error={events.error} onRetry={events.reload} />;
  }
  return (
    <>
      {events.error && <ErrorLine error={events.error} onRetry={events.reload} />}
      <IncompleteLine reasons={events.incomplete} />
      <Rows {...events} opened={opened} onOpen={setOpened} />
      {opened && <EventFlyout probeEvent={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function Rows({
  events,
  total = 0,
  hasMore,
  isBusy,
  loadMore,
  opened,
  onOpen,
}: Pick<
  ReturnType<typeof useProbeEvents>,
  'events' | 'total' | 'hasMore' | 'isBusy' | 'loadMore'
> & {
  opened: ProbeEvent | undefined;
  onOpen: (event: ProbeEvent) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const columns = argumentColumns(events.map(({ event }) => event));
  const grid = eventGrid(columns);
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isBusy && last >= events.length - 1) loadMore();
  }, [hasMore, isBusy, last, events.length, loadMore]);
  return (
    <div
      ref={scroller}
      data-test-subj="probeEventsScroller"
      css={css`
        flex: 1;
        min-height: 0;
        overflow: auto;
      `}
    >
      <div
        role="table"
        aria-label={i18n.translate('tetragonInvestigator.probes.events', {
          defaultMessage: 'Events, newest first',
        })}
        aria-rowcount={total + 1}
        data-test-subj="probeEvents"
        css={css`
          min-width: ${grid.minWidth}px;
        `}
      >
        <Head columns={columns} template={grid.template} />
        <div
          role="rowgroup"
          css={{ position: 'relative' }}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const row = events[index];
            if (!row) return null;
            return (
              <EventRow
                key={`${row.index}/${row.id}`}
                probeEvent={row}
                columns={columns}
                template={grid.template}
                index={index}
                top={start}
                isOpen={row === opened}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
      <Foot shown={events.length} total={total} isBusy={isBusy} />
    </div>
  );
}

function Head({ columns, template }: { columns: readonly ArgumentColumn[]; template: string }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const titles = [...fixedTitles(), ...columns.map(({ title }) => title)];
  return (
    <div
      role="row"
      aria-rowindex={1}
      css={css`
        position: sticky;
        z-index: 2;
        top: 0;
        display: grid;
        grid-template-columns: ${template};
        column-gap: ${euiTheme.size.s};
        height: ${ROW_HEIGHT}px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
        font-size: 12px;
        font-weight: ${euiTheme.font.weight.bold};
        line-height: ${ROW_HEIGHT - 1}px;
      `}
    >
      {titles.map((title, index) => (
        <div
          key={index}
          role="columnheader"
          css={{ overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' }}
        >
          {title}
        </div>
      ))}
    </div>
  );
}

function Foot({ shown, total, isBusy }: { shown: number; total: number; isBusy: boolean }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <p
      role="status"
      data-test-subj="probeEventsFoot"
      css={css`
        position: sticky;
        left: 0;
        padding: ${euiTheme.size.s} ${euiTheme.size.base};
        color: ${colors.textSubdued};
        font-size: 12px;
      `}
    >
      {isBusy
        ? i18n.translate('tetragonInvestigator.probes.loadingMore', {
            defaultMessage: 'Loading more than {shown} of {total} events …',
            values: { shown: shown.toLocaleString(), total: total.toLocaleString() },
          })
        : i18n.translate('tetragonInvestigator.probes.eventsShown', {
            defaultMessage:
              '{total, plural, =0 {No event fits this choice.} one {This is the only event.} other {{shown} of {totalText} events.}}',
            values: { shown: shown.toLocaleString(), total, totalText: total.toLocaleString() },
          })}
    </p>
  );
}
