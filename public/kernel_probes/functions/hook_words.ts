import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { kindOfType } from '../../events/event_type_messages';
import { shownText } from '../../text/shown_text';
import { messages } from './messages';

/**
 * Names a policy, ready to be shown. Only library loads come from no policy (Tetragon's loader sensor):
 * where another event has none, field filters left it out.
 */
export function policyName({ type, policy }: Pick<ProbeHook, 'type' | 'policy'>): string {
  if (policy !== '') return shownText(policy, 200);
  return type === 'process_loader' ? messages.noPolicy() : messages.policyNotRecorded();
}

/** The name of a hook as one line: a uprobe and a USDT probe with the file they sit in. */
export function hookTitle({ name, path }: ProbeHook): string {
  const own = name === '' ? messages.unnamed() : name;
  return path === undefined ? own : `${path.slice(path.lastIndexOf('/') + 1)}:${own}`;
}

/** The same for tooltips and accessible names, with the whole path. */
export function hookLabel(hook: ProbeHook): string {
  const name = hook.name === '' ? messages.unnamed() : hook.name;
  return shownText(
    `${kindOfType(hook.type)} ${hook.path === undefined ? '' : `${hook.path} `}${name}`,
    400,
  );
}
