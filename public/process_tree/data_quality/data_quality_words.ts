import { i18n } from '@kbn/i18n';
import type { TreeFinding } from '../../../common/api/process_tree';

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
        text: i18n.translate('tetragonInvestigator.dataQuality.kernel', {
          defaultMessage: '{number} kernel',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.kernelTip', {
          defaultMessage:
            'The kernel’s pseudo process, PID 0, which never has an event of its own.',
        }),
      };
    case 'host':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.host', {
          defaultMessage: '{number} host',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.hostTip', {
          defaultMessage:
            'They run on the host, which Tetragon’s default export list leaves out: no fault.',
        }),
      };
    case 'before_range':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.beforeRange', {
          defaultMessage: '{number} before the data',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.beforeRangeTip', {
          defaultMessage: 'They started before the oldest stored event of their node.',
        }),
      };
    case 'forked':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.forked', {
          defaultMessage: '{number} forked only',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.forkedTip', {
          defaultMessage:
            'They forked without an exec, as subshells and prefork workers do: there never was an exec event.',
        }),
      };
    case 'unknown':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.unknown', {
          defaultMessage: '{number} truly missing',
          values: { number },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.unknownTip', {
          defaultMessage:
            'Nothing in the data explains why their documents are missing: denied by the export list, or dropped.',
        }),
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
        text: i18n.translate('tetragonInvestigator.dataQuality.cycle', {
          defaultMessage: '{count, plural, one {# cycle cut} other {# cycles cut}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.cycleTip', {
          defaultMessage:
            'Parents and children name each other in a circle: bad data, shown once, cut here.',
        }),
      };
    case 'duplicates':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.duplicates', {
          defaultMessage: '{count, plural, one {# duplicate} other {# duplicates}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.duplicatesTip', {
          defaultMessage:
            'Copies of exec events beyond the first, as redelivery by Filebeat makes them; counted, not shown.',
        }),
      };
    case 'reread':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.reread', {
          defaultMessage: '{number} re-read at a restart',
          values: { number: count.toLocaleString() },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.rereadTip', {
          defaultMessage:
            'Tetragon was restarted and read the running processes from /proc again: no executions of their own.',
        }),
      };
    case 'missing_parent':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.missingParent', {
          defaultMessage:
            '{count, plural, one {# parent truly missing} other {# parents truly missing}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.missingParentTip', {
          defaultMessage: 'Nothing in the data explains why they have no document of their own.',
        }),
      };
    case 'conflicting_parents':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.conflicts', {
          defaultMessage: '{number} with two different parents',
          values: { number: count.toLocaleString() },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.conflictsTip', {
          defaultMessage:
            'Their documents name different parents; the word of the better known document counts.',
        }),
      };
    case 'unreadable_document':
      return {
        text: i18n.translate('tetragonInvestigator.dataQuality.unreadable', {
          defaultMessage:
            '{count, plural, one {# unreadable document} other {# unreadable documents}}',
          values: { count },
        }),
        explanation: i18n.translate('tetragonInvestigator.dataQuality.unreadableTip', {
          defaultMessage: 'Documents that hold no process where one belongs.',
        }),
      };
    case 'known_only_as_parent':
    case 'other_clusters':
      return { text: '', explanation: '' };
  }
}
