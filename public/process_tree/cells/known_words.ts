import { i18n } from '@kbn/i18n';
import type { KnownBy, ProcessNode } from '../../../common/api/process_tree';

/** True for processes that no document is about: only others name them. */
export function isGhost(known: KnownBy): boolean {
  return known === 'parent' || known === 'ancestor';
}

/** How a process is known, in a word or two. */
export function wordOfKnown(known: KnownBy): string {
  switch (known) {
    case 'exec':
      return i18n.translate('tetragonInvestigator.known.exec', { defaultMessage: 'exec' });
    case 'exit':
      return i18n.translate('tetragonInvestigator.known.exit', { defaultMessage: 'exit only' });
    case 'event':
      return i18n.translate('tetragonInvestigator.known.event', { defaultMessage: 'events only' });
    case 'parent':
      return i18n.translate('tetragonInvestigator.known.parent', { defaultMessage: 'as parent' });
    case 'ancestor':
      return i18n.translate('tetragonInvestigator.known.ancestor', { defaultMessage: 'id only' });
  }
}

/** The same as a sentence. */
export function explainKnown(known: KnownBy): string {
  switch (known) {
    case 'exec':
      return i18n.translate('tetragonInvestigator.known.execTip', {
        defaultMessage: 'Its exec event is stored.',
      });
    case 'exit':
      return i18n.translate('tetragonInvestigator.known.exitTip', {
        defaultMessage:
          'Only its exit is stored: it forked without an exec, or its exec event was not exported, dropped or is older than the data.',
      });
    case 'event':
      return i18n.translate('tetragonInvestigator.known.eventTip', {
        defaultMessage:
          'Only events of kernel probes are stored: it forked without an exec, or its exec event was not exported, dropped or is older than the data.',
      });
    case 'parent':
      return i18n.translate('tetragonInvestigator.known.parentTip', {
        defaultMessage:
          'No document is about it; the documents of its children describe it as their parent.',
      });
    case 'ancestor':
      return i18n.translate('tetragonInvestigator.known.ancestorTip', {
        defaultMessage:
          'No document is about it; a descendant names it as an ancestor, often by its exec_id alone.',
      });
  }
}

/** Why a process has no document of its own, as its children's `parentMissing` says. */
export function explainMissing(reason: NonNullable<ProcessNode['parentMissing']>): string {
  switch (reason) {
    case 'host':
      return i18n.translate('tetragonInvestigator.missing.host', {
        defaultMessage: 'It runs on the host, which Tetragon’s default export list leaves out.',
      });
    case 'before_range':
      return i18n.translate('tetragonInvestigator.missing.beforeRange', {
        defaultMessage: 'It started before the oldest stored event of its node.',
      });
    case 'forked':
      return i18n.translate('tetragonInvestigator.missing.forked', {
        defaultMessage: 'It only forked, so it never had an exec event.',
      });
    case 'limit':
      return i18n.translate('tetragonInvestigator.missing.limit', {
        defaultMessage: 'More ancestors are beyond the limit of this tree.',
      });
    case 'unknown':
      return i18n.translate('tetragonInvestigator.missing.unknown', {
        defaultMessage:
          'Nothing in the data explains why: denied by the export list, or dropped on the way.',
      });
  }
}
