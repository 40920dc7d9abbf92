import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';

/** The heading of a flyout beside a list: names a process or a function; `id` labels the flyout. */
export function FlyoutTitle({ id, children }: { id: string; children: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  return (
    <h2
      id={id}
      css={css`
        padding-right: ${euiTheme.size.xl};
        font-family: ${euiTheme.font.familyCode};
        font-size: 14px;
        font-weight: ${euiTheme.font.weight.bold};
        line-height: 24px;
      `}
    >
      {children}
    </h2>
  );
}
