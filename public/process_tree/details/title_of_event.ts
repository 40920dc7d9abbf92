import { i18n } from '@kbn/i18n';
import { readProbeArgument } from '../../../common/documents/read_probe_argument';
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

/** What tells one event of its kind from another: policy and what its first telling argument names. */
export function summaryOfEvent({ policy, body }: TetragonEvent): string {
  const list = Array.isArray(body.args) ? (body.args as unknown[]) : [];
  const named = list.map(readProbeArgument).find(({ kind }) => TELLING_KINDS.has(kind));
  return [policy, named?.text].filter(Boolean).join(' · ');
}

/** Kinds of arguments that name something outside the process. */
const TELLING_KINDS = new Set([
  'file_arg',
  'path_arg',
  'linux_binprm_arg',
  'sock_arg',
  'skb_arg',
  'sockaddr_arg',
  'sockaddrun_arg',
  'string_arg',
  'capability_arg',
  'module_arg',
]);
