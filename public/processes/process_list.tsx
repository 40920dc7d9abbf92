import { useCallback, useMemo } from 'react';
import type { ProcessSummary } from '../../common/api/processes';
import { Grid } from '../grid/grid';
import type { QueryParameters } from '../query/ask';
import { joinIncomplete } from '../query/incomplete';
import { ErrorBoundary } from '../shell/states/error_boundary';
import { ErrorLine, ErrorRegion } from '../shell/states/error_region';
import { IncompleteLine } from '../shell/states/incomplete_line';
import { RefreshBar } from '../shell/states/refresh_bar';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useRange } from '../shell/time_range/use_range';
import { HistogramStrip } from './histogram_strip';
import { useListPlace } from './list_place';
import { ListFooter } from './list_footer';
import { NothingFound } from '../shell/states/nothing_found';
import { messages } from './messages';
import { UnlistedEvents } from './unlisted_events';
import { processColumns } from './process_columns';
import { countProcesses, joinPages, nextPageSize, processKey } from './process_pages';
import type { Processes } from './use_processes';

/** What the list's question brought: loading, an error, nothing, or strip and table. */
export function ProcessList({
  processes,
  query,
}: {
  processes: Processes;
  /** Range and filters that the list answers. */
  query: QueryParameters;
}) {
  const { pages, error, isLoading, isRefreshing, identity, loadMore, reload } = processes;
  const place = useListPlace();
  const rows = useMemo(() => joinPages(pages), [pages]);
  const { setRange } = useRange();
  const onOpen = useCallback(
    (process: ProcessSummary) =>
      place.remember({ identity, pages: pages.length, key: processKey(process) }),
    [place, identity, pages.length],
  );
  const columns = useMemo(() => processColumns(onOpen), [onOpen]);
  const [first] = pages;
  if (!first) {
    if (isLoading) return <SkeletonRows rows={24} />;
    return error ? <ErrorRegion error={error} onRetry={reload} /> : null;
  }
  const count = countProcesses(pages);
  const reasons = joinIncomplete(pages);
  const unlisted = reasons.find((reason) => reason.code === 'events_without_exec_id');
  return (
    <>
      <RefreshBar isActive={isRefreshing} />
      {error && <ErrorLine error={error} onRetry={reload} />}
      <IncompleteLine reasons={reasons.filter((reason) => reason !== unlisted)} />
      {unlisted && (
        <UnlistedEvents
          key={identity}
          reason={unlisted}
          query={query}
          isAlone={rows.length === 0}
        />
      )}
      {rows.length === 0 && unlisted ? null : rows.length === 0 ? (
        <NothingFound range={first.range} {...(first.nearest && { nearest: first.nearest })} />
      ) : (
        <>
          <ErrorBoundary region="histogram">
            <HistogramStrip
              histogram={first.histogram}
              range={first.range}
              onSelect={({ from, to }) =>
                setRange({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })
              }
            />
          </ErrorBoundary>
          <ErrorBoundary region="processTable">
            <Grid
              label={messages.list()}
              columns={columns}
              rows={rows}
              total={count.total}
              keyOf={processKey}
              startKey={place.recall(identity)?.key}
              isClickable
              testSubjects={{
                scroller: 'processScroller',
                grid: 'processTable',
                row: 'processRow',
              }}
              footer={
                <ListFooter
                  shown={rows.length}
                  count={count}
                  next={nextPageSize(pages)}
                  isBusy={isRefreshing}
                  onLoadMore={loadMore}
                />
              }
            />
          </ErrorBoundary>
        </>
      )}
    </>
  );
}
