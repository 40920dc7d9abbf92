import { APP_CATEGORY, PLUGIN_ID } from '../../../../common/plugin';
import type { CoreSetup } from '../../../../typings/kibana_browser';

export class FixturePlugin {
  setup(core: CoreSetup): void {
    core.application.register({
      id: PLUGIN_ID,
      title: 'Fixture',
      category: APP_CATEGORY,
      mount: async (parameters) => {
        const { mountApplication } = await import('./application');
        const [start] = await core.getStartServices();
        return mountApplication(start, parameters);
      },
    });
  }

  start(): void {
    // Kibana asks every plugin for it.
  }
}
