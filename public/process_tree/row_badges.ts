import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../common/api/process_tree';
import { colorOfMeaning, explainMeaning, meaningsInOrder, wordsOfMeaning } from './event_meaning';
import { explainParentMissing } from './known_words';

export interface RowBadge {
  id: string;
  text: string;
  /** A colour of EuiBadge. */
  color: string;
  explanation: string;
}

/** What a reader must not miss about a row, most telling first. */
export function badgesOf(node: ProcessNode): RowBadge[] {
  return [...eventBadges(node), ...oddityBadges(node)];
}

function eventBadges({ events = {} }: ProcessNode): RowBadge[] {
  return meaningsInOrder(events).map(([meaning, count]) => ({
    id: `events-${meaning}`,
    text: wordsOfMeaning(meaning, count),
    color: colorOfMeaning(meaning),
    explanation: explainMeaning(meaning),
  }));
}

function oddityBadges({ injected, flags, duplicates, parentMissing }: ProcessNode): RowBadge[] {
  const badges: RowBadge[] = [];
  if (injected) {
    badges.push({
      id: 'injected',
      text: i18n.translate('tetragonInvestigator.badge.injected', { defaultMessage: 'injected' }),
      color: 'warning',
      explanation: i18n.translate('tetragonInvestigator.badge.injectedTip', {
        defaultMessage:
          'Not a descendant of the container’s first process: kubectl exec or nsenter, but also exec probes, lifecycle hooks, and whole pods with hostPID or shareProcessNamespace.',
      }),
    });
  }
  if (flags?.includes('procFS')) {
    badges.push({
      id: 'procFS',
      text: i18n.translate('tetragonInvestigator.badge.procFS', { defaultMessage: '/proc' }),
      color: 'hollow',
      explanation: i18n.translate('tetragonInvestigator.badge.procFSTip', {
        defaultMessage:
          'Already running when Tetragon started and read from /proc: its start is computed, and it may have had another exec_id before.',
      }),
    });
  }
  if (flags?.includes('truncArgs')) {
    badges.push({
      id: 'truncArgs',
      text: i18n.translate('tetragonInvestigator.badge.truncArgs', {
        defaultMessage: 'arguments cut',
      }),
      color: 'hollow',
      explanation: i18n.translate('tetragonInvestigator.badge.truncArgsTip', {
        defaultMessage: 'Tetragon cut the arguments; the rest was never recorded.',
      }),
    });
  }
  const missing = explainParentMissing(parentMissing);
  if (missing !== undefined && parentMissing !== undefined) {
    badges.push({
      id: 'parentMissing',
      text: i18n.translate('tetragonInvestigator.badge.parentMissing', {
        defaultMessage: 'parent not stored',
      }),
      color: 'hollow',
      explanation: missing,
    });
  }
  if (duplicates !== undefined && duplicates > 0) {
    badges.push({
      id: 'duplicates',
      text: i18n.translate('tetragonInvestigator.badge.duplicates', {
        defaultMessage: 'stored {count}×',
        values: { count: (duplicates + 1).toLocaleString() },
      }),
      color: 'hollow',
      explanation: i18n.translate('tetragonInvestigator.badge.duplicatesTip', {
        defaultMessage:
          'The same exec event is stored more than once: redelivered by Filebeat or read again by Tetragon.',
      }),
    });
  }
  return badges;
}
