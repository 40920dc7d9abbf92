import { i18n } from '@kbn/i18n';
import type { ProcessNode } from '../../common/api/process_tree';
import type { Task } from '../../common/process_tree/tasks';
import {
  explainMeaning,
  meaningsInOrder,
  toneOfMeaning,
  wordsOfMeaning,
  type BadgeTone,
} from '../badges/event_meaning';
import { explainMissing } from './known_words';
import { eventsOf } from './task_facts';

export interface RowBadge {
  id: string;
  text: string;
  tone: BadgeTone;
  explanation: string;
}

/**
 * What a reader must not miss about a task, most telling first; `parent` is the task above it, `cut`
 * holds the processes whose link to their parent closed a cycle.
 */
export function badgesOf(
  task: Task,
  parent: Task | undefined,
  cut: ReadonlySet<string>,
): RowBadge[] {
  const flags = new Set(task.stages.flatMap((stage) => stage.flags ?? []));
  const copies = task.stages.reduce((sum, { duplicates = 0 }) => sum + duplicates, 0);
  return [
    ...eventBadges(eventsOf(task)),
    ...(isEntryOfInjected(task, parent) ? [injectedBadge()] : []),
    ...(task.stages.some(({ execId }) => cut.has(execId)) ? [cycleBadge()] : []),
    ...(flags.has('procFS') ? [procBadge()] : []),
    ...(flags.has('truncArgs') ? [cutBadge()] : []),
    ...(task.stages[0]?.parentMissing === 'limit' ? [limitBadge()] : []),
    ...(copies > 0 ? [copiesBadge(copies)] : []),
  ];
}

/**
 * Where somebody came in: what runs below it is injected as well, and on the host everything is,
 * since there is no container's first process to descend from.
 */
function isEntryOfInjected(task: Task, parent: Task | undefined): boolean {
  if (!task.stages.some((stage) => stage.injected && isContained(stage))) return false;
  return !parent?.stages.some((stage) => stage.injected && isContained(stage));
}

function isContained({ pod, docker }: ProcessNode): boolean {
  return pod !== undefined || docker !== undefined;
}

function eventBadges(events: Readonly<Record<string, number>>): RowBadge[] {
  return meaningsInOrder(events).map(([meaning, count]) => ({
    id: `events-${meaning}`,
    text: wordsOfMeaning(meaning, count),
    tone: toneOfMeaning(meaning),
    explanation: explainMeaning(meaning),
  }));
}

function injectedBadge(): RowBadge {
  return {
    id: 'injected',
    text: i18n.translate('tetragonInvestigator.badge.injected', { defaultMessage: 'injected' }),
    tone: 'warning',
    explanation: i18n.translate('tetragonInvestigator.badge.injectedTip', {
      defaultMessage:
        'Not a descendant of the container’s first process: kubectl exec or nsenter, but also exec probes, lifecycle hooks, and whole pods with hostPID or shareProcessNamespace.',
    }),
  };
}

function cycleBadge(): RowBadge {
  return {
    id: 'cycle',
    text: i18n.translate('tetragonInvestigator.badge.cycle', { defaultMessage: 'cycle cut here' }),
    tone: 'warning',
    explanation: i18n.translate('tetragonInvestigator.badge.cycleTip', {
      defaultMessage:
        'The data names one of its own descendants as its parent, which cannot be: that link is left out.',
    }),
  };
}

function procBadge(): RowBadge {
  return {
    id: 'procFS',
    text: '/proc',
    tone: 'plain',
    explanation: i18n.translate('tetragonInvestigator.badge.procFSTip', {
      defaultMessage:
        'Already running when Tetragon started and read from /proc: its start is computed, and it may have had another exec_id before.',
    }),
  };
}

function cutBadge(): RowBadge {
  return {
    id: 'truncArgs',
    text: i18n.translate('tetragonInvestigator.badge.truncArgs', {
      defaultMessage: 'arguments cut',
    }),
    tone: 'plain',
    explanation: i18n.translate('tetragonInvestigator.badge.truncArgsTip', {
      defaultMessage: 'Tetragon cut the arguments; the rest was never recorded.',
    }),
  };
}

function limitBadge(): RowBadge {
  return {
    id: 'moreAncestors',
    text: i18n.translate('tetragonInvestigator.badge.moreAncestors', {
      defaultMessage: 'more above',
    }),
    tone: 'plain',
    explanation: explainMissing('limit'),
  };
}

function copiesBadge(copies: number): RowBadge {
  return {
    id: 'duplicates',
    text: i18n.translate('tetragonInvestigator.badge.duplicates', {
      defaultMessage: 'stored {count}×',
      values: { count: (copies + 1).toLocaleString() },
    }),
    tone: 'plain',
    explanation: i18n.translate('tetragonInvestigator.badge.duplicatesTip', {
      defaultMessage:
        'The same exec event is stored more than once: redelivered by Filebeat or read again by Tetragon.',
    }),
  };
}
