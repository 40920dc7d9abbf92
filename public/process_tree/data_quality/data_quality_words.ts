import type { TreeFinding } from '../../../common/api/process_tree';
import type { MessageValues } from '../../text/define_messages';
import { lookUp } from '../../text/look_up';
import { messages } from './messages';

export interface DataQualityWords {
  text: string;
  explanation: string;
}

/** What is counted, and what that means. */
type Words = readonly [text: (values: MessageValues) => string, explanation: () => string];

const REASONS: Readonly<Record<string, Words>> = {
  kernel: [messages.kernel, messages.kernelTip],
  host: [messages.host, messages.hostTip],
  before_range: [messages.beforeRange, messages.beforeRangeTip],
  forked: [messages.forked, messages.forkedTip],
  unknown: [messages.unknown, messages.unknownTip],
};

/** Those that are absent have a place of their own. */
const FINDINGS: Readonly<Partial<Record<TreeFinding['kind'], Words>>> = {
  cycle_cut: [messages.cycle, messages.cycleTip],
  duplicates: [messages.duplicates, messages.duplicatesTip],
  reread: [messages.reread, messages.rereadTip],
  missing_parent: [messages.missingParent, messages.missingParentTip],
  conflicting_parents: [messages.conflicts, messages.conflictsTip],
  left_container: [messages.leavesContainer, messages.leavesContainerTip],
  other_lives: [messages.otherLives, messages.otherLivesTip],
  other_nodes: [messages.otherNodes, messages.otherNodesTip],
  unreadable_document: [messages.unreadable, messages.unreadableTip],
};

const CONTAINER_UNKNOWN: Words = [messages.containerUnknown, messages.containerUnknownTip];

/** Why processes are only named: a reason of the server, or `kernel`; a later server's by its name. */
export function reasonWords(reason: string, count: number): DataQualityWords {
  return (
    wordsOf(lookUp(REASONS, reason), count) ?? {
      text: `${count.toLocaleString()} ${reason}`,
      explanation: '',
    }
  );
}

/** What a finding counts; empty for those that have a place of their own. */
export function findingWords({ kind, count, names }: TreeFinding): DataQualityWords {
  const isUnknown = kind === 'left_container' && names?.includes('association_failed');
  const words = isUnknown ? CONTAINER_UNKNOWN : FINDINGS[kind];
  return wordsOf(words, count) ?? { text: '', explanation: '' };
}

function wordsOf(words: Words | undefined, count: number): DataQualityWords | undefined {
  if (!words) return undefined;
  const [text, explanation] = words;
  return { text: text({ count, number: count.toLocaleString() }), explanation: explanation() };
}
