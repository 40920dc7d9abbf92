import { createElement, type ReactElement, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

/** Stands in for @kbn/i18n-react's provider: English, no translations. */
export function I18nProvider({ children }: { children?: ReactNode }): ReactElement {
  return createElement(IntlProvider, { locale: 'en' }, children);
}
