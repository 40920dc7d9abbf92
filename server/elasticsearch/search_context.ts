import { setMaxListeners } from 'node:events';
import type { Client, estypes } from '@elastic/elasticsearch';
import type { Limits } from '../../common/limits';
import { distinctReasons, type IncompleteReason } from '../../common/api/incomplete';
import { askUncancelled } from './ask_uncancelled';
import { mapError } from './errors';
import { incompleteReasons } from './incomplete';
import { isCrossCluster, missingRemotes } from './remote_clusters';
import { explainZeroShards } from './zero_shards';

/** What to search; where, for how long and at which point in time is for the context to say. */
export type SearchBody = Omit<estypes.SearchRequest, 'index' | 'pit' | 'timeout'>;

export type SearchAnswer<Aggregations = unknown> = estypes.SearchResponse<unknown, Aggregations>;

/** What is no search. Parts of the path that are data come encoded. */
export interface RequestQuestion {
  method: 'GET' | 'POST';
  path: string;
  querystring?: Record<string, string | number | boolean>;
  body?: object;
}

/** Asks Elasticsearch as the current user. Every failure is an ReasonError or AbortedError. */
export interface Searching {
  search<Aggregations = unknown>(body: SearchBody): Promise<SearchAnswer<Aggregations>>;
  /** Several searches in one round trip; answers in the order of the bodies. */
  msearch<Aggregations = unknown>(
    bodies: readonly SearchBody[],
  ): Promise<SearchAnswer<Aggregations>[]>;
}

/** Searches that all see the same state of the data; `_shard_doc` is their tiebreaker. */
interface PointInTime extends Searching {
  close(): Promise<void>;
}

/** All questions of one request: counts them and collects why the answer may lack something. */
export interface SearchContext extends Searching {
  /** Searches asked so far; each body of an msearch is one. */
  readonly searches: number;
  /** Why the answer may lack something; each reason once. */
  readonly incomplete: readonly IncompleteReason[];
  readonly limits: Limits;
  readonly dataStreams: readonly string[];
  /** Adds a reason, for example a limit that bit. */
  note(reason: IncompleteReason): void;
  /** Names of the fields (with `*` where wanted) that some document has: others need no search. */
  fieldsWithValues(names: readonly string[]): Promise<readonly string[]>;
  /** How fields with values are mapped (no `*`); those without are missing. */
  fieldTypes(names: readonly string[]): Promise<ReadonlyMap<string, FieldMapping>>;
  /** Any other read, for example `GET /_index_template/logs`; the answer is as Elasticsearch gave it. */
  request(question: RequestQuestion): Promise<unknown>;
  /** The caller closes it; prefer `withPointInTime`. */
  openPointInTime(): Promise<PointInTime>;
  /** Opens a point in time, hands it to `ask` and closes it whatever happens. */
  withPointInTime<T>(ask: (pointInTime: PointInTime) => Promise<T>): Promise<T>;
}

/** One field over all backing indices: several types where they disagree. */
export interface FieldMapping {
  types: readonly string[];
  isAggregatable: boolean;
}

export interface SearchContextOptions {
  /** The current user's client. */
  client: Client;
  dataStreams: readonly string[];
  limits: Limits;
  /** Fires when the browser goes away: running searches are stopped. */
  signal: AbortSignal;
}

/** A point in time outlives the longest search by this; each search prolongs it. */
const KEEP_ALIVE_SLACK_MS = 60_000;

/** The transport waits a little longer than Elasticsearch, which then answers with what it has. */
const TRANSPORT_SLACK_MS = 5_000;

export function createSearchContext(options: SearchContextOptions): SearchContext {
  const { client, dataStreams, limits, signal } = options;
  // Every search under way listens to it, and one answer may need many at once.
  setMaxListeners(0, signal);
  const reasons: IncompleteReason[] = [];
  let searches = 0;
  const transport = { signal, requestTimeout: limits.searchTimeoutMs + TRANSPORT_SLACK_MS };
  const keepAlive = `${limits.searchTimeoutMs + KEEP_ALIVE_SLACK_MS}ms`;
  const timeout = `${limits.searchTimeoutMs}ms`;
  const index = [...dataStreams];

  async function mapped<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw mapError(error, { dataStreams, searchTimeoutMs: limits.searchTimeoutMs });
    }
  }

  async function checked<A>(answer: SearchAnswer<A>): Promise<SearchAnswer<A>> {
    if (answer._shards.total === 0) await explainZeroShards(client, dataStreams, signal);
    reasons.push(...incompleteReasons(answer, limits.searchTimeoutMs));
    return answer;
  }

  /** `pit` is read at each call: an answer may bring a new id for the same point in time. */
  function searching(pit?: { id: string }): Searching {
    const where = () => (pit ? { pit: { id: pit.id, keep_alive: keepAlive } } : {});
    const remember = (answer: { pit_id?: string }) => {
      if (pit && answer.pit_id !== undefined) pit.id = answer.pit_id;
    };
    return {
      search: <A>(body: SearchBody) =>
        mapped(async () => {
          searches += 1;
          const place = pit ? where() : { index };
          const answer = await askUncancelled(() =>
            client.search<unknown, A>({ ...body, ...place, timeout }, transport),
          );
          remember(answer);
          return checked(answer);
        }),
      msearch: <A>(bodies: readonly SearchBody[]) =>
        mapped(async () => {
          if (bodies.length === 0) return [];
          searches += bodies.length;
          const header = pit ? {} : { index };
          const all = bodies.flatMap((body) => [header, { ...body, ...where(), timeout }]);
          const { responses } = await askUncancelled(() =>
            client.msearch<unknown, A>({ searches: all }, transport),
          );
          const answers: SearchAnswer<A>[] = [];
          for (const response of responses) {
            if ('error' in response) throw failedPart(response);
            remember(response);
            answers.push(await checked(response as SearchAnswer<A>));
          }
          return answers;
        }),
    };
  }

  async function openPointInTime(): Promise<PointInTime> {
    const pit = await mapped(async () => {
      const [opened, missing] = await Promise.all([
        client.openPointInTime({ index, keep_alive: keepAlive }, transport),
        dataStreams.some(isCrossCluster) ? missingRemotes(client, dataStreams, signal) : [],
      ]);
      reasons.push(...missing);
      return { id: opened.id };
    });
    return {
      ...searching(pit),
      // One that cannot be closed at once ends by itself: nobody waits for that.
      close: () =>
        client.closePointInTime({ id: pit.id }, { maxRetries: 0 }).then(
          () => undefined,
          () => undefined,
        ),
    };
  }

  return {
    ...searching(),
    get searches() {
      return searches;
    },
    get incomplete() {
      return distinctReasons(reasons);
    },
    limits,
    dataStreams,
    note: (reason) => void reasons.push(reason),
    fieldsWithValues: (names) =>
      mapped(async () => {
        const { fields } = await client.fieldCaps(
          { index, fields: [...names], include_empty_fields: false },
          transport,
        );
        return Object.keys(fields).filter((name) => !('object' in (fields[name] ?? {})));
      }),
    fieldTypes: (names) =>
      mapped(async () => {
        const { fields } = await client.fieldCaps(
          { index, fields: [...names], include_empty_fields: false },
          transport,
        );
        // Elasticsearch names the objects above each field, too, and those have no values of their own.
        const wanted = new Set(names);
        return new Map(
          Object.entries(fields)
            .filter(([name]) => wanted.has(name))
            .map(([name, types]) => [
              name,
              {
                types: Object.keys(types),
                isAggregatable: Object.values(types).every(({ aggregatable }) => aggregatable),
              },
            ]),
        );
      }),
    request: ({ method, path, querystring, body }) =>
      mapped(() =>
        client.transport.request(
          { method, path, ...(querystring && { querystring }), ...(body && { body }) },
          { ...transport, maxRetries: 0 },
        ),
      ),
    openPointInTime,
    async withPointInTime(ask) {
      const pointInTime = await openPointInTime();
      try {
        return await ask(pointInTime);
      } finally {
        // Nobody waits for it: the answer is there, and what cannot be closed ends by itself.
        void pointInTime.close();
      }
    },
  };
}

/** One failed part of an msearch, in the shape of the client's own ResponseError. */
function failedPart(response: estypes.ErrorResponseBase): Error {
  return Object.assign(new Error('a search of several failed'), {
    name: 'ResponseError',
    statusCode: response.status,
    body: response,
  });
}
