import { useMemo, useState } from 'react';
import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { refOfAnswer, type ProcessAnswer } from '../../../../common/api/process';
import type { ProcessEventsAnswer } from '../../../../common/api/process_events';
import { copiesAmong } from '../../../../common/documents/copies';
import { joinIncomplete } from '../../../query/incomplete';
import { ErrorLine, ErrorRegion } from '../../../shell/states/error_region';
import { IncompleteLine } from '../../../shell/states/incomplete_line';
import { SkeletonRows } from '../../../shell/states/skeleton_rows';
import { EventItem } from './event_item';
import { joinEventPages } from './event_pages';
import { HookChoice } from './hook_choice';
import { SectionNote } from '../section';
import { stageNames } from './stage_names';
import { useProcessEvents } from './use_process_events';
import { messages } from './messages';

/** All events of all stages of the process in their order, page by page, each to open. */
export function EventsTab({
  answer,
  onSelect,
}: {
  answer: ProcessAnswer;
  onSelect: (execId: string) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const [hook, setHook] = useState<string>();
  const {
    pages,
    error,
    isRefreshing: isBusy,
    loadMore,
    reload,
  } = useProcessEvents(refOfAnswer(answer), hook);
  const events = useMemo(() => joinEventPages(pages), [pages]);
  const copies = useMemo(() => copiesAmong(events), [events]);
  const last = pages.at(-1);
  const stageOf = useMemo(() => stageNames(last?.task), [last?.task]);
  if (!last) {
    return error ? <ErrorRegion error={error} onRetry={reload} /> : <SkeletonRows rows={12} />;
  }
  return (
    <div data-test-subj="processEvents" aria-busy={isBusy}>
      {error && <ErrorLine error={error} onRetry={reload} />}
      <IncompleteLine reasons={joinIncomplete(pages)} />
      <HookChoice hooks={last.hooks} hook={hook} onChange={setHook} />
      <div
        css={css`
          padding: ${euiTheme.size.xs} 0;
        `}
      >
        <SectionNote>{sentenceOf(events.length, last)}</SectionNote>
      </div>
      {events.map((listed, position) => (
        <EventItem
          key={`${listed.index}/${listed.id}`}
          event={listed.event}
          stage={stageOf(listed.event)}
          isCopy={copies.has(listed)}
          answer={answer}
          position={position}
          onSelect={onSelect}
        />
      ))}
      {last.next !== undefined && events.length < last.total && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          isLoading={isBusy}
          onClick={loadMore}
          data-test-subj="moreEvents"
        >
          {messages.more({ count: (last.total - events.length).toLocaleString() })}
        </EuiButtonEmpty>
      )}
    </div>
  );
}

function sentenceOf(shown: number, { total, task }: ProcessEventsAnswer): string {
  if (total === 0) return messages.noDocuments();
  const count =
    shown < total
      ? messages.someDocuments({ shown: shown.toLocaleString(), total: total.toLocaleString() })
      : messages.allDocuments({ total });
  const stages = task.stages.length;
  return stages < 2 ? count : `${count} ${messages.ofStages({ stages })}`;
}
