import {
  KERNEL_PROBE_EVENTS_PATH,
  kernelProbeEventsAnswerSchema,
  type ProbeEvent,
} from '../../../common/api/kernel_probe_events';
import type { QueryParameters } from '../../query/ask';
import { usePagedEvents, type PagedEvents } from '../../query/use_paged_events';

/** The events behind a choice, newest first. */
export function useProbeEvents(choice: QueryParameters): PagedEvents<ProbeEvent> {
  return usePagedEvents({
    path: KERNEL_PROBE_EVENTS_PATH,
    query: choice,
    answerSchema: kernelProbeEventsAnswerSchema,
  });
}
