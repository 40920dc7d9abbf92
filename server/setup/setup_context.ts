import type { estypes } from '@elastic/elasticsearch';
import type { IncompleteReason } from '../../common/api/incomplete';
import { FIELD } from '../../common/documents/fields';
import { asObject } from '../../common/documents/read_value';
import type { ApiAccess } from '../../common/setup/checks/api_access';
import { TRIAL_MARK } from '../../common/setup/trial';
import { readFailure } from '../elasticsearch/failure';
import { ReasonError } from '../elasticsearch/errors';
import type {
  SearchContext,
  RequestQuestion,
  SearchAnswer,
  SearchBody,
} from '../elasticsearch/search_context';

/** How a question ended that the caller may not be allowed, or Elasticsearch not able, to answer. */
export type Attempt =
  | { kind: 'answered'; body: unknown }
  /** 404 is `absent`, 403 `forbidden`. */
  | { kind: Exclude<ApiAccess, 'answered' | 'failed'> }
  | { kind: 'failed'; reason: string };

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
  attempt(question: RequestQuestion): Promise<Attempt>;
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
    try {
      return { kind: 'answered', body: await context.request(question) };
    } catch (error) {
      if (!(error instanceof ReasonError)) throw error;
      return readAttempt(error);
    }
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
    async attempt(question) {
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

function readAttempt(error: ReasonError): Attempt {
  const { status, reason } = readFailure(error.cause);
  const short = reason.replace(/\s+/g, ' ').slice(0, 300);
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'absent' };
  if (isUnsupported(status, reason)) return { kind: 'unsupported' };
  return { kind: 'failed', reason: status === undefined ? error.message : short };
}

/** What a node without the API's module answers (measured on 8.19). */
function isUnsupported(status: number | undefined, reason: string): boolean {
  return status === 405 || (status === 400 && /no handler found|must not start with/.test(reason));
}
