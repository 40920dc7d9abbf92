import type { ProcessRow } from '../../../common/api/process_rows';
import type { ExitFromContainer, ProcessNode } from '../../../common/api/process_tree';
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
import { originOfTask } from '../model/injected_root';
import { explainMissing } from './known_words';
import { eventsOf } from '../model/task_facts';
import { messages } from './messages';

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
    ...exitBadges(task),
    ...privilegeBadges(task, parent, details),
    ...originBadges(task),
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
    ...(stages.some(({ parentByPid }) => parentByPid) ? [parentByPidBadge()] : []),
  ];
}

/** How it came into its container; nothing where that is not known. */
function originBadges(task: Task): Badge[] {
  switch (originOfTask(task)) {
    case 'injected_root':
      return [injectedBadge()];
    case 'below_injected':
      return [
        {
          id: 'belowInjected',
          text: '↳',
          label: messages.belowInjected(),
          tone: 'plain',
          explanation: messages.belowInjectedTip(),
        },
      ];
    case 'reparented':
      return [
        {
          id: 'reparented',
          text: messages.reparented(),
          tone: 'plain',
          explanation: messages.reparentedTip(),
        },
      ];
    default:
      return [];
  }
}

const EXIT_WORDS: Readonly<
  Record<ExitFromContainer, readonly [text: () => string, explanation: () => string]>
> = {
  to_host: [messages.leavesContainer, messages.toHostTip],
  to_container: [messages.leavesContainer, messages.toContainerTip],
  association_failed: [messages.containerUnknown, messages.associationFailedTip],
};

/** It is not in its parent's container; a cgroup that Tetragon could not read proves nothing. */
function exitBadges({ stages }: Task): Badge[] {
  const exit = stages.find(({ leftContainer }) => leftContainer !== undefined)?.leftContainer;
  if (exit === undefined) return [];
  const [text, explanation] = EXIT_WORDS[exit];
  const tone = exit === 'association_failed' ? 'plain' : 'warning';
  return [{ id: 'leavesContainer', text: text(), tone, explanation: explanation() }];
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
    text: messages.injected(),
    tone: 'warning',
    explanation: messages.injectedTip(),
  };
}

function parentByPidBadge(): Badge {
  return {
    id: 'parentByPid',
    text: messages.parentByPid(),
    tone: 'plain',
    explanation: messages.parentByPidTip(),
  };
}

function cycleBadge(): Badge {
  return {
    id: 'cycle',
    text: messages.cycle(),
    tone: 'warning',
    explanation: messages.cycleTip(),
  };
}

function procBadge(): Badge {
  return {
    id: 'procFS',
    text: '/proc',
    tone: 'plain',
    explanation: messages.procFSTip(),
  };
}

function rereadBadge(): Badge {
  return {
    id: 'reread',
    text: messages.reread(),
    tone: 'plain',
    explanation: messages.rereadTip(),
  };
}

function matchedBadge(count: number): Badge {
  return {
    id: 'matchedByPid',
    text: messages.matchedByPid(),
    tone: 'plain',
    explanation: messages.matchedByPidTip({ count }),
  };
}

function cutBadge(): Badge {
  return {
    id: 'truncArgs',
    text: messages.truncArgs(),
    tone: 'plain',
    explanation: messages.truncArgsTip(),
  };
}

function limitBadge(): Badge {
  return {
    id: 'moreAncestors',
    text: messages.moreAncestors(),
    tone: 'plain',
    explanation: explainMissing('limit'),
  };
}

function copiesBadge(copies: number): Badge {
  return {
    id: 'duplicates',
    text: messages.duplicates({ count: (copies + 1).toLocaleString() }),
    tone: 'plain',
    explanation: messages.duplicatesTip(),
  };
}
