import { shownText } from '../text/shown_text';
import { messages } from './messages';
import type { MessageValues } from '../text/define_messages';
import { lookUp } from '../text/look_up';

/** Meanings of probe actions in the order a reader wants them: what interfered comes first. */
const ORDER = ['killed', 'blocked', 'signalled', 'notified', 'changed', 'observed', 'unknown'];

export type BadgeTone = 'danger' | 'warning' | 'plain';

const TONE_OF_MEANING: Readonly<Record<string, BadgeTone>> = {
  killed: 'danger',
  blocked: 'danger',
  signalled: 'warning',
  notified: 'warning',
  changed: 'warning',
};

/** Only what interfered with a process is coloured; an observation is grey. */
export function toneOfMeaning(meaning: string): BadgeTone {
  return lookUp(TONE_OF_MEANING, meaning) ?? 'plain';
}

const WORDS_OF_MEANING: Readonly<Record<string, (values: MessageValues) => string>> = {
  killed: messages.meaningKilled,
  blocked: messages.meaningBlocked,
  signalled: messages.meaningSignalled,
  notified: messages.meaningNotified,
  changed: messages.meaningChanged,
  observed: messages.meaningObserved,
  unknown: messages.meaningUnknown,
};

/** `3 killed`; a meaning of a newer server by its own name. */
export function wordsOfMeaning(meaning: string, count: number): string {
  const values = { count: count.toLocaleString() };
  return (
    lookUp(WORDS_OF_MEANING, meaning)?.(values) ??
    `${count.toLocaleString()} ${shownText(meaning, 40)}`
  );
}

const EXPLAIN_MEANING: Readonly<Record<string, () => string>> = {
  killed: messages.killedTip,
  blocked: messages.blockedTip,
  signalled: messages.signalledTip,
  notified: messages.notifiedTip,
  changed: messages.changedTip,
  unknown: messages.unknownTip,
};

/** What the number in a badge counts. */
export function explainMeaning(meaning: string): string {
  return lookUp(EXPLAIN_MEANING, meaning)?.() ?? messages.observedTip();
}

/** Meanings with their counts, in the reader's order; unknown ones last. */
export function meaningsInOrder(events: Readonly<Record<string, number>>): [string, number][] {
  const rank = (meaning: string) => {
    const index = ORDER.indexOf(meaning);
    return index < 0 ? ORDER.length : index;
  };
  return Object.entries(events)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => rank(a) - rank(b));
}
