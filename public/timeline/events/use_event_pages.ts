import {
  TIMELINE_EVENTS_PATH,
  timelineEventsAnswerSchema,
  type TimelineEventsAnswer,
} from '../../../common/api/timeline_events';
import type { QueryParameters } from '../../query/ask';
import { usePagedEvents, type PagedEvents } from '../../query/use_paged_events';

type ListedEvent = TimelineEventsAnswer['events'][number];
export type EventPages = PagedEvents<ListedEvent>;

/** The events of a span, oldest first. */
export function useEventPages(query: QueryParameters): EventPages {
  return usePagedEvents({
    path: TIMELINE_EVENTS_PATH,
    query,
    answerSchema: timelineEventsAnswerSchema,
  });
}
