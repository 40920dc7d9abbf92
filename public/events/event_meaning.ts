import { i18n } from '@kbn/i18n';
import { visibleString } from '../text/visible_characters';

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
      return i18n.translate('tetragonInvestigator.meaning.killed', {
        defaultMessage: '{count} killed',
        values,
      });
    case 'blocked':
      return i18n.translate('tetragonInvestigator.meaning.blocked', {
        defaultMessage: '{count} blocked',
        values,
      });
    case 'signalled':
      return i18n.translate('tetragonInvestigator.meaning.signalled', {
        defaultMessage: '{count} signalled',
        values,
      });
    case 'notified':
      return i18n.translate('tetragonInvestigator.meaning.notified', {
        defaultMessage: '{count} notified',
        values,
      });
    case 'changed':
      return i18n.translate('tetragonInvestigator.meaning.changed', {
        defaultMessage: '{count} changed',
        values,
      });
    case 'observed':
      return i18n.translate('tetragonInvestigator.meaning.observed', {
        defaultMessage: '{count} observed',
        values,
      });
    default:
      return `${count.toLocaleString()} ${visibleString(meaning.slice(0, 40))}`;
  }
}

/** What the number in a badge counts. */
export function explainMeaning(meaning: string): string {
  switch (meaning) {
    case 'killed':
      return i18n.translate('tetragonInvestigator.meaning.killedTip', {
        defaultMessage: 'Events in which a TracingPolicy sent SIGKILL to this process.',
      });
    case 'blocked':
      return i18n.translate('tetragonInvestigator.meaning.blockedTip', {
        defaultMessage:
          'Events in which a TracingPolicy replaced the return value of a call, so that it failed.',
      });
    case 'signalled':
      return i18n.translate('tetragonInvestigator.meaning.signalledTip', {
        defaultMessage: 'Events in which a TracingPolicy sent a signal to this process.',
      });
    case 'notified':
      return i18n.translate('tetragonInvestigator.meaning.notifiedTip', {
        defaultMessage:
          'Events that told Tetragon’s enforcer, which may have killed the process or failed the call.',
      });
    case 'changed':
      return i18n.translate('tetragonInvestigator.meaning.changedTip', {
        defaultMessage: 'Events in which a TracingPolicy changed an argument of a call.',
      });
    default:
      return i18n.translate('tetragonInvestigator.meaning.observedTip', {
        defaultMessage: 'Events of kernel probes that only observed.',
      });
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
