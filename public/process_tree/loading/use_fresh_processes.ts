import { useCallback, useState } from 'react';
import type { ProcessTreeAnswer } from '../../../common/api/process_tree';

const NONE: ReadonlySet<string> = new Set();

export interface FreshProcesses {
  /** exec_ids that refreshes brought since somebody last said they were seen. */
  execIds: ReadonlySet<string>;
  markSeen: () => void;
}

/** Follows the answers of one tree and remembers what each has that the one before had not. */
export function useFreshProcesses(answer: ProcessTreeAnswer): FreshProcesses {
  const [known, setKnown] = useState({ answer, execIds: NONE });
  if (known.answer !== answer) {
    setKnown({ answer, execIds: freshOf(known.answer, answer, known.execIds) });
  }
  const markSeen = useCallback(() => setKnown((now) => ({ ...now, execIds: NONE })), []);
  return { execIds: known.execIds, markSeen };
}

function freshOf(
  before: ProcessTreeAnswer,
  after: ProcessTreeAnswer,
  fresh: ReadonlySet<string>,
): ReadonlySet<string> {
  const known = new Set(before.nodes.map(({ execId }) => execId));
  const added = after.nodes.filter(({ execId }) => !known.has(execId));
  return added.length === 0 ? fresh : new Set([...fresh, ...added.map(({ execId }) => execId)]);
}
