/** What `shared_libraries/` put on the page before this script. */
interface SharedDeps {
  ElasticEui: typeof import('@elastic/eui');
  /** Only in the newer set; the types are the older one's. */
  ElasticEuiThemeBorealis?: { EuiThemeBorealis: import('@elastic/eui').EuiThemeSystem };
  EmotionCache: typeof import('@emotion/cache');
  History: typeof import('history');
  KbnI18n: { i18n: ReturnType<typeof import('./shared_libraries/kbn_i18n').createI18n> };
  KbnI18nReact: typeof import('./shared_libraries/kbn_i18n_react');
  React: typeof import('react');
  ReactDom: typeof import('react-dom');
  Rxjs: typeof import('rxjs');
}

declare global {
  const __kbnSharedDeps__: SharedDeps;
}

export const shared = __kbnSharedDeps__;
