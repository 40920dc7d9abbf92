import { i18n } from '@kbn/i18n';
import type { AppMountParameters, CoreSetup } from '../typings/kibana_browser';
import { APP_CATEGORY, PLUGIN_ID, PLUGIN_NAME } from '../common/plugin';

/** Registers the app; all else is loaded when it is opened, so that other pages do not pay for it. */
export class TetragonInvestigatorPlugin {
  setup(core: CoreSetup): void {
    core.application.register({
      id: PLUGIN_ID,
      title: PLUGIN_NAME,
      category: APP_CATEGORY,
      euiIconType: APP_CATEGORY.euiIconType,
      // Behind the entries that Elastic Security brings (up to 9,000).
      order: 9_100,
      keywords: [
        i18n.translate('tetragonInvestigator.keywords.processTree', {
          defaultMessage: 'process tree',
        }),
        'tetragon',
        'cilium',
        'ebpf',
      ],
      mount: (parameters) => mount(core, parameters),
    });
  }

  start(): void {
    // Kibana calls it; the app asks for the start services when it is opened.
  }

  stop(): void {
    // Kibana calls it; nothing outlives the app's unmount.
  }
}

async function mount(core: CoreSetup, parameters: AppMountParameters): Promise<() => void> {
  const [[start, plugins], { renderApplication }] = await Promise.all([
    core.getStartServices(),
    import('./application'),
  ]);
  return renderApplication(parameters, start, plugins);
}
