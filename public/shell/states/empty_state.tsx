import type { ReactNode } from 'react';
import { EuiButton } from '@elastic/eui';
import { FullMessage } from './full_message';

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
    <FullMessage
      role="status"
      testSubject="emptyState"
      icon="search"
      title={title}
      {...(actions.length > 0 && { actions: actions.map(actionButton) })}
    >
      {children}
    </FullMessage>
  );
}

function actionButton({ label, onClick, testSubject }: EmptyStateAction, index: number) {
  return (
    <EuiButton
      key={testSubject}
      size="s"
      fill={index === 0}
      onClick={onClick}
      data-test-subj={testSubject}
    >
      {label}
    </EuiButton>
  );
}
