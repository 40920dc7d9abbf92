import { createRequire, isBuiltin } from 'node:module';
import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { API_BASE, API_PRIVILEGE } from '../../common/plugin';
import * as configSchema from '../../dev/host/config_schema';
import { FeatureRegistry } from '../../dev/host/feature_registry';
import { LIBRARY_SETS } from '../../dev/host/shared_libraries/library_set';
import type {
  KibanaFeature,
  Logger,
  PluginInitializerContext,
  RouteConfig,
} from '../../typings/kibana_server';
import { openRelease, textIn } from './release';

interface ServerModule {
  config: { schema: { validate(value: object): unknown } };
  plugin(context: PluginInitializerContext<unknown>): {
    setup(core: object, plugins: { features?: object }): unknown;
  };
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  get: () => SILENT,
};

let source: string;
let required: string[];
let module: ServerModule;
let globalsBefore: PropertyKey[];

beforeAll(async () => {
  source = textIn((await openRelease()).zips[0], 'server/index.js');
  required = [];
  const nodeRequire = createRequire(import.meta.url);
  const kibanaRequire = (id: string): unknown => {
    required.push(id);
    return id === '@kbn/config-schema' ? configSchema : nodeRequire(id);
  };
  const wrapper = { exports: {} };
  const evaluate = vm.compileFunction(source, ['exports', 'require', 'module']) as (
    ...parameters: unknown[]
  ) => void;
  globalsBefore = Reflect.ownKeys(globalThis);
  evaluate(wrapper.exports, kibanaRequire, wrapper);
  module = wrapper.exports as ServerModule;
});

/** What the plugin registers at setup, with Kibana's own check of the feature. */
async function recordSetup(): Promise<{ routes: RouteConfig[]; features: KibanaFeature[] }> {
  const routes: RouteConfig[] = [];
  const registry = new FeatureRegistry('kibana_8');
  const config = module.config.schema.validate({});
  const plugin = module.plugin({
    logger: SILENT,
    config: { get: () => config },
    env: { packageInfo: { version: '8.13.4' } },
  });
  const router = { get: (route: RouteConfig) => routes.push(route) };
  await plugin.setup({ http: { createRouter: () => router } }, { features: registry });
  return { routes, features: registry.features };
}

test('takes nothing but @kbn/config-schema from Kibana', () => {
  const written = [...source.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id ?? '');
  const foreign = [...required, ...written].filter((id) => !isBuiltin(id));
  expect([...new Set(foreign)]).toEqual(['@kbn/config-schema']);
});

test('leaves Kibana’s process as it was', () => {
  expect(Reflect.ownKeys(globalThis)).toEqual(globalsBefore);
});

test('brings no Elasticsearch client of its own', () => {
  expect(source).not.toMatch(/x-elastic-client-meta|class Transport\b/);
  expect(source.length).toBeLessThan(1_000_000);
});

test('exports what Kibana asks for', () => {
  expect(typeof module.plugin).toBe('function');
  expect(module.config.schema).toMatchObject({ __isKbnConfigSchemaType: true });
});

describe('routes', () => {
  test('are those of the design, all below one path', async () => {
    const paths = (await recordSetup()).routes.map(({ path }) => path);
    for (const name of ['processes', 'process_tree', 'process']) {
      expect(paths).toContain(`${API_BASE}/${name}`);
    }
    for (const path of paths) expect(path).toMatch(new RegExp(`^${API_BASE}/`));
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('each names its privilege both ways, and its access', async () => {
    for (const { path, security, options } of (await recordSetup()).routes) {
      expect(security, path).toEqual({ authz: { requiredPrivileges: [API_PRIVILEGE] } });
      expect(options.tags, path).toContain(`access:${API_PRIVILEGE}`);
      expect(options.access, path).toBe('internal');
      expect(options, path).not.toHaveProperty('security');
      expect(options, path).not.toHaveProperty('authRequired');
    }
  });
});

test('the feature grants the very privilege that the routes ask for, and has no scope', async () => {
  const { features } = await recordSetup();
  expect(features).toHaveLength(1);
  expect(features[0]).not.toHaveProperty('scope');
  for (const privilege of Object.values(features[0]?.privileges ?? {})) {
    expect((privilege as { api: string[] }).api).toEqual([API_PRIVILEGE]);
  }
});

test.each(LIBRARY_SETS)('the feature is valid in %s', async (libraries) => {
  const [feature] = (await recordSetup()).features;
  const register = () => feature && new FeatureRegistry(libraries).registerKibanaFeature(feature);
  expect(feature).toBeDefined();
  expect(register).not.toThrow();
});

test('sets up without the plugin features, which is optional', () => {
  const config = module.config.schema.validate({});
  const plugin = module.plugin({
    logger: SILENT,
    config: { get: () => config },
    env: { packageInfo: { version: '9.2.1' } },
  });
  const router = { get: () => undefined };
  expect(() => plugin.setup({ http: { createRouter: () => router } }, {})).not.toThrow();
});
