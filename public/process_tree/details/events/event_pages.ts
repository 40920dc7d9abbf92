import type { ProcessEventsAnswer } from '../../../../common/api/process_events';
import { compareTimes } from '../../../../common/time/nanoseconds';

export type ListedEvent = ProcessEventsAnswer['events'][number];

/** Joins pages into one list by time; a document that came twice, since late events move, is kept once. */
export function joinEventPages(pages: readonly ProcessEventsAnswer[]): ListedEvent[] {
  const events = new Map<string, ListedEvent>();
  for (const event of pages.flatMap((page) => page.events)) {
    events.set(`${event.index}/${event.id}`, event);
  }
  return [...events.values()].sort((a, b) => compareTimes(a.event.time, b.event.time));
}
