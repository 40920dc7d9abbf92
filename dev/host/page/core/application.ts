import type { History } from 'history';
import type { AppRegistration, CoreSetup, CoreStart } from '../../../../typings/kibana_browser';

export interface Applications {
  setup: CoreSetup['application'];
  start: CoreStart['application'];
  registered(id: string): AppRegistration | undefined;
}

/** `core.application`: one page holds one app, so another address leaves the page. */
export function createApplications(
  history: History,
  capabilities: CoreStart['application']['capabilities'],
): Applications {
  const apps = new Map<string, AppRegistration>();
  return {
    setup: {
      register(app) {
        if (apps.has(app.id)) {
          throw new Error(`An application is already registered with the id "${app.id}"`);
        }
        apps.set(app.id, app);
      },
    },
    start: {
      capabilities,
      getUrlForApp(id, { path = '', absolute = false } = {}) {
        const address = path ? `/app/${id}/${path}`.replace(/\/{2,}/g, '/') : `/app/${id}`;
        return absolute ? window.location.origin + address : address;
      },
      async navigateToUrl(address) {
        const url = new URL(address, window.location.href);
        const isHere = url.origin === window.location.origin;
        const isOurs = [...apps.keys()].some((id) => `${url.pathname}/`.startsWith(`/app/${id}/`));
        if (isHere && isOurs) history.push(url.pathname + url.search + url.hash);
        else window.location.assign(url);
        return Promise.resolve();
      },
    },
    registered: (id) => apps.get(id),
  };
}
