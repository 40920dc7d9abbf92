import type { estypes } from '@elastic/elasticsearch';
import {
  SETUP_LIVE_TEST_PATH,
  setupLiveTestQuerySchema,
  type SetupLiveTestAnswer,
} from '../../common/api/setup_live_test';
import { ACTION_ENDED, ACTION_EXECUTED, FIELD } from '../../common/documents/fields';
import { withoutUndefined } from '../../common/documents/read_value';
import type { TetragonEvent } from '../../common/documents/tetragon_event';
import { SETUP_CHECK_LIMIT_MS } from '../../common/limits';
import type { SearchContext } from '../elasticsearch/search_context';
import { EVENT_SOURCE, readEvents } from '../elasticsearch/read_events';
import type { RouteDefinition } from '../route';
import { valueAt } from './source_value';

/**
 * The node's clock may be behind Kibana's, and Filebeat's @timestamp with it: the token is what makes
 * the events the test's own, the time only keeps the search small.
 */
const CLOCK_SLACK_MS = 24 * 3_600_000;

type Query = estypes.QueryDslQueryContainer;

/** Looks for the shell that printed the token, a child of it, and its end. */
export const setupLiveTestRoute: RouteDefinition<
  typeof setupLiveTestQuerySchema,
  SetupLiveTestAnswer
> = {
  path: SETUP_LIVE_TEST_PATH,
  query: setupLiveTestQuerySchema,
  searchTimeoutMs: SETUP_CHECK_LIMIT_MS,
  async answer(context, { token, since }) {
    const recent: Query = {
      range: { [FIELD.timestamp]: { gte: since - CLOCK_SLACK_MS, format: 'epoch_millis' } },
    };
    const [shell] = await find(context, [
      recent,
      { term: { [FIELD.eventAction]: ACTION_EXECUTED } },
      // Arguments are split at white space: the token is a word of its own, or has a quote beside it.
      { wildcard: { [FIELD.args]: { value: `*${token}*` } } },
    ]);
    const execId = shell?.event.process?.execId;
    if (!shell || execId === undefined) return {};
    const [[child], [exit]] = await Promise.all([
      find(context, [recent, { term: { [FIELD.parentExecId]: execId } }]),
      find(context, [
        recent,
        { term: { [FIELD.execId]: execId } },
        { term: { [FIELD.eventAction]: ACTION_ENDED } },
      ]),
    ]);
    return withoutUndefined<Omit<SetupLiveTestAnswer, 'took' | 'searches' | 'incomplete'>>({
      shell: readShell(shell, execId),
      child: child && readChild(child.event),
      exit: exit && withoutUndefined({ storedAt: exit.storedAt, code: exit.event.exit?.code }),
    });
  },
};

interface Found {
  event: TetragonEvent;
  storedAt: number;
}

async function find(context: SearchContext, filter: Query[]): Promise<Found[]> {
  const { hits } = await context.search({
    query: { bool: { filter } },
    size: 1,
    sort: [{ [FIELD.timestamp]: 'asc' }],
    track_total_hits: false,
    _source: EVENT_SOURCE,
  });
  const events = await readEvents(context, hits.hits);
  return events.map((event, index) => ({
    event,
    storedAt: Date.parse(String(valueAt(hits.hits[index]?._source, FIELD.timestamp))),
  }));
}

function readShell({ event, storedAt }: Found, execId: string): SetupLiveTestAnswer['shell'] {
  return withoutUndefined<NonNullable<SetupLiveTestAnswer['shell']>>({
    execId,
    cluster: event.cluster,
    node: event.node,
    pod: event.process?.pod?.name,
    namespace: event.process?.pod?.namespace,
    arguments: event.process?.arguments,
    storedAt,
  });
}

function readChild({ process }: TetragonEvent): SetupLiveTestAnswer['child'] {
  return process?.execId === undefined
    ? undefined
    : withoutUndefined<NonNullable<SetupLiveTestAnswer['child']>>({
        execId: process.execId,
        binary: process.binary,
      });
}
