import { shownText } from '../text/shown_text';

/** Escapes text for an element or an attribute of a drawing; XML has no place for control characters. */
export function xmlText(text: string, limit?: number): string {
  return shownText(text, limit)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
