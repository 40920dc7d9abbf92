import type { estypes } from '@elastic/elasticsearch';
import type { IncompleteReason } from '../../common/api/incomplete';
import { FIELD } from '../../common/documents/fields';
import { asObject } from '../../common/documents/read_value';
import { TRIAL_MARK } from '../../common/setup/trial';
import type {
  SearchContext,
  RequestQuestion,
  SearchAnswer,
  SearchBody,
} from '../elasticsearch/search_context';
import { attemptIn, type Attempt } from './attempt';

interface AskedQuery {
  request: string;
  body?: string;
}

/** What a check asks with: every question is kept, to be shown beside the answer. */
export interface SetupContext {
  readonly dataStreams: readonly string[];
  /** Comma-separated and encoded, for a path. */
  readonly target: string;
  readonly now: number;
  readonly hours: number;
  /** On @timestamp, open upwards: clocks that are ahead must not hide their events. */
  readonly recent: estypes.QueryDslQueryContainer;
  readonly queries: readonly AskedQuery[];
  readonly incomplete: readonly IncompleteReason[];
  search<Aggregations = unknown>(body: SearchBody): Promise<SearchAnswer<Aggregations>>;
  msearch<Aggregations = unknown>(
    bodies: readonly SearchBody[],
  ): Promise<SearchAnswer<Aggregations>[]>;
  /** Never throws for what Elasticsearch answered; only when the browser went away. */
  readonly attempt: (question: RequestQuestion) => Promise<Attempt>;
}

const HOUR_MS = 3_600_000;

export function createSetupContext(context: SearchContext, hours: number, now: Date): SetupContext {
  const queries: AskedQuery[] = [];
  const { dataStreams } = context;
  const target = dataStreams.map(encodeURIComponent).join(',');
  const remember = (request: string, body?: object) =>
    queries.push({ request, ...(body && { body: JSON.stringify(body, null, 2) }) });
  const searchLine = `GET ${dataStreams.join(',')}/_search`;

  async function attemptOnce(question: RequestQuestion): Promise<Attempt> {
    remember(printRequest(question), question.body);
    return attemptIn(context, question);
  }

  return {
    dataStreams,
    target,
    now: now.getTime(),
    hours,
    recent: {
      range: {
        [FIELD.timestamp]: { gte: now.getTime() - hours * HOUR_MS, format: 'epoch_millis' },
      },
    },
    queries,
    get incomplete() {
      return context.incomplete;
    },
    search: (body) => {
      remember(searchLine, body);
      return context.search(body);
    },
    msearch: (bodies) => {
      for (const body of bodies) remember(searchLine, body);
      return context.msearch(bodies);
    },
    attempt: async (question) => {
      const attempt = await attemptOnce(question);
      if (attempt.kind !== 'unsupported') return attempt;
      return hasTrialMark(await attemptOnce(mappingMeta(target))) ? { kind: 'trial' } : attempt;
    },
  };
}

function mappingMeta(target: string): RequestQuestion {
  const querystring = { filter_path: '*.mappings._meta' };
  return { method: 'GET', path: `/${target}/_mapping`, querystring };
}

/** Reads the mappings' `_meta`: only the node of `npm start` has the mark. */
function hasTrialMark(mappings: Attempt): boolean {
  if (mappings.kind !== 'answered') return false;
  return Object.values(asObject(mappings.body) ?? {}).some(
    (index) => asObject(asObject(asObject(index)?.mappings)?._meta)?.[TRIAL_MARK] === true,
  );
}

function printRequest({ method, path, querystring = {} }: RequestQuestion): string {
  const parameters = Object.entries(querystring).map(([name, value]) => `${name}=${value}`);
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `${method} ${decodeURIComponent(path).replace(/^\//, '')}${query}`;
}
