import type { ProcessTreeAnswer, TreeFinding } from '../../../common/api/process_tree';
import { findingWords, reasonWords } from './data_quality_words';
import { messages } from './messages';

/** One number of the line that sums a tree up; a reader can step through the processes behind it. */
export interface DataQualityPart {
  id: string;
  text: string;
  explanation: string;
  /** Processes to step through: at most the first hundred of `count`. */
  execIds: readonly string[];
  count: number;
  /** The same number split up, in brackets behind it. */
  split: readonly DataQualityPart[];
}

/** What a tree holds and what is odd about it: counts first, then each finding. */
export function dataQualityParts(answer: ProcessTreeAnswer): DataQualityPart[] {
  const named = answer.findings.filter(({ kind }) => kind === 'known_only_as_parent');
  const saysMissing = named.some(({ names }) => names?.includes('unknown'));
  const others = answer.findings.filter(
    ({ kind }) =>
      kind !== 'known_only_as_parent' &&
      // The page has its own place for them.
      kind !== 'other_clusters' &&
      // The same processes as those without a reason among the ones only named.
      !(kind === 'missing_parent' && saysMissing),
  );
  return [
    wholeTree(answer),
    ...onlyNamed(named),
    ...others.map(partOf),
    ...matchedByPid(answer),
    ...unattached(answer),
  ];
}

/** Other clusters that hold the same exec_id. */
export function otherClusters({ findings }: ProcessTreeAnswer): readonly string[] {
  return findings.find(({ kind }) => kind === 'other_clusters')?.names ?? [];
}

/** Events without an exec_id that fit one process by node, PID and start. */
function matchedByPid({ nodes }: ProcessTreeAnswer): DataQualityPart[] {
  const matched = nodes.filter(({ matchedByPid: events }) => events !== undefined && events > 0);
  const count = matched.reduce((sum, { matchedByPid: events = 0 }) => sum + events, 0);
  if (count === 0) return [];
  return [
    {
      id: 'matched_by_pid',
      text: messages.matchedByPid({ number: count.toLocaleString() }),
      explanation: messages.matchedByPidTip(),
      execIds: matched.map(({ execId }) => execId),
      count: matched.length,
      split: [],
    },
  ];
}

/** Id of the number whose events have their own list. */
export const UNATTACHED_PART = 'unattached';

/** Events without an exec_id that fit none of the processes, or several. */
function unattached({ unattachedTotal = 0 }: ProcessTreeAnswer): DataQualityPart[] {
  if (unattachedTotal === 0) return [];
  return [
    {
      id: UNATTACHED_PART,
      text: messages.unattached({ number: unattachedTotal.toLocaleString() }),
      explanation: messages.unattachedTip(),
      execIds: [],
      count: unattachedTotal,
      split: [],
    },
  ];
}

function wholeTree({ nodes, documents }: ProcessTreeAnswer): DataQualityPart {
  return {
    id: 'processes',
    text: messages.processes({ count: nodes.length }),
    explanation: messages.processesTip({ documents }),
    execIds: [],
    count: nodes.length,
    split: [],
  };
}

function onlyNamed(findings: readonly TreeFinding[]): DataQualityPart[] {
  if (findings.length === 0) return [];
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return [
    {
      id: 'known_only_as_parent',
      text: messages.onlyNamed({ count }),
      explanation: messages.onlyNamedTip(),
      execIds: findings.flatMap(({ execIds }) => execIds),
      count,
      split: findings.map(reasonPart),
    },
  ];
}

/** Only the kernel has no reason: nobody expects a document about it. */
function reasonPart({ count, execIds, names }: TreeFinding): DataQualityPart {
  const reason = names?.[0] ?? 'kernel';
  const id = `known_only_as_parent-${reason}`;
  return { id, ...reasonWords(reason, count), execIds, count, split: [] };
}

function partOf(finding: TreeFinding): DataQualityPart {
  const { kind, count, execIds, names } = finding;
  const id = kind === 'left_container' ? `${kind}-${names?.[0] ?? ''}` : kind;
  return { id, ...findingWords(finding), execIds, count, split: [] };
}
