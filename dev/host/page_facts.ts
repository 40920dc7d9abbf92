import type { Locale } from './page/shared_libraries/pseudo_locale';
import type { LibrarySet } from './shared_libraries/library_set';

/** What the server tells the page, in the attribute `data` of `<kbn-injected-metadata>` as Kibana does. */
export interface PageFacts {
  libraries: LibrarySet;
  kibanaVersion: string;
  darkMode: boolean;
  locale: Locale;
  /** Name and address of the plugin's files (`__kbnPublicPath__`, ends with a slash); absent when it is disabled. */
  plugin?: { id: string; publicPath: string };
  /** Settings a plugin may read with `core.uiSettings.get`. */
  uiSettings: Record<string, unknown>;
  capabilities: Record<string, Record<string, boolean>>;
}
