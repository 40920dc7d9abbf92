import type { MessageElement } from './kbn_i18n';

/** `type` of an element in the syntax tree of @formatjs/icu-messageformat-parser. */
const LITERAL = 0;
const ARGUMENT = 1;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/**
 * Refuses what intl-messageformat 2, which Kibana 8.13 and 8.14 carry, cannot read or reads
 * differently: rich text, number, date and time formats, skeletons, escapes. Apostrophes mean
 * nothing to it and backslashes escape, the other way round than today.
 *
 * @throws Error that names the construct
 */
export function refuseBeyondMessageFormat2(text: string, elements: MessageElement[]): void {
  if (/'['{}<>#]/.test(text)) throw new Error(`escape by apostrophe is not in 8.13: ${text}`);
  if (text.includes('\\')) throw new Error(`a backslash escapes in 8.13: ${text}`);
  if (text.includes('::')) throw new Error(`skeletons are not in 8.13: ${text}`);
  refuseElements(text, elements);
}

function refuseElements(text: string, elements: MessageElement[]): void {
  for (const element of elements) {
    switch (Number(element.type)) {
      case LITERAL:
      case ARGUMENT:
      case POUND:
        break;
      case SELECT:
      case PLURAL:
        if ('pluralType' in element && element.pluralType === 'ordinal') {
          throw new Error(`selectordinal is not among what the plugin may use: ${text}`);
        }
        if ('options' in element) {
          for (const option of Object.values(element.options)) refuseElements(text, option.value);
        }
        break;
      default:
        throw new Error(
          `only plain arguments, plural and select work in 8.13 (no rich text, numbers, dates): ${text}`,
        );
    }
  }
}
