import type { ReactElement, ReactNode } from 'react';
import type { PageFacts } from '../../page_facts';
import { shared } from '../shared_deps';

const { React, ElasticEui, ElasticEuiThemeBorealis, EmotionCache, KbnI18nReact } = shared;

/** Where Emotion's style elements go: Kibana's page marks three places in its head. */
function cache(key: string, meta: string): ReturnType<typeof EmotionCache.default> {
  const container = document.querySelector<HTMLElement>(`meta[name="${meta}"]`);
  const created = EmotionCache.default(container ? { key, container } : { key });
  created.compat = true;
  return created;
}

const CACHES = {
  default: cache('css', 'emotion'),
  global: cache('eui-global', 'eui-global'),
  utility: cache('eui-utilities', 'eui-utilities'),
};

/**
 * Kibana's context round an element: i18n, EUI's provider with the theme and its style caches.
 *
 * @param globalStyles only for the outermost one, which styles the page itself
 */
export function inContext(
  element: ReactNode,
  { darkMode }: PageFacts,
  globalStyles: boolean,
): ReactElement {
  return (
    <KbnI18nReact.I18nProvider>
      <ElasticEui.EuiProvider
        cache={CACHES}
        colorMode={darkMode ? 'dark' : 'light'}
        {...(ElasticEuiThemeBorealis && { theme: ElasticEuiThemeBorealis.EuiThemeBorealis })}
        {...(!globalStyles && { globalStyles: false, utilityClasses: false })}
      >
        {element}
      </ElasticEui.EuiProvider>
    </KbnI18nReact.I18nProvider>
  );
}
