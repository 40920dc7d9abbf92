import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type {
  CoreSetup,
  FeaturesPluginSetup,
  Logger,
  PluginInitializerContext,
} from '../../typings/kibana_server';
import * as configSchema from './config_schema';

interface ServerPlugin {
  setup(core: CoreSetup, plugins: { features?: FeaturesPluginSetup }): unknown;
  start?(core: object, plugins: object): unknown;
  stop?(): unknown;
}

interface ServerModule {
  plugin(context: PluginInitializerContext<unknown>): ServerPlugin | Promise<ServerPlugin>;
  config?: { schema: { validate(value: unknown, context?: object, path?: string): unknown } };
}

/**
 * Evaluates the built `server/index.js` as Node would, except that `@kbn/config-schema`, which Kibana
 * has in its node_modules, is the host's stand-in.
 */
export async function loadServerModule(pluginFolder: string): Promise<ServerModule> {
  const file = path.resolve(pluginFolder, 'server/index.js');
  const nodeRequire = createRequire(file);
  const pluginRequire = (id: string): unknown =>
    id === '@kbn/config-schema' ? configSchema : nodeRequire(id);
  const module = { exports: {} };
  const evaluate = vm.compileFunction(
    await readFile(file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: file },
  ) as (...parameters: unknown[]) => void;
  evaluate(module.exports, pluginRequire, module, file, path.dirname(file));
  return module.exports as ServerModule;
}

/**
 * The plugin's settings, from lines as they stand in kibana.yml (`tetragonInvestigator.dataStreams`).
 *
 * @throws Error in Kibana's words for a key or value that the plugin's schema refuses
 */
export function readSettings(
  { config }: ServerModule,
  settings: Record<string, unknown>,
  configPath: string,
): { enabled?: boolean } {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const [first, ...names] = key.split('.');
    if (first !== configPath || names.length === 0) {
      throw new Error(`Unknown configuration key(s): "${key}". Check for spelling errors.`);
    }
    let branch = tree;
    for (const name of names.slice(0, -1)) branch = (branch[name] ??= {}) as typeof tree;
    branch[names.at(-1) ?? ''] = value;
  }
  if (config) return config.schema.validate(tree, {}, configPath) as { enabled?: boolean };
  if (Object.keys(tree).length === 0) return {};
  throw new Error(`No validation schema has been defined for [${configPath}]`);
}

export function initializerContext(
  config: unknown,
  kibanaVersion: string,
  logger: Logger,
): PluginInitializerContext<unknown> {
  return {
    logger,
    config: { get: () => config },
    env: { packageInfo: { version: kibanaVersion } },
  };
}
