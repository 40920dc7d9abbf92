import { visibleString } from '../text/visible_characters';
import { messages } from './messages';

/** The meaning of one action in a word; one of a newer server by its own name. */
export function meaningWord(meaning: string): string {
  switch (meaning) {
    case 'killed':
      return messages.meaningWordKilled();
    case 'blocked':
      return messages.meaningWordBlocked();
    case 'signalled':
      return messages.meaningWordSignalled();
    case 'notified':
      return messages.meaningWordNotified();
    case 'changed':
      return messages.meaningWordChanged();
    case 'observed':
      return messages.meaningWordObserved();
    default:
      return visibleString(meaning.slice(0, 40));
  }
}
