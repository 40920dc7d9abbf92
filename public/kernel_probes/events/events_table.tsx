import { useEffect, useMemo, useState } from 'react';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { Grid } from '../../grid/grid';
import { GridFooter } from '../../grid/grid_footer';
import type { QueryParameters } from '../../query/ask';
import { ErrorLine, ErrorRegion } from '../../shell/states/error_region';
import { IncompleteLine } from '../../shell/states/incomplete_line';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { EventFlyout } from './event_flyout';
import { eventColumns } from './event_columns';
import { messages } from './messages';
import { useProbeEvents } from './use_probe_events';

/** The events behind a choice, newest first, with a column for each argument of the function. */
export function EventsTable({
  choice,
  onShown,
}: {
  choice: QueryParameters;
  /** Called with the events that the table holds whenever they change; with none when it goes. */
  onShown: (events: readonly ProbeEvent[]) => void;
}) {
  const { events, total = 0, ...asked } = useProbeEvents(choice);
  const [opened, setOpened] = useState<ProbeEvent>();
  const columns = useMemo(() => eventColumns(events, setOpened), [events]);
  useEffect(() => {
    onShown(events);
    return () => onShown([]);
  }, [events, onShown]);
  if (asked.isLoading) return <SkeletonRows rows={10} />;
  if (asked.error && events.length === 0) {
    return <ErrorRegion error={asked.error} onRetry={asked.reload} />;
  }
  return (
    <>
      {asked.error && <ErrorLine error={asked.error} onRetry={asked.reload} />}
      <IncompleteLine reasons={asked.incomplete} />
      <Grid
        label={messages.list()}
        columns={columns}
        rows={events}
        total={total}
        keyOf={eventKey}
        selectedKey={opened && eventKey(opened)}
        isClickable
        onEnd={asked.hasMore && !asked.isBusy ? asked.loadMore : undefined}
        footer={
          <GridFooter role="status" data-test-subj="probeEventsFoot">
            {(asked.isBusy ? messages.loadingMore : messages.shown)({
              shown: events.length.toLocaleString(),
              total,
              totalText: total.toLocaleString(),
            })}
          </GridFooter>
        }
        testSubjects={{
          scroller: 'probeEventsScroller',
          grid: 'probeEvents',
          row: 'probeEvent',
        }}
      />
      {opened && <EventFlyout probeEvent={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function eventKey({ index, id }: ProbeEvent): string {
  return `${index}/${id}`;
}
