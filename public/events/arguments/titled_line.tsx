import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { shownText } from '../../text/shown_text';
import { VisibleText } from '../../text/visible_text';

/** A title and what it stands for, as a line of a list of definitions. */
export function TitledLine({
  title,
  tip,
  isCode = false,
  testSubject,
  children,
}: {
  title: string;
  /** Tooltip of the title; hostile. */
  tip?: string;
  /** What it stands for is in the typeface of code. */
  isCode?: boolean;
  testSubject?: string;
  children?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      data-test-subj={testSubject}
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
        title={tip === undefined ? undefined : shownText(tip, 80)}
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
          font-family: ${isCode ? euiTheme.font.familyCode : 'inherit'};
        `}
      >
        {children}
      </dd>
    </div>
  );
}
