import type { ReactNode } from 'react';

/**
 * The part of Kibana's browser contract that the plugin uses (8.13 to 9.x). Types only; what some
 * versions lack is optional here and felt for at run time.
 */
export interface HistoryLocation {
  pathname: string;
  search: string;
  hash: string;
}

/** Kibana's ScopedHistory (history 4): paths are relative to the app. */
export interface ScopedHistory {
  readonly location: HistoryLocation;
  push(location: { pathname?: string; search?: string }): void;
  replace(location: { pathname?: string; search?: string }): void;
  listen(listener: (location: HistoryLocation, action: string) => void): () => void;
  createHref(location: { pathname?: string; search?: string }): string;
}

interface Observable<T> {
  subscribe(next: (value: T) => void): { unsubscribe(): void };
}

interface CoreTheme {
  readonly darkMode: boolean;
  /** Absent before the theme switcher (8.16 to 8.18). */
  readonly name?: string;
}

export interface HttpFetchOptions {
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  signal?: AbortSignal;
}

interface Toasts {
  addSuccess(toast: string | { title: string }): void;
  addDanger(toast: string | { title: string; text?: string }): void;
}

export interface ChromeBreadcrumb {
  text: string;
  href?: string;
  onClick?: (event: unknown) => void;
}

export interface CoreStart {
  application: {
    capabilities: Readonly<Record<string, Readonly<Record<string, boolean>> | undefined>>;
    getUrlForApp(appId: string, options?: { path?: string; absolute?: boolean }): string;
    navigateToUrl(url: string): Promise<void>;
  };
  http: {
    get(path: string, options?: HttpFetchOptions): Promise<unknown>;
    basePath: { prepend(path: string): string };
  };
  chrome: {
    setBreadcrumbs(breadcrumbs: ChromeBreadcrumb[]): void;
    docTitle: { change(title: string | string[]): void; reset(): void };
    setHelpExtension(extension: {
      appName: string;
      links?: { linkType: 'custom'; href: string; content: string; external?: boolean }[];
    }): void;
  };
  notifications: { toasts: Toasts };
  uiSettings: { get(key: string, fallback?: unknown): unknown };
  theme: { theme$: Observable<CoreTheme>; getTheme?(): CoreTheme };
  /** Public since 8.19 and 9.1. */
  rendering?: { addContext?(element: ReactNode): ReactNode };
}

export interface AppMountParameters {
  element: HTMLElement;
  history: ScopedHistory;
  appBasePath: string;
}

export interface AppRegistration {
  id: string;
  title: string;
  category: { id: string; label: string; order?: number; euiIconType?: string };
  order?: number;
  euiIconType?: string;
  keywords?: string[];
  mount(parameters: AppMountParameters): Promise<() => void>;
}

/** Optional plugin `data`: the time range shared by Kibana's apps. */
export interface DataPluginStart {
  query: {
    timefilter: {
      timefilter: {
        getTime(): { from: string; to: string };
        setTime(time: { from: string; to: string }): void;
      };
    };
  };
}

interface Locator {
  getRedirectUrl(parameters: Record<string, unknown>): string;
}

/** Optional plugin `share`: the way into Discover. */
export interface SharePluginStart {
  url: { locators: { get(id: string): Locator | undefined } };
}

/** Optional plugin `dataViews`: what Discover can show. */
export interface DataViewsPluginStart {
  getIdsWithTitle(): Promise<{ id: string; title: string }[]>;
}

export interface PluginsStart {
  data?: DataPluginStart;
  dataViews?: DataViewsPluginStart;
  share?: SharePluginStart;
}

export interface CoreSetup {
  application: { register(app: AppRegistration): void };
  getStartServices(): Promise<[CoreStart, PluginsStart, unknown]>;
}
