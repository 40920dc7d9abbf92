import { i18n } from '@kbn/i18n';
import { visibleString } from '../text/visible_characters';

/** The meaning of one action in a word; one of a newer server by its own name. */
export function meaningWord(meaning: string): string {
  switch (meaning) {
    case 'killed':
      return i18n.translate('tetragonInvestigator.meaningWord.killed', {
        defaultMessage: 'killed',
      });
    case 'blocked':
      return i18n.translate('tetragonInvestigator.meaningWord.blocked', {
        defaultMessage: 'blocked',
      });
    case 'signalled':
      return i18n.translate('tetragonInvestigator.meaningWord.signalled', {
        defaultMessage: 'signalled',
      });
    case 'notified':
      return i18n.translate('tetragonInvestigator.meaningWord.notified', {
        defaultMessage: 'notified',
      });
    case 'changed':
      return i18n.translate('tetragonInvestigator.meaningWord.changed', {
        defaultMessage: 'changed',
      });
    case 'observed':
      return i18n.translate('tetragonInvestigator.meaningWord.observed', {
        defaultMessage: 'observed',
      });
    default:
      return visibleString(meaning.slice(0, 40));
  }
}
