import type { History } from 'history';
import type { HistoryLocation, ScopedHistory } from '../../../../typings/kibana_browser';

interface Target {
  pathname?: string;
  search?: string;
}

/** Kibana's ScopedHistory over history 4: paths are relative to `basePath`, double slashes collapse. */
export function createScopedHistory(parent: History, basePath: string): ScopedHistory {
  const withBase = ({ pathname, ...rest }: Target): Target =>
    pathname === undefined
      ? rest
      : { ...rest, pathname: `${basePath}/${pathname}`.replace(/\/{2,}/g, '/') };
  const withoutBase = <T extends HistoryLocation>(location: T): T => ({
    ...location,
    pathname: location.pathname.slice(basePath.length),
  });
  return {
    get location() {
      return withoutBase(parent.location);
    },
    push: (target) => parent.push(withBase(target)),
    replace: (target) => parent.replace(withBase(target)),
    listen: (listener) =>
      parent.listen((location, action) => {
        if (location.pathname.startsWith(basePath)) listener(withoutBase(location), action);
      }),
    createHref: (target) => parent.createHref(withBase(target)),
  };
}
