import type { KernelProbesAnswer, ProbeFunction } from '../../common/api/kernel_probes';
import { ENFORCED_ACTIONS, meaningOfAction } from '../../common/documents/actions';
import { FIELD } from '../../common/documents/fields';
import { hookKey } from '../../common/kernel_probes/hook';
import { hookOfEvent } from '../../common/kernel_probes/hook_of_event';
import { MAX_DOCUMENTS_READ } from '../../common/limits';
import { totalOf } from '../elasticsearch/total_of';
import type { SearchContext } from '../elasticsearch/search_context';
import type { filterQuery } from '../elasticsearch/filter_query';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import type { Bars } from './functions_query';
import { anyProbeQuery } from './hook_query';

/** Policies and functions counted in the newest documents, where the index cannot count them. */
export async function functionsFromDocuments(
  context: SearchContext,
  query: ReturnType<typeof filterQuery>,
  bars: Bars,
): Promise<Pick<KernelProbesAnswer, 'functions' | 'events' | 'readFrom'>> {
  const answer = await context.search({
    query: { bool: { filter: [query, anyProbeQuery()] } },
    size: MAX_DOCUMENTS_READ,
    track_total_hits: true,
    sort: [{ [FIELD.timestamp]: { order: 'desc' } }],
    _source: EVENT_SOURCE,
  });
  const functions = new Map<string, ProbeFunction & { podNames: Set<string> }>();
  const events = await readEvents(context, answer.hits.hits);
  for (const event of events) {
    const hook = hookOfEvent(event);
    if (!hook) continue;
    const time = Date.parse(event.timestamp ?? '');
    const row = functions.get(hookKey(hook)) ?? {
      ...hook,
      events: 0,
      pods: 0,
      firstSeen: time,
      lastSeen: time,
      enforced: {},
      histogram: Array.from({ length: bars.count }, () => 0),
      podNames: new Set<string>(),
    };
    functions.set(hookKey(hook), row);
    row.events += 1;
    row.firstSeen = Math.min(row.firstSeen, time);
    row.lastSeen = Math.max(row.lastSeen, time);
    const bar = Math.floor((time - bars.start) / bars.width);
    if (row.histogram[bar] !== undefined) row.histogram[bar] += 1;
    if (event.process?.pod?.name !== undefined) row.podNames.add(event.process.pod.name);
    const { action = '' } = event;
    if (!ENFORCED_ACTIONS.includes(action)) continue;
    const meaning = meaningOfAction(action);
    row.enforced[meaning] = (row.enforced[meaning] ?? 0) + 1;
  }
  return {
    functions: [...functions.values()].map(({ podNames, ...row }) => ({
      ...row,
      pods: podNames.size,
    })),
    events: totalOf(answer),
    readFrom: { documents: events.length },
  };
}
