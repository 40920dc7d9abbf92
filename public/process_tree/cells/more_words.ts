import { i18n } from '@kbn/i18n';

/** `500 of 11,024 children`. */
export function loadedOfText({ shown, total }: { shown: number; total: number }): string {
  return i18n.translate('tetragonInvestigator.tree.loadedOf', {
    defaultMessage: '{shown} of {total} children',
    values: { shown: shown.toLocaleString(), total: total.toLocaleString() },
  });
}
