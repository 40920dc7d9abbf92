import { i18n } from '@kbn/i18n';
import type { ProcessRow } from '../../../common/api/process_rows';
import type { ProcessNode } from '../../../common/api/process_tree';
import { uidBeforeRoot } from '../../../common/documents/privilege_changes';
import type { Task } from '../../../common/process_tree/tasks';
import {
  explainMeaning,
  meaningsInOrder,
  toneOfMeaning,
  wordsOfMeaning,
} from '../../events/event_meaning';
import {
  capabilitiesBadge,
  fileCapabilitiesBadge,
  hostNamespacesBadge,
  rootBadge,
  setIdBadge,
  unlinkedBadge,
} from '../../events/privilege_badges';
import type { Badge } from '../../events/badge';
import { isInjectedTask } from '../model/injected_root';
import { explainMissing } from './known_words';
import { eventsOf } from '../model/task_facts';

/**
 * What a reader must not miss about a task, most telling first; `parent` is the task above it, `cut`
 * holds the processes whose link to their parent closed a cycle, `details` what came for the row.
 */
export function badgesOf(
  task: Task,
  parent: Task | undefined,
  cut: ReadonlySet<string>,
  details?: ProcessRow,
): Badge[] {
  const flags = new Set(task.stages.flatMap((stage) => stage.flags ?? []));
  const copies = task.stages.reduce((sum, { duplicates = 0 }) => sum + duplicates, 0);
  return [
    ...eventBadges(eventsOf(task)),
    ...privilegeBadges(task, parent, details),
    ...(isEntryOfInjected(task, parent) ? [injectedBadge()] : []),
    ...(task.stages.some(({ execId }) => cut.has(execId)) ? [cycleBadge()] : []),
    ...recordBadges(task, flags),
    ...(flags.has('truncArgs') ? [cutBadge()] : []),
    ...(task.stages[0]?.parentMissing === 'limit' ? [limitBadge()] : []),
    ...(copies > 0 ? [copiesBadge(copies)] : []),
  ];
}

/** How it came to more rights than its parent had, and what its executable is. */
function privilegeBadges(
  { stages }: Task,
  parent: Task | undefined,
  details: ProcessRow | undefined,
): Badge[] {
  const raised = new Set(stages.flatMap((stage) => stage.raised ?? []));
  const entered = [...new Set(stages.flatMap((stage) => stage.hostNamespaces ?? []))];
  const before = uidBeforeRoot(userOf(stages), userOf(parent?.stages ?? []));
  const gained = details?.gained ?? [];
  return [
    ...(stages.some(({ unlinked }) => unlinked) ? [unlinkedBadge()] : []),
    ...(entered.length > 0 ? [hostNamespacesBadge(entered)] : []),
    ...(raised.has('setuid') ? [setIdBadge('setuid')] : []),
    ...(raised.has('setgid') ? [setIdBadge('setgid')] : []),
    ...(raised.has('capabilities') ? [fileCapabilitiesBadge()] : []),
    ...(before === undefined ? [] : [rootBadge(before)]),
    ...(gained.length > 0 ? [capabilitiesBadge(gained)] : []),
  ];
}

/** Of the last image: a process may change its user between two of them. */
function userOf(stages: readonly ProcessNode[]): { uid?: number } {
  const uid = stages.at(-1)?.uid;
  return uid === undefined ? {} : { uid };
}

/** What the record itself says of how the process was seen. */
function recordBadges({ stages }: Task, flags: ReadonlySet<string>): Badge[] {
  const reread = stages.some(({ rereadOf }) => rereadOf !== undefined);
  const matched = stages.reduce((sum, { matchedByPid = 0 }) => sum + matchedByPid, 0);
  return [
    ...(reread ? [rereadBadge()] : flags.has('procFS') ? [procBadge()] : []),
    ...(matched > 0 ? [matchedBadge(matched)] : []),
  ];
}

/**
 * Where somebody came in: what runs below it is injected as well, and on the host everything is,
 * since there is no container's first process to descend from.
 */
function isEntryOfInjected(task: Task, parent: Task | undefined): boolean {
  return isInjectedTask(task) && !(parent && isInjectedTask(parent));
}

function eventBadges(events: Readonly<Record<string, number>>): Badge[] {
  return meaningsInOrder(events).map(([meaning, count]) => ({
    id: `events-${meaning}`,
    text: wordsOfMeaning(meaning, count),
    tone: toneOfMeaning(meaning),
    explanation: explainMeaning(meaning),
  }));
}

function injectedBadge(): Badge {
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

function cycleBadge(): Badge {
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

function procBadge(): Badge {
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

function rereadBadge(): Badge {
  return {
    id: 'reread',
    text: i18n.translate('tetragonInvestigator.badge.reread', { defaultMessage: 're-read' }),
    tone: 'plain',
    explanation: i18n.translate('tetragonInvestigator.badge.rereadTip', {
      defaultMessage:
        'Tetragon restarted while it ran and read it again from /proc under another exec_id: both are this one process, matched by node, PID and start.',
    }),
  };
}

function matchedBadge(count: number): Badge {
  return {
    id: 'matchedByPid',
    text: i18n.translate('tetragonInvestigator.badge.matchedByPid', {
      defaultMessage: 'matched by PID',
    }),
    tone: 'plain',
    explanation: i18n.translate('tetragonInvestigator.badge.matchedByPidTip', {
      defaultMessage:
        '{count, plural, one {# event has} other {# events have}} no exec_id, since Tetragon’s cache had missed the process; node, PID and start fit this one and no other.',
      values: { count },
    }),
  };
}

function cutBadge(): Badge {
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

function limitBadge(): Badge {
  return {
    id: 'moreAncestors',
    text: i18n.translate('tetragonInvestigator.badge.moreAncestors', {
      defaultMessage: 'more above',
    }),
    tone: 'plain',
    explanation: explainMissing('limit'),
  };
}

function copiesBadge(copies: number): Badge {
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
