import { z } from 'zod';
import { describe, expect, it, vi } from 'vitest';
import type { ErrorReason } from '../common/api/errors';
import { DEFAULT_LIMITS } from '../common/limits';
import type {
  KibanaRequest,
  KibanaResponseFactory,
  Logger,
  RequestHandler,
  RequestHandlerContext,
  RouteConfig,
} from '../typings/kibana_server';
import { ReasonError } from './elasticsearch/errors';
import { registerRoute, type RouteDefinition } from './route';

type Options = Parameters<KibanaResponseFactory['customError']>[0] | { body: object };

const FACTORY = {
  ok: (options: Options) => ({ status: 200, ...options }),
  customError: (options: Options) => ({ status: 500, ...options }),
} as KibanaResponseFactory;

const QUERY = z.object({ name: z.string() });

/** Registers a route whose answer is `answer`, and asks it. */
async function ask(
  answer: RouteDefinition<typeof QUERY, object>['answer'],
  query: object = { name: 'x' },
) {
  const routes: { config: RouteConfig; handler: RequestHandler }[] = [];
  const log: string[] = [];
  const write = (message: string | Error) => void log.push(String(message));
  const logger = { debug: () => undefined, error: write } as unknown as Logger;
  const unsubscribe = vi.fn();
  registerRoute(
    {
      router: { get: (config, handler) => void routes.push({ config, handler }) },
      logger,
      dataStreams: ['logs-a'],
      limits: DEFAULT_LIMITS,
    },
    { path: '/internal/x', query: QUERY, answer },
  );
  const core = Promise.resolve({ elasticsearch: { client: { asCurrentUser: {} } } });
  const events = { aborted$: { subscribe: () => ({ unsubscribe }) } };
  const response = await routes[0]?.handler(
    { core } as unknown as RequestHandlerContext,
    { query, params: {}, events } as unknown as KibanaRequest,
    FACTORY,
  );
  return { config: routes[0]?.config, response, log, unsubscribe };
}

describe('registerRoute', () => {
  it('asks for the same privilege in both ways that Kibana versions know', async () => {
    const { config } = await ask(() => Promise.resolve({}));
    expect(config).toMatchObject({
      security: { authz: { requiredPrivileges: ['tetragonInvestigator'] } },
      options: { access: 'internal', tags: ['access:tetragonInvestigator'] },
    });
  });

  it('adds what every answer says of itself, and lets go of the request', async () => {
    const { response, unsubscribe } = await ask((context, { name }) => {
      context.note({ code: 'binaries_limited', values: { compared: 2 } });
      context.note({ code: 'binaries_limited', values: { compared: 1 } });
      context.note({ code: 'binaries_limited', values: { compared: 2 } });
      return Promise.resolve({ name });
    });
    expect(response).toEqual({
      status: 200,
      body: {
        name: 'x',
        took: expect.any(Number) as number,
        searches: 0,
        incomplete: [2, 1].map((compared) => ({ code: 'binaries_limited', values: { compared } })),
      },
    });
    expect(unsubscribe).toHaveBeenCalledOnce();
  });

  it('answers an error of its own with its reason, and bad input before it asks anything', async () => {
    const reason: ErrorReason = { code: 'parameter_invalid', values: { parameter: '\n' } };
    const refused = await ask(() => Promise.reject(new ReasonError(reason)));
    expect(refused.response).toMatchObject({
      statusCode: 400,
      body: {
        message: 'parameter_invalid {"parameter":"\\n"}',
        attributes: { code: 'bad_request', reason },
      },
    });
    const answer = vi.fn();
    expect((await ask(answer, {})).response).toMatchObject({ statusCode: 400 });
    expect(answer).not.toHaveBeenCalled();
  });

  it('tells the log and not the browser what an unexpected error is, under one id', async () => {
    const { response, log } = await ask(() => Promise.reject(new TypeError('secret detail')));
    const { body } = response as unknown as {
      body: { message: string; attributes: { code: string; reason: object; errorId: string } };
    };
    expect(response).toMatchObject({ statusCode: 500 });
    expect(body.attributes.code).toBe('unexpected');
    expect(body.attributes.reason).toEqual({ code: 'internal_error', values: {} });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(`error ${body.attributes.errorId}: TypeError: secret detail`);
  });

  it('lets no text of an event act in the terminal or forge a line of the log', async () => {
    const { log } = await ask(() =>
      Promise.reject(new TypeError('\u001b[2J\u202e\n[ERROR] forged\n    at forged')),
    );
    const [first = '', ...frames] = (log[0] ?? '').split('\n');
    expect(first).toContain(
      String.raw`TypeError: \u001b[2J\u202e\u000a[ERROR] forged\u000a    at forged`,
    );
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.every((line) => /^ {4}at /.test(line) && !line.includes('forged'))).toBe(true);
  });
});
