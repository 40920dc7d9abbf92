import type { ReactNode } from 'react';
import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';

/** One amber line above the lanes: what must be known to read them. */
export function NoticeLine({
  icon,
  testSubject,
  children,
}: {
  icon: 'warning' | 'clock';
  testSubject: string;
  children?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="status"
      data-test-subj={testSubject}
      css={css`
        flex: none;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: ${euiTheme.border.thin};
        background: ${colors.backgroundWarning};
        color: ${colors.textWarning};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <EuiIcon type={icon} size="s" aria-hidden /> {children}
    </div>
  );
}
