import { i18n } from '@kbn/i18n';
import type { ProcessTreeAnswer, TreeFinding } from '../../common/api/process_tree';
import { findingWords, reasonWords } from './honesty_words';

/** One number of the line that sums a tree up; a reader can step through the processes behind it. */
export interface HonestyPart {
  id: string;
  text: string;
  explanation: string;
  /** Processes to step through: at most the first hundred of `count`. */
  execIds: readonly string[];
  count: number;
  /** The same number split up, in brackets behind it. */
  split: readonly HonestyPart[];
}

/** What a tree holds and what is odd about it: counts first, then each finding. */
export function honestyParts(answer: ProcessTreeAnswer): HonestyPart[] {
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
  return [wholeTree(answer), ...onlyNamed(named), ...others.map(partOf)];
}

/** Other clusters that hold the same exec_id. */
export function otherClusters({ findings }: ProcessTreeAnswer): readonly string[] {
  return findings.find(({ kind }) => kind === 'other_clusters')?.names ?? [];
}

function wholeTree({ nodes, documents }: ProcessTreeAnswer): HonestyPart {
  return {
    id: 'processes',
    text: i18n.translate('tetragonInvestigator.honesty.processes', {
      defaultMessage: '{count, plural, one {# process} other {# processes}}',
      values: { count: nodes.length },
    }),
    explanation: i18n.translate('tetragonInvestigator.honesty.processesTip', {
      defaultMessage:
        'Ancestors to the top and all descendants, one for each exec_id, read from {documents, plural, one {# document} other {# documents}}.',
      values: { documents },
    }),
    execIds: [],
    count: nodes.length,
    split: [],
  };
}

function onlyNamed(findings: readonly TreeFinding[]): HonestyPart[] {
  if (findings.length === 0) return [];
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return [
    {
      id: 'known_only_as_parent',
      text: i18n.translate('tetragonInvestigator.honesty.onlyNamed', {
        defaultMessage:
          '{count, plural, one {# known only as a parent} other {# known only as parents}}',
        values: { count },
      }),
      explanation: i18n.translate('tetragonInvestigator.honesty.onlyNamedTip', {
        defaultMessage: 'No document is about them; the documents of their descendants name them.',
      }),
      execIds: findings.flatMap(({ execIds }) => execIds),
      count,
      split: findings.map(reasonPart),
    },
  ];
}

/** Only the kernel has no reason: nobody expects a document about it. */
function reasonPart({ count, execIds, names }: TreeFinding): HonestyPart {
  const reason = names?.[0] ?? 'kernel';
  const id = `known_only_as_parent-${reason}`;
  return { id, ...reasonWords(reason, count), execIds, count, split: [] };
}

function partOf({ kind, count, execIds }: TreeFinding): HonestyPart {
  return { id: kind, ...findingWords(kind, count), execIds, count, split: [] };
}
