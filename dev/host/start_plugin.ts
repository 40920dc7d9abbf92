import { PLUGIN_ID } from '../../common/plugin';
import type { CoreSetup, KibanaFeature } from '../../typings/kibana_server';
import { FeatureRegistry } from './feature_registry';
import { initializerContext, loadServerModule, readSettings } from './load_plugin';
import { createLogger } from './logger';
import { KIBANA_VERSION, type LibrarySet } from './shared_libraries/library_set';

export interface RunningPlugin {
  /** False when its settings say so: then nothing of it was set up. */
  isEnabled: boolean;
  features: KibanaFeature[];
  stop(): Promise<void>;
}

interface Surroundings {
  pluginFolder: string;
  libraries: LibrarySet;
  settings: Record<string, unknown>;
  core: CoreSetup;
  log: (line: string) => void;
}

/**
 * The life cycle of the plugin's server side: load, read settings, set up, start.
 *
 * @throws Error in one sentence: no built plugin, a setting or a feature that Kibana would refuse
 */
export async function startPlugin({
  pluginFolder,
  libraries,
  settings,
  core,
  log,
}: Surroundings): Promise<RunningPlugin> {
  const module = await loadServerModule(pluginFolder).catch((error: unknown) => {
    throw new Error(`The built plugin in ${pluginFolder} cannot be loaded: ${String(error)}`, {
      cause: error,
    });
  });
  const config = readSettings(module, settings, PLUGIN_ID);
  if (config.enabled === false) {
    return { isEnabled: false, features: [], stop: () => Promise.resolve() };
  }
  const logger = createLogger(`plugins.${PLUGIN_ID}`, log);
  const registry = new FeatureRegistry(libraries);
  const plugin = await module.plugin(initializerContext(config, KIBANA_VERSION[libraries], logger));
  await plugin.setup(core, { features: registry });
  registry.lock();
  await plugin.start?.({}, {});
  return {
    isEnabled: true,
    features: registry.features,
    stop: async () => {
      await plugin.stop?.();
    },
  };
}
