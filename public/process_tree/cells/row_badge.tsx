import { EuiToolTip } from '@elastic/eui';
import type { Badge } from '../../events/badge';
import { ToneBadge } from '../../events/tone_badge';
import { tabStop } from '../../grid/tab_stop';

/** A small chip that explains itself on hover and, in the active row, on focus. */
export function RowBadge({
  badge: { id, text, tone, explanation, label },
  isReachable = false,
}: {
  badge: Badge;
  isReachable?: boolean;
}) {
  return (
    <EuiToolTip content={explanation}>
      <ToneBadge
        tone={tone}
        tabIndex={tabStop(isReachable)}
        data-test-subj={`badge-${id}`}
        {...(label !== undefined && { role: 'img', 'aria-label': label })}
      >
        {text}
      </ToneBadge>
    </EuiToolTip>
  );
}
