import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import { EuiProvider } from '@elastic/eui';
import { I18nProvider } from '@kbn/i18n-react';
import type { CoreStart } from '../../typings/kibana_browser';

type EuiTheme = ComponentProps<typeof EuiProvider>['theme'];

/** Theme, language and styles of the Kibana around the app. */
export function KibanaContext({ core, children }: { core: CoreStart; children?: ReactNode }) {
  // Public since 8.19 and 9.1; it brings Kibana's own providers.
  if (core.rendering?.addContext) return <>{core.rendering.addContext(<>{children}</>)}</>;
  return <OwnProviders core={core}>{children}</OwnProviders>;
}

function OwnProviders({ core, children }: { core: CoreStart; children?: ReactNode }) {
  const isDark = useDarkMode(core);
  const theme = borealisTheme();
  return (
    <I18nProvider>
      <EuiProvider
        colorMode={isDark ? 'dark' : 'light'}
        globalStyles={false}
        utilityClasses={false}
        {...(theme && { theme })}
      >
        {children}
      </EuiProvider>
    </I18nProvider>
  );
}

function useDarkMode({ theme }: CoreStart): boolean {
  const [isDark, setIsDark] = useState(() => theme.getTheme?.().darkMode ?? false);
  useEffect(() => {
    const subscription = theme.theme$.subscribe(({ darkMode }) => setIsDark(darkMode));
    return () => subscription.unsubscribe();
  }, [theme]);
  return isDark;
}

/** 9.0 has no addContext, and its EuiProvider alone would fall back to Amsterdam; 8.x has no Borealis. */
function borealisTheme(): EuiTheme {
  const shared = (globalThis as { __kbnSharedDeps__?: Record<string, unknown> }).__kbnSharedDeps__;
  const module = shared?.ElasticEuiThemeBorealis as { EuiThemeBorealis?: EuiTheme } | undefined;
  return module?.EuiThemeBorealis;
}
