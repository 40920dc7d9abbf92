import { EuiProgress } from '@elastic/eui';
import { messages } from './messages';

/** A thin bar over content that is being asked for again; the content stays. */
export function RefreshBar({ isActive }: { isActive: boolean }) {
  if (!isActive) return null;
  return (
    <EuiProgress
      size="xs"
      color="accent"
      position="absolute"
      aria-label={messages.refreshing()}
      data-test-subj="refreshBar"
    />
  );
}
