import { copyToClipboard } from '@elastic/eui';
import { useServices } from '../shell/services';
import { messages } from './messages';

/** Copies text as `CopyButton` takes it, and says so in a toast: for menus, which close at once. */
export function useCopy(): (text: string) => void {
  const { core } = useServices();
  return (text) => {
    if (copyToClipboard(text)) core.notifications.toasts.addSuccess(messages.copied());
  };
}
