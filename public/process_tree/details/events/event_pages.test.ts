import { expect, it } from 'vitest';
import type { ProcessEventsAnswer } from '../../../../common/api/process_events';
import { readEventLine } from '../../../../common/documents/read_event';
import { joinEventPages } from './event_pages';

const page = (...events: [string, string][]): ProcessEventsAnswer => ({
  events: events.map(([id, time]) => ({ id, index: 'i', event: readEventLine({ time }) })),
  task: { stages: [{ execId: 'p', how: 'executed' }] },
  total: 3,
  hooks: [],
  took: 1,
  searches: 1,
  incomplete: [],
});

it('orders events by nanoseconds across pages and keeps each document once', () => {
  const pages = [
    page(['a', '2026-01-01T00:00:01Z'], ['c', '2026-01-01T00:00:03.000000001Z']),
    page(['c', '2026-01-01T00:00:03.000000001Z'], ['b', '2026-01-01T00:00:03Z']),
  ];
  expect(joinEventPages(pages).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
