import type { KibanaFeature } from '../../typings/kibana_server';
import type { PageFacts } from './page_facts';

/**
 * `core.application.capabilities` of one user: a feature's privilege is held when all its API
 * privileges are granted; an app that no feature names is open to all, as in Kibana.
 */
export function capabilitiesOf(
  appId: string,
  features: KibanaFeature[],
  isGranted: (apiPrivilege: string) => boolean,
): PageFacts['capabilities'] {
  const capabilities: PageFacts['capabilities'] = {};
  let isAppOpen = !features.some(({ app }) => app.includes(appId));
  for (const { id, privileges } of features) {
    const ui: Record<string, boolean> = {};
    for (const privilege of [privileges.read, privileges.all]) {
      const isHeld = privilege.api.every(isGranted);
      for (const name of privilege.ui) ui[name] = ui[name] === true || isHeld;
      if (isHeld && privilege.app.includes(appId)) isAppOpen = true;
    }
    capabilities[id] = ui;
  }
  return { ...capabilities, navLinks: { [appId]: isAppOpen } };
}
