import type {
  CoreSetup,
  FeaturesPluginSetup,
  PluginInitializerContext,
} from '../typings/kibana_server';
import { dataStreamsOf, type TetragonInvestigatorConfig } from './config';
import { FEATURE } from './feature';
import { processRoute } from './process/process_route';
import { processRowsRoute } from './process_rows/process_rows_route';
import { processTreeRoute } from './process_tree/process_tree_route';
import { processesRoute } from './processes/processes_route';
import { registerRoute } from './route';

export class TetragonInvestigatorPlugin {
  constructor(private readonly context: PluginInitializerContext<TetragonInvestigatorConfig>) {}

  /** `features` is optional: without it (security switched off) there is no role to grant. */
  setup(core: CoreSetup, plugins: { features?: FeaturesPluginSetup }): void {
    plugins.features?.registerKibanaFeature(FEATURE);
    const config = this.context.config.get();
    const surroundings = {
      router: core.http.createRouter(),
      logger: this.context.logger.get('routes'),
      dataStreams: dataStreamsOf(config),
      limits: config.limits,
    };
    registerRoute(surroundings, processesRoute);
    registerRoute(surroundings, processRoute);
    registerRoute(surroundings, processRowsRoute);
    registerRoute(surroundings, processTreeRoute);
  }

  /** Kibana's contract asks for it; everything is registered in `setup`. */
  start(): void {
    return undefined;
  }
}
