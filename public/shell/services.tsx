import { createContext, useContext, type ReactNode } from 'react';
import type {
  CoreStart,
  DataPluginStart,
  DataViewsPluginStart,
  ScopedHistory,
  SharePluginStart,
} from '../../typings/kibana_browser';

export interface Services {
  core: CoreStart;
  /** Paths are relative to the app. */
  history: ScopedHistory;
  data?: DataPluginStart;
  dataViews?: DataViewsPluginStart;
  share?: SharePluginStart;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export function ServicesProvider({
  services,
  children,
}: {
  services: Services;
  children?: ReactNode;
}) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

/** What Kibana gave the app when it was opened. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('useServices needs a ServicesProvider above it');
  return services;
}
