import { IntlMessageFormat } from 'intl-messageformat';
import { pseudoText, type Locale } from './pseudo_locale';

export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

export interface Message {
  defaultMessage: string;
  values?: Record<string, string | number | boolean | Date | null | undefined>;
  description?: string;
}

/**
 * Stands in for @kbn/i18n without translations but the pseudo-locale. Like Kibana's, `translate` throws on an empty id and
 * on a message or value it cannot format.
 *
 * @param check refuses messages that this Kibana's older message format cannot read
 */
export function createI18n(check: (text: string, elements: MessageElement[]) => void) {
  const formats = new Map<string, IntlMessageFormat>();
  let locale: Locale = 'en';

  const formatOf = (text: string): IntlMessageFormat => {
    const known = formats.get(text);
    if (known) return known;
    const format = new IntlMessageFormat(text, 'en');
    check(text, format.getAst());
    formats.set(text, format);
    return format;
  };

  return {
    translate(id: string, { defaultMessage, values }: Message): string {
      if (!id) throw new Error('[I18n] An `id` must be a non-empty string.');
      try {
        const text = String(formatOf(defaultMessage).format(values));
        return locale === 'en-xa' ? pseudoText(text) : text;
      } catch (error) {
        throw new Error(
          `[I18n] Error formatting the default message for: "${id}".\n${String(error)}`,
          {
            cause: error,
          },
        );
      }
    },
    init(options: { locale: Locale }): void {
      locale = options.locale;
    },
    getLocale: () => locale,
  };
}
