import type { ReactNode } from 'react';
import { EuiEmptyPrompt, EuiText, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ChosenIcon } from '../../icons/icon_name';
import { useColors } from '../theme';

/** A message in the middle of a region that has nothing else to show. */
export function FullMessage({
  role,
  testSubject,
  icon,
  title,
  children,
  actions,
}: {
  role: 'alert' | 'status';
  testSubject: string;
  icon: ChosenIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role={role}
      data-test-subj={testSubject}
      css={css`
        display: flex;
        flex: 1;
        justify-content: center;
        min-height: 0;
        padding-bottom: 10vh;
        overflow: auto;
      `}
    >
      <EuiEmptyPrompt
        iconType={icon}
        color="transparent"
        titleSize="xs"
        paddingSize="m"
        title={<h2>{title}</h2>}
        body={
          children !== undefined && (
            // The prompt's own colour has too little contrast in Amsterdam's dark theme.
            <EuiText
              size="s"
              css={css`
                color: ${colors.textSubdued};
              `}
            >
              {children}
            </EuiText>
          )
        }
        actions={
          actions !== undefined && (
            <div
              css={css`
                display: flex;
                flex-wrap: wrap;
                gap: ${euiTheme.size.s};
                justify-content: center;
              `}
            >
              {actions}
            </div>
          )
        }
        css={css`
          max-inline-size: 640px;
        `}
      />
    </div>
  );
}
