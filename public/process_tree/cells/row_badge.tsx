import { EuiToolTip, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { Badge } from '../../events/badge';
import { badgeColors } from '../../events/badge_colors';
import { tabStop } from '../../grid/tab_stop';
import { useColors } from '../../shell/theme';

/** A small chip that explains itself on hover and, in the active row, on focus. */
export function RowBadge({
  badge: { id, text, tone, explanation },
  isReachable = false,
}: {
  badge: Badge;
  isReachable?: boolean;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { color, background } = badgeColors(tone, colors);
  return (
    <EuiToolTip content={explanation}>
      <span
        tabIndex={tabStop(isReachable)}
        data-test-subj={`badge-${id}`}
        css={css`
          display: inline-block;
          padding: 0 6px;
          border: 1px solid ${background ?? colors.border};
          border-radius: ${euiTheme.border.radius.small};
          background: ${background ?? 'transparent'};
          color: ${color};
          font-family: ${euiTheme.font.family};
          font-size: 11px;
          line-height: 16px;
          white-space: nowrap;
        `}
      >
        {text}
      </span>
    </EuiToolTip>
  );
}
