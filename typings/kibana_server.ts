import type { Client } from '@elastic/elasticsearch';

/**
 * The part of Kibana's server contract that the plugin uses (8.13 to 9.x). Types only; what differs
 * between versions is optional here and felt for at run time.
 */
export interface Logger {
  debug(message: string, meta?: object): void;
  info(message: string, meta?: object): void;
  warn(message: string, meta?: object): void;
  error(message: string | Error, meta?: object): void;
  get(...context: string[]): Logger;
}

export interface PluginInitializerContext<Config> {
  logger: Logger;
  config: { get(): Config };
  env: { packageInfo: { version: string } };
}

interface Subscribable {
  subscribe(next: () => void): { unsubscribe(): void };
}

export interface KibanaRequest {
  readonly query: unknown;
  readonly params: unknown;
  readonly events: { readonly aborted$: Subscribable; readonly completed$: Subscribable };
}

export interface KibanaResponse {
  readonly status: number;
}

export interface KibanaResponseFactory {
  ok(options: { body: object; headers?: Record<string, string> }): KibanaResponse;
  customError(options: {
    statusCode: number;
    body: { message: string; attributes?: object };
    headers?: Record<string, string>;
  }): KibanaResponse;
}

export interface RequestHandlerContext {
  /** A promise since 8.1. */
  readonly core: Promise<{ elasticsearch: { client: { asCurrentUser: Client } } }>;
}

interface RouteValidationResult {
  ok: (value: unknown) => unknown;
  badRequest: (message: string) => unknown;
}

export interface RouteConfig {
  path: string;
  validate: { query: (value: unknown, result: RouteValidationResult) => unknown };
  /** Enforced from 8.16 on; ignored before. A route without it answers 500 from 9.1 on. */
  security: { authz: { requiredPrivileges: string[] } };
  /** `tags: ['access:…']` is what 8.13 to 8.15 enforce. */
  options: { access: 'internal' | 'public'; tags: string[] };
}

export type RequestHandler = (
  context: RequestHandlerContext,
  request: KibanaRequest,
  response: KibanaResponseFactory,
) => Promise<KibanaResponse>;

export interface Router {
  get(config: RouteConfig, handler: RequestHandler): void;
}

export interface CoreSetup {
  http: { createRouter(): Router };
}

export interface FeaturePrivilege {
  app: string[];
  api: string[];
  savedObject: { all: string[]; read: string[] };
  ui: string[];
}

/** Without `scope`: 8.13 to 8.15 refuse unknown keys, and 9.x has the right default. */
export interface KibanaFeature {
  id: string;
  name: string;
  category: { id: string; label: string; order?: number; euiIconType?: string };
  app: string[];
  privileges: { all: FeaturePrivilege; read: FeaturePrivilege };
}

export interface FeaturesPluginSetup {
  registerKibanaFeature(feature: KibanaFeature): void;
}
