import type { estypes } from '@elastic/elasticsearch';
import { HOOK_EXEC, HOOK_EXIT } from '../../common/api/process_events';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD, FIELDS } from '../../common/documents/fields';
import { MAX_HOOKS_OF_PROCESS } from '../../common/limits';
import type { SearchBody } from '../elasticsearch/search_context';
import { anyOf, filterQuery } from '../elasticsearch/filter_query';
import { EVENT_SOURCE } from '../elasticsearch/read_events';
import type { PageCursor } from './page_cursor';

type Query = estypes.QueryDslQueryContainer;

interface TermBuckets {
  buckets: { key: string; doc_count: number }[];
}

export type EventsAggregations = {
  fitting: { doc_count: number };
  exec: { doc_count: number };
  exit: { doc_count: number };
} & Record<string, { doc_count: number } | TermBuckets>;

export interface EventsQuestion {
  /** The documents whose events are listed. */
  documents: Query;
  hook: string | undefined;
  size: number;
  after: PageCursor | undefined;
}

/**
 * One page of events. Counts are of all of them: the page and the choice of a hook stand
 * in the post filter. `log.offset` orders events of one moment as Tetragon wrote them.
 */
export function processEventsQuery(question: EventsQuestion): SearchBody {
  const { documents, hook, size, after } = question;
  const chosen = hook === undefined ? [] : [hookQuery(hook)];
  return {
    query: { bool: { filter: [documents] } },
    post_filter: { bool: { filter: [...chosen, ...(after ? [fromTime(after)] : [])] } },
    sort: [
      { [FIELD.eventTime]: { order: 'asc', missing: '_last', unmapped_type: 'keyword' } },
      { [FIELD.timestamp]: { order: 'asc' } },
      { [FIELD.fileOffset]: { order: 'asc', missing: '_last', unmapped_type: 'long' } },
    ],
    from: after?.seen ?? 0,
    size,
    track_total_hits: false,
    _source: EVENT_SOURCE,
    aggs: {
      fitting: { filter: { bool: { filter: chosen } } },
      exec: { filter: { term: { [FIELD.eventAction]: ACTION_EXECUTED } } },
      exit: { filter: { term: { [FIELD.eventAction]: ACTION_ENDED } } },
      ...Object.fromEntries(
        FIELDS.function.map((field) => [field, { terms: { field, size: MAX_HOOKS_OF_PROCESS } }]),
      ),
    },
  };
}

function hookQuery(hook: string): Query {
  if (hook === HOOK_EXEC) return { term: { [FIELD.eventAction]: ACTION_EXECUTED } };
  if (hook === HOOK_EXIT) return { term: { [FIELD.eventAction]: ACTION_ENDED } };
  return filterQuery({ filters: [{ name: 'function', value: hook, exclude: false }] });
}

/** Events of the cursor's time and later ones; those without a time stand behind all others. */
function fromTime({ time }: PageCursor): Query {
  const untimed: Query = { bool: { must_not: [{ exists: { field: FIELD.eventTime } }] } };
  return time === undefined
    ? untimed
    : anyOf([{ range: { [FIELD.eventTime]: { gte: time } } }, untimed]);
}
