import type { ReactNode } from 'react';
import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../theme';

/** One line above what it is about; amber with an icon where it must be known to read that. */
export function NoticeLine({
  icon,
  testSubject,
  children,
}: {
  icon?: 'warning' | 'clock';
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
        border-bottom: 1px solid ${colors.border};
        background: ${icon ? colors.backgroundWarning : colors.backgroundSubdued};
        color: ${icon ? colors.textWarning : 'inherit'};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {icon && <EuiIcon type={icon} size="s" aria-hidden />} {children}
    </div>
  );
}
