import { EuiButtonIcon } from '@elastic/eui';
import { messages } from './messages';

/** Reveals and hides a value that holds nothing to click itself: a filter's pill. */
export function RevealButton({
  isRevealed,
  onToggle,
}: {
  isRevealed: boolean;
  onToggle: () => void;
}) {
  const label = isRevealed ? messages.hide() : messages.reveal();
  return (
    <EuiButtonIcon
      iconType={isRevealed ? 'lock' : 'eye'}
      size="xs"
      color="text"
      aria-label={label}
      title={label}
      aria-pressed={isRevealed}
      onClick={onToggle}
      data-test-subj="revealSecret"
    />
  );
}
