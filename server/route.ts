import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ErrorAttributes } from '../common/api/errors';
import type { Limits } from '../common/limits';
import { API_PRIVILEGE } from '../common/plugin';
import { escapeHidden, escapeLine } from '../common/text/escape_hidden';
import type {
  KibanaRequest,
  KibanaResponse,
  KibanaResponseFactory,
  Logger,
  Router,
} from '../typings/kibana_server';
import { createSearchContext, type SearchContext } from './elasticsearch/search_context';
import { AbortedError, mapError, type ReasonError } from './elasticsearch/errors';
import { readQuery } from './read_query';

/** What every answer carries and `registerRoute` adds. */
type AboutTheAnswer = 'took' | 'searches' | 'incomplete';

/** Of each form that an answer may have. */
type Unadorned<Answer> = Answer extends object ? Omit<Answer, AboutTheAnswer> : never;

export interface RouteDefinition<Query extends z.ZodObject, Answer extends object> {
  path: string;
  query: Query;
  /** Milliseconds that one search may take, where this is less than the administrator's limit. */
  searchTimeoutMs?: number;
  /** Answers without took, searches and incomplete; throws ReasonError where it cannot. */
  answer(context: SearchContext, query: z.output<Query>, now: Date): Promise<Unadorned<Answer>>;
}

export interface RouteSurroundings {
  router: Router;
  logger: Logger;
  dataStreams: readonly string[];
  limits: Limits;
}

/** Nobody reads this answer: nginx's status for a client that closed its connection. */
const CLIENT_CLOSED_REQUEST = 499;

/**
 * Registers one GET route: privilege, validation, abort when the browser goes away,
 * error mapping, and what every answer says of itself.
 */
export function registerRoute<Query extends z.ZodObject, Answer extends object>(
  { router, logger, dataStreams, limits: configured }: RouteSurroundings,
  definition: RouteDefinition<Query, Answer>,
): void {
  const limits = limitsOf(configured, definition.searchTimeoutMs);
  router.get(
    {
      path: definition.path,
      // Checked in the handler, so that a refusal carries the same attributes as any other error.
      validate: { query: (value, result) => result.ok(value) },
      security: { authz: { requiredPrivileges: [API_PRIVILEGE] } },
      options: { access: 'internal', tags: [`access:${API_PRIVILEGE}`] },
    },
    async (handlerContext, request, response) => {
      const started = performance.now();
      const { signal, release } = signalOf(request);
      try {
        const query = readQuery(definition.path, definition.query, request.query);
        const client = (await handlerContext.core).elasticsearch.client.asCurrentUser;
        const context = createSearchContext({ client, dataStreams, limits, signal });
        const answer = await definition.answer(context, query, new Date());
        return response.ok({
          body: {
            ...answer,
            took: Math.round(performance.now() - started),
            searches: context.searches,
            incomplete: context.incomplete,
          },
        });
      } catch (error) {
        const { searchTimeoutMs } = limits;
        return refuse(mapError(error, { dataStreams, searchTimeoutMs }), response, logger);
      } finally {
        release();
      }
    },
  );
}

function limitsOf(limits: Limits, searchTimeoutMs = limits.searchTimeoutMs): Limits {
  return { ...limits, searchTimeoutMs: Math.min(limits.searchTimeoutMs, searchTimeoutMs) };
}

/**
 * A signal that fires when the browser closes the connection before it has its answer, and on
 * `release`: searches that an answer did not wait for stop with it.
 */
function signalOf({ events }: KibanaRequest): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const subscription = events.aborted$.subscribe(() => controller.abort());
  return {
    signal: controller.signal,
    release: () => {
      subscription.unsubscribe();
      controller.abort();
    },
  };
}

function refuse(
  error: ReasonError | AbortedError,
  response: KibanaResponseFactory,
  logger: Logger,
): KibanaResponse {
  if (error instanceof AbortedError) {
    return response.customError({
      statusCode: CLIENT_CLOSED_REQUEST,
      body: { message: error.message },
    });
  }
  const attributes: ErrorAttributes = { code: error.code, reason: error.reason };
  if (error.code === 'unexpected') {
    attributes.errorId = randomUUID();
    logger.error(`error ${attributes.errorId}: ${describe(error.cause ?? error)}`);
  } else {
    logger.debug(`${error.code}: ${escapeLine(error.message)}`);
  }
  return response.customError({
    statusCode: error.statusCode,
    body: { message: error.message, attributes },
  });
}

/** The message in one line, since it may quote text of an event; the frames of the stack below it. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return escapeLine(String(cause));
  const { name, message, stack = '' } = cause;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return `${name}: ${escapeLine(message)}${escapeHidden(frames)}`;
}
