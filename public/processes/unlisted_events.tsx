import { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { css } from '@emotion/react';
import {
  EVENTS_WITHOUT_EXEC_ID_PATH,
  eventsWithoutExecIdAnswerSchema,
} from '../../common/api/events_without_exec_id';
import type { IncompleteReason } from '../../common/api/incomplete';
import { Grid } from '../grid/grid';
import type { QueryParameters } from '../query/ask';
import { incompleteSentence } from '../query/incomplete_sentence';
import { usePagedEvents } from '../query/use_paged_events';
import { ErrorRegion } from '../shell/states/error_region';
import { NoticeLine } from '../shell/states/notice_line';
import { SkeletonRows } from '../shell/states/skeleton_rows';
import { useColors } from '../shell/theme';
import { messages } from './messages';
import { UNLISTED_COLUMNS } from './unlisted_columns';

/** Pixels of the list above the table of processes. */
const HEIGHT = 240;

/** Says how many events have no exec_id, and shows what they hold: at once where there is no process. */
export function UnlistedEvents({
  reason,
  query,
  isAlone,
}: {
  reason: Extract<IncompleteReason, { code: 'events_without_exec_id' }>;
  /** Range and filters of the page. */
  query: QueryParameters;
  /** There is no process to list. */
  isAlone: boolean;
}) {
  const [isOpen, setIsOpen] = useState(isAlone);
  return (
    <>
      <NoticeLine tone="warning" icon="warning" testSubject="unlistedEvents">
        {incompleteSentence(reason)}{' '}
        <EuiButtonEmpty
          size="xs"
          color="warning"
          flush="both"
          aria-expanded={isOpen}
          data-test-subj="showUnlistedEvents"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? messages.hideUnlisted() : messages.showUnlisted()}
        </EuiButtonEmpty>
      </NoticeLine>
      {isOpen && <UnlistedList query={query} isAlone={isAlone} />}
    </>
  );
}

function UnlistedList({ query, isAlone }: { query: QueryParameters; isAlone: boolean }) {
  const colors = useColors();
  const {
    events,
    total = 0,
    error,
    isLoading,
    isBusy,
    hasMore,
    loadMore,
    reload,
  } = usePagedEvents({
    path: EVENTS_WITHOUT_EXEC_ID_PATH,
    query,
    answerSchema: eventsWithoutExecIdAnswerSchema,
  });
  return (
    <section
      aria-label={messages.unlistedList()}
      css={css`
        display: flex;
        flex: ${isAlone ? '1' : 'none'};
        flex-direction: column;
        min-height: 0;
        border-bottom: 2px solid ${colors.border};
      `}
      style={isAlone ? {} : { height: HEIGHT }}
    >
      {error && events.length === 0 ? (
        <ErrorRegion error={error} onRetry={reload} />
      ) : isLoading ? (
        <SkeletonRows rows={6} />
      ) : (
        <Grid
          label={messages.unlistedList()}
          columns={UNLISTED_COLUMNS}
          rows={events}
          total={total}
          keyOf={({ index, id }) => `${index}/${id}`}
          onEnd={hasMore && !isBusy ? loadMore : undefined}
          testSubjects={{
            scroller: 'unlistedScroller',
            grid: 'unlistedTable',
            row: 'unlistedRow',
          }}
        />
      )}
    </section>
  );
}
