import { i18n } from '@kbn/i18n';
import type { ProcessTreeAnswer, TreeFinding } from '../../common/api/process_tree';

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

function reasonWords(reason: string, count: number): { text: string; explanation: string } {
  const number = count.toLocaleString();
  switch (reason) {
    case 'kernel':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.kernel', {
          defaultMessage: '{number} kernel',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.kernelTip', {
          defaultMessage:
            'The kernel’s pseudo process, PID 0, which never has an event of its own.',
        }),
      };
    case 'host':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.host', {
          defaultMessage: '{number} host',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.hostTip', {
          defaultMessage:
            'They run on the host, which Tetragon’s default export list leaves out: no fault.',
        }),
      };
    case 'before_range':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.beforeRange', {
          defaultMessage: '{number} before the data',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.beforeRangeTip', {
          defaultMessage: 'They started before the oldest stored event of their node.',
        }),
      };
    case 'forked':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.forked', {
          defaultMessage: '{number} forked only',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.forkedTip', {
          defaultMessage:
            'They forked without an exec, as subshells and prefork workers do: there never was an exec event.',
        }),
      };
    case 'unknown':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.unknown', {
          defaultMessage: '{number} truly missing',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.unknownTip', {
          defaultMessage:
            'Nothing in the data explains why their documents are missing: denied by the export list, or dropped.',
        }),
      };
    default:
      return { text: `${number} ${reason}`, explanation: '' };
  }
}

function partOf({ kind, count, execIds }: TreeFinding): HonestyPart {
  return { id: kind, ...findingWords(kind, count), execIds, count, split: [] };
}

function findingWords(
  kind: TreeFinding['kind'],
  count: number,
): { text: string; explanation: string } {
  switch (kind) {
    case 'cycle_cut':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.cycle', {
          defaultMessage: '{count, plural, one {# cycle cut} other {# cycles cut}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.cycleTip', {
          defaultMessage:
            'Parents and children name each other in a circle: bad data, shown once, cut here.',
        }),
      };
    case 'duplicates':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.duplicates', {
          defaultMessage: '{count, plural, one {# duplicate} other {# duplicates}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.duplicatesTip', {
          defaultMessage:
            'Copies of exec events beyond the first, as redelivery by Filebeat makes them; counted, not shown.',
        }),
      };
    case 'reread':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.reread', {
          defaultMessage: '{number} re-read at a restart',
          values: { number: count.toLocaleString() },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.rereadTip', {
          defaultMessage:
            'Tetragon was restarted and read the running processes from /proc again: no executions of their own.',
        }),
      };
    case 'missing_parent':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.missingParent', {
          defaultMessage:
            '{count, plural, one {# parent truly missing} other {# parents truly missing}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.missingParentTip', {
          defaultMessage: 'Nothing in the data explains why they have no document of their own.',
        }),
      };
    case 'conflicting_parents':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.conflicts', {
          defaultMessage: '{number} with two different parents',
          values: { number: count.toLocaleString() },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.conflictsTip', {
          defaultMessage:
            'Their documents name different parents; the word of the better known document counts.',
        }),
      };
    case 'unreadable_document':
      return {
        text: i18n.translate('tetragonInvestigator.honesty.unreadable', {
          defaultMessage:
            '{count, plural, one {# unreadable document} other {# unreadable documents}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.honesty.unreadableTip', {
          defaultMessage: 'Documents that hold no process where one belongs.',
        }),
      };
    case 'known_only_as_parent':
    case 'other_clusters':
      return { text: '', explanation: '' };
  }
}
