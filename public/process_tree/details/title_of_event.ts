import { i18n } from '@kbn/i18n';
import type { TetragonEvent } from '../../../common/documents/tetragon_event';

/** What happened, in a word: the hook for a probe, exec, exit; a type nobody here knows by its name. */
export function titleOfEvent({ type, function: hook }: TetragonEvent): string {
  switch (type) {
    case 'process_exec':
      return i18n.translate('tetragonInvestigator.event.exec', { defaultMessage: 'Executed' });
    case 'process_exit':
      return i18n.translate('tetragonInvestigator.event.exit', { defaultMessage: 'Ended' });
    case 'process_loader':
      return i18n.translate('tetragonInvestigator.event.loader', {
        defaultMessage: 'Loaded {path}',
        values: { path: hook ?? '' },
      });
    default:
      return hook ?? type;
  }
}
