import type {
  CoreSetup,
  FeaturesPluginSetup,
  PluginInitializerContext,
} from '../typings/kibana_server';
import { dataStreamsOf, type TetragonInvestigatorConfig } from './config';
import { FEATURE } from './feature';
import { kernelProbeEventsRoute } from './kernel_probes/kernel_probe_events_route';
import { kernelProbeProcessesRoute } from './kernel_probes/kernel_probe_processes_route';
import { kernelProbeValuesRoute } from './kernel_probes/kernel_probe_values_route';
import { kernelProbesRoute } from './kernel_probes/kernel_probes_route';
import { processRoute } from './process/process_route';
import { processBaselineRoute } from './process_baseline/process_baseline_route';
import { processEventsRoute } from './process_events/process_events_route';
import { processRowsRoute } from './process_rows/process_rows_route';
import { processTreeRoute } from './process_tree/process_tree_route';
import { processTreeChildrenRoute } from './process_tree_children/process_tree_children_route';
import { processTreeSearchRoute } from './process_tree_search/process_tree_search_route';
import { eventsWithoutExecIdRoute } from './processes/events_without_exec_id_route';
import { processesRoute } from './processes/processes_route';
import { registerRoute } from './route';
import { SERVER_CHECKS } from './setup/checks/all_checks';
import { setupCheckRoute } from './setup/setup_check_route';
import { setupLiveTestRoute } from './setup/setup_live_test_route';
import { setupRoute } from './setup/setup_route';
import { timelineEventsRoute } from './timeline/timeline_events_route';
import { timelineDelayRoute } from './timeline/timeline_delay_route';
import { timelineLanesRoute } from './timeline/timeline_lanes_route';
import { timelineMissingRoute } from './timeline/timeline_missing_route';
import { timelineLevelRoute } from './timeline/timeline_level_route';
import { timelineProcessesRoute } from './timeline/timeline_processes_route';
import { timelineRoute } from './timeline/timeline_route';

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
    registerRoute(surroundings, eventsWithoutExecIdRoute);
    registerRoute(surroundings, processRoute);
    registerRoute(surroundings, processBaselineRoute);
    registerRoute(surroundings, processEventsRoute);
    registerRoute(surroundings, processRowsRoute);
    registerRoute(surroundings, processTreeRoute);
    registerRoute(surroundings, processTreeChildrenRoute);
    registerRoute(surroundings, processTreeSearchRoute);
    registerRoute(surroundings, kernelProbesRoute);
    registerRoute(surroundings, kernelProbeValuesRoute);
    registerRoute(surroundings, kernelProbeEventsRoute);
    registerRoute(surroundings, kernelProbeProcessesRoute);
    registerRoute(surroundings, setupRoute);
    for (const check of SERVER_CHECKS) registerRoute(surroundings, setupCheckRoute(check));
    registerRoute(surroundings, setupLiveTestRoute);
    registerRoute(surroundings, timelineRoute);
    registerRoute(surroundings, timelineLevelRoute);
    registerRoute(surroundings, timelineLanesRoute);
    registerRoute(surroundings, timelineDelayRoute);
    registerRoute(surroundings, timelineMissingRoute);
    registerRoute(surroundings, timelineEventsRoute);
    registerRoute(surroundings, timelineProcessesRoute);
  }

  /** Kibana's contract asks for it; everything is registered in `setup`. */
  start(): void {
    return undefined;
  }
}
