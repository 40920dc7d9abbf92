import Boom from '@hapi/boom';
import type { Request, ResponseObject, ResponseToolkit, Server } from '@hapi/hapi';
import type {
  KibanaRequest,
  KibanaResponse,
  KibanaResponseFactory,
  Logger,
  RequestHandler,
  RouteConfig,
  Router,
} from '../../typings/kibana_server';
import type { Access } from './callers';
import { requestEvents } from './request_events';
import { checkAccess, checkPrivileges } from './request_rules';
import type { LibrarySet } from './shared_libraries/library_set';

interface Surroundings extends Access {
  libraries: LibrarySet;
  logger: Logger;
}

/** An answer as the response factory makes it, before it becomes hapi's. */
class Answer implements KibanaResponse {
  constructor(
    readonly status: number,
    readonly body: object,
    readonly headers: Record<string, string> = {},
  ) {}
}

const FACTORY: KibanaResponseFactory = {
  ok: ({ body, headers }) => new Answer(200, body, headers),
  customError({ statusCode, body: { message, attributes }, headers }) {
    if (!(statusCode >= 400 && statusCode <= 599)) {
      throw new Error(
        `Unexpected Http status code. Expected from 400 to 599, but given: ${statusCode}`,
      );
    }
    const { error } = new Boom.Boom('', { statusCode }).output.payload;
    const body = { statusCode, error, message, ...(attributes && { attributes }) };
    return new Answer(statusCode, body, headers);
  },
};

/** A router whose routes follow Kibana's rules on this hapi server. */
export function createRouter(server: Server, surroundings: Surroundings): Router {
  return {
    get(route, handler) {
      server.route({
        method: 'GET',
        path: route.path,
        handler: (request, toolkit) => answer(request, toolkit, route, handler, surroundings),
      });
    },
  };
}

async function answer(
  request: Request,
  toolkit: ResponseToolkit,
  route: RouteConfig,
  handler: RequestHandler,
  { libraries, logger, identify, isGranted }: Surroundings,
): Promise<ResponseObject> {
  checkAccess(request, route, libraries);
  const caller = await identify(request);
  try {
    checkPrivileges(route, libraries, (privilege) => isGranted(caller, privilege));
    const kibanaRequest: KibanaRequest = {
      query: validQuery(request, route),
      params: request.params,
      events: requestEvents(request),
    };
    const core = Promise.resolve({ elasticsearch: { client: { asCurrentUser: caller.client } } });
    const result = await handler({ core }, kibanaRequest, FACTORY);
    if (!(result instanceof Answer)) {
      throw new Error(
        `Unexpected result from Route Handler. Expected KibanaResponse, but given: ${typeof result}.`,
      );
    }
    const response = toolkit.response(result.body).code(result.status);
    for (const [name, value] of Object.entries(result.headers)) response.header(name, value);
    return response;
  } catch (error) {
    throw asKibanaAnswers(error, logger);
  }
}

function validQuery(request: Request, route: RouteConfig): unknown {
  const query = { ...(request.query as Record<string, unknown>) };
  delete query.elasticInternalOrigin;
  const result = route.validate.query(query, {
    ok: (value) => ({ value }),
    badRequest: (message) => ({ error: message }),
  }) as { value?: unknown; error?: string };
  if (result.error !== undefined) throw Boom.badRequest(`[request query]: ${result.error}`);
  return result.value;
}

/** What a handler throws is not shown, except that Elasticsearch refused the user's credentials. */
function asKibanaAnswers(error: unknown, logger: Logger): Boom.Boom {
  if (Boom.isBoom(error)) return error;
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (statusCode === 401) return Boom.unauthorized(message ?? 'Unauthorized');
  logger.error(error instanceof Error ? error : String(error));
  const answer = Boom.internal();
  answer.output.payload.message =
    'An internal server error occurred. Check Kibana server logs for details.';
  return answer;
}
