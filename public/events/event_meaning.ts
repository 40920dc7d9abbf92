import { visibleString } from '../text/visible_characters';
import { messages } from './messages';

/** Meanings of probe actions in the order a reader wants them: what interfered comes first. */
const ORDER = ['killed', 'blocked', 'signalled', 'notified', 'changed', 'observed'];

export type BadgeTone = 'danger' | 'warning' | 'plain';

/** Only what interfered with a process is coloured; an observation is grey. */
export function toneOfMeaning(meaning: string): BadgeTone {
  switch (meaning) {
    case 'killed':
    case 'blocked':
      return 'danger';
    case 'signalled':
    case 'notified':
    case 'changed':
      return 'warning';
    default:
      return 'plain';
  }
}

/** `3 killed`; a meaning of a newer server by its own name. */
export function wordsOfMeaning(meaning: string, count: number): string {
  const values = { count: count.toLocaleString() };
  switch (meaning) {
    case 'killed':
      return messages.meaningKilled(values);
    case 'blocked':
      return messages.meaningBlocked(values);
    case 'signalled':
      return messages.meaningSignalled(values);
    case 'notified':
      return messages.meaningNotified(values);
    case 'changed':
      return messages.meaningChanged(values);
    case 'observed':
      return messages.meaningObserved(values);
    default:
      return `${count.toLocaleString()} ${visibleString(meaning.slice(0, 40))}`;
  }
}

/** What the number in a badge counts. */
export function explainMeaning(meaning: string): string {
  switch (meaning) {
    case 'killed':
      return messages.killedTip();
    case 'blocked':
      return messages.blockedTip();
    case 'signalled':
      return messages.signalledTip();
    case 'notified':
      return messages.notifiedTip();
    case 'changed':
      return messages.changedTip();
    default:
      return messages.observedTip();
  }
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
