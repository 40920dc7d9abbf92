import type { PluginInitializerContext } from '../typings/kibana_server';
import type { TetragonInvestigatorConfig } from './config';
import { TetragonInvestigatorPlugin } from './plugin';

export { config } from './config';

/** Kibana's entry to the server side. */
export function plugin(
  context: PluginInitializerContext<TetragonInvestigatorConfig>,
): TetragonInvestigatorPlugin {
  return new TetragonInvestigatorPlugin(context);
}
