import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';

/** A title and what it stands for, as a line of a list of definitions. */
export function TitledLine({ title, children }: { title: string; children?: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      css={css`
        display: grid;
        grid-template-columns: minmax(110px, 32%) minmax(0, 1fr);
        gap: 0 ${euiTheme.size.s};
        padding: 2px 0;
        font-size: 12px;
        line-height: 20px;
      `}
    >
      <dt
        css={css`
          overflow-wrap: anywhere;
          color: ${colors.textSubdued};
        `}
      >
        <VisibleText text={title} limit={80} />
      </dt>
      <dd
        css={css`
          min-width: 0;
          overflow-wrap: anywhere;
        `}
      >
        {children}
      </dd>
    </div>
  );
}
