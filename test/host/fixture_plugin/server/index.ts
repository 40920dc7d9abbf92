import { schema } from '@kbn/config-schema';
import { API_PRIVILEGE, APP_CATEGORY, PLUGIN_ID } from '../../../../common/plugin';
import type {
  CoreSetup,
  FeaturesPluginSetup,
  KibanaResponse,
  PluginInitializerContext,
  RequestHandler,
  RouteConfig,
} from '../../../../typings/kibana_server';

interface Config {
  enabled: boolean;
  size: number;
  names: string | string[];
}

export const config = {
  schema: schema.object({
    enabled: schema.boolean({ defaultValue: true }),
    size: schema.number({ defaultValue: 5, min: 1, max: 10 }),
    names: schema.oneOf([schema.string(), schema.arrayOf(schema.string())], { defaultValue: 'a' }),
  }),
};

const SECURED = {
  security: { authz: { requiredPrivileges: [API_PRIVILEGE] } },
  options: { access: 'internal', tags: [`access:${API_PRIVILEGE}`] },
} satisfies Partial<RouteConfig>;

const PRIVILEGE = { app: [PLUGIN_ID], savedObject: { all: [], read: [] }, ui: ['show'] };

export function plugin(context: PluginInitializerContext<Config>) {
  return {
    setup(core: CoreSetup, { features }: { features?: FeaturesPluginSetup }) {
      const router = core.http.createRouter();
      const validate: RouteConfig['validate'] = {
        query: (value, { ok, badRequest }) =>
          (value as { bad?: unknown }).bad ? badRequest('bad is not possible') : ok(value),
      };
      const route = (
        name: string,
        handler: (
          ...parameters: Parameters<RequestHandler>
        ) => KibanaResponse | Promise<KibanaResponse>,
        more: Partial<RouteConfig> = {},
      ) =>
        router.get(
          { path: `/internal/fixture/${name}`, validate, ...SECURED, ...more },
          async (...parameters) => handler(...parameters),
        );

      route('query', (_context, request, response) =>
        response.ok({ body: { query: request.query, params: request.params } }),
      );
      route('config', (_context, _request, response) =>
        response.ok({ body: context.config.get() }),
      );
      route('error', (_context, _request, response) =>
        response.customError({
          statusCode: 504,
          body: { message: 'Elasticsearch is slow.', attributes: { code: 'timeout' } },
          headers: { 'retry-after': '5' },
        }),
      );
      route('throws', () => {
        throw new Error('a secret of the server');
      });
      route('unauthenticated', () => {
        throw Object.assign(new Error('security_exception'), { statusCode: 401 });
      });
      route('credentials', async (requestContext, _request, response) => {
        const { asCurrentUser } = (await requestContext.core).elasticsearch.client;
        let sent: unknown;
        asCurrentUser.diagnostic.on('request', (_error, result) => {
          sent = result?.meta.request.params.headers?.authorization;
        });
        await asCurrentUser.info({}, { maxRetries: 0 }).catch(() => undefined);
        return response.ok({ body: { sent: sent ?? null } });
      });
      route('slow', async (_requestContext, request, response) => {
        context.logger.info('slow began');
        await new Promise<void>((resolve) => request.events.aborted$.subscribe(() => resolve()));
        context.logger.info('slow was aborted');
        return response.ok({ body: {} });
      });
      route('public', (_context, _request, response) => response.ok({ body: {} }), {
        options: { access: 'public', tags: [`access:${API_PRIVILEGE}`] },
      });
      const unsecured = { security: undefined } as unknown as Partial<RouteConfig>;
      route('unsecured', (_context, _request, response) => response.ok({ body: {} }), unsecured);
      features?.registerKibanaFeature({
        id: PLUGIN_ID,
        name: 'Fixture',
        category: APP_CATEGORY,
        app: [PLUGIN_ID],
        privileges: {
          all: { ...PRIVILEGE, api: [API_PRIVILEGE] },
          read: { ...PRIVILEGE, api: [API_PRIVILEGE] },
        },
      });
    },
  };
}
