import type { HTMLAttributes } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';

/** The line after the last row; it stays in place where the table is scrolled sideways. */
export function GridFooter(properties: HTMLAttributes<HTMLDivElement>) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      {...properties}
      css={css`
        position: sticky;
        left: 0;
        display: flex;
        gap: ${euiTheme.size.s};
        align-items: center;
        min-height: 36px;
        padding: 0 ${euiTheme.size.base};
        color: ${colors.textSubdued};
        font-size: 12px;
      `}
    />
  );
}
