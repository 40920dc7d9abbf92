import { EuiSelect } from '@elastic/eui';
import {
  HOOK_EXEC,
  HOOK_EXIT,
  type ProcessEventsAnswer,
} from '../../../../common/api/process_events';
import { shownText } from '../../../text/shown_text';
import { messages } from './messages';

/** Which of a process's events are listed: all, or those of one kernel probe. */
export function HookChoice({
  hooks,
  hook,
  onChange,
}: {
  hooks: ProcessEventsAnswer['hooks'];
  hook: string | undefined;
  onChange: (hook: string | undefined) => void;
}) {
  const all = messages.allHooks();
  // A hook of a link or of before a refresh may have no events any more: it stays chosen.
  const isListed = hook === undefined || hooks.some((other) => other.hook === hook);
  return (
    <EuiSelect
      compressed
      fullWidth
      value={hook ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      aria-label={messages.chooseHook()}
      options={[
        { value: '', text: all },
        ...(isListed ? [] : [{ value: hook, text: nameOfHook(hook) }]),
        ...hooks.map(({ hook: name, count }) => ({
          value: name,
          text: `${nameOfHook(name)} (${count.toLocaleString()})`,
        })),
      ]}
      data-test-subj="hookChoice"
    />
  );
}

function nameOfHook(hook: string): string {
  switch (hook) {
    case HOOK_EXEC:
      return messages.exec();
    case HOOK_EXIT:
      return messages.exit();
    default:
      return shownText(hook, 100);
  }
}
