import { shownText } from '../text/shown_text';
import { messages } from './messages';
import { lookUp } from '../text/look_up';

const MEANING_WORD: Readonly<Record<string, () => string>> = {
  killed: messages.meaningWordKilled,
  blocked: messages.meaningWordBlocked,
  signalled: messages.meaningWordSignalled,
  notified: messages.meaningWordNotified,
  changed: messages.meaningWordChanged,
  observed: messages.meaningWordObserved,
  unknown: messages.meaningWordUnknown,
};

/** The meaning of one action in a word; one of a newer server by its own name. */
export function meaningWord(meaning: string): string {
  return lookUp(MEANING_WORD, meaning)?.() ?? shownText(meaning, 40);
}
