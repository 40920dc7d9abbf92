import type { TreeFinding } from '../../../common/api/process_tree';
import { messages } from './messages';

export interface DataQualityWords {
  text: string;
  explanation: string;
}

/** Why processes are only named: a reason of the server, or `kernel`; a later server's by its name. */
export function reasonWords(reason: string, count: number): DataQualityWords {
  const number = count.toLocaleString();
  switch (reason) {
    case 'kernel':
      return {
        text: messages.kernel({ number }),
        explanation: messages.kernelTip(),
      };
    case 'host':
      return {
        text: messages.host({ number }),
        explanation: messages.hostTip(),
      };
    case 'before_range':
      return {
        text: messages.beforeRange({ number }),
        explanation: messages.beforeRangeTip(),
      };
    case 'forked':
      return {
        text: messages.forked({ number }),
        explanation: messages.forkedTip(),
      };
    case 'unknown':
      return {
        text: messages.unknown({ number }),
        explanation: messages.unknownTip(),
      };
    default:
      return { text: `${number} ${reason}`, explanation: '' };
  }
}

/** What a finding counts; empty for those that have a place of their own. */
export function findingWords(kind: TreeFinding['kind'], count: number): DataQualityWords {
  switch (kind) {
    case 'cycle_cut':
      return {
        text: messages.cycle({ count }),
        explanation: messages.cycleTip(),
      };
    case 'duplicates':
      return {
        text: messages.duplicates({ count }),
        explanation: messages.duplicatesTip(),
      };
    case 'reread':
      return {
        text: messages.reread({ number: count.toLocaleString() }),
        explanation: messages.rereadTip(),
      };
    case 'missing_parent':
      return {
        text: messages.missingParent({ count }),
        explanation: messages.missingParentTip(),
      };
    case 'conflicting_parents':
      return {
        text: messages.conflicts({ number: count.toLocaleString() }),
        explanation: messages.conflictsTip(),
      };
    case 'unreadable_document':
      return {
        text: messages.unreadable({ count }),
        explanation: messages.unreadableTip(),
      };
    case 'known_only_as_parent':
    case 'other_clusters':
      return { text: '', explanation: '' };
  }
}
