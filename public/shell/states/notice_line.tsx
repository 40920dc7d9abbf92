import type { ReactNode } from 'react';
import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../theme';

/** One line above what must be read with it in mind; what failed is announced at once. */
export function NoticeLine({
  tone = 'plain',
  icon,
  testSubject,
  children,
}: {
  tone?: 'plain' | 'warning' | 'danger';
  icon?: 'warning' | 'clock' | 'error';
  testSubject: string;
  children?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [color, background] = {
    plain: ['inherit', colors.backgroundSubdued],
    warning: [colors.textWarning, colors.backgroundWarning],
    danger: [colors.textDanger, colors.backgroundDanger],
  }[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      data-test-subj={testSubject}
      css={css`
        flex: none;
        max-height: 30%;
        padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${background};
        color: ${color};
        font-size: 12px;
        line-height: 20px;
        overflow-y: auto;
      `}
    >
      {icon && <EuiIcon type={icon} size="s" aria-hidden />} {children}
    </div>
  );
}
