import { TetragonInvestigatorPlugin } from './plugin';

/** Kibana's entry point of the browser side. Module scope must do nothing else. */
export function plugin(): TetragonInvestigatorPlugin {
  return new TetragonInvestigatorPlugin();
}
