import type { ReactNode } from 'react';
import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { css } from '@emotion/react';

export interface EmptyStateAction {
  label: string;
  onClick: () => void;
  testSubject: string;
}

/**
 * Nothing to show, and why: `title` says what was looked for, `children` name query, range and
 * where the nearest data is, `actions` lead there (the first is the advised one).
 */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions: readonly EmptyStateAction[];
}) {
  return (
    <div
      role="status"
      data-test-subj="emptyState"
      css={css`
        display: flex;
        flex: 1;
        align-items: center;
        justify-content: center;
        min-height: 0;
        overflow: auto;
      `}
    >
      <EuiEmptyPrompt
        iconType="search"
        color="plain"
        titleSize="xs"
        paddingSize="m"
        title={<h2>{title}</h2>}
        body={children}
        actions={actions.map(({ label, onClick, testSubject }, index) => (
          <EuiButton
            key={testSubject}
            size="s"
            fill={index === 0}
            onClick={onClick}
            data-test-subj={testSubject}
          >
            {label}
          </EuiButton>
        ))}
      />
    </div>
  );
}
