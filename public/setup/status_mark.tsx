import type { ReactNode } from 'react';
import { css, keyframes } from '@emotion/react';
import type { CheckStatus } from '../../common/setup/check_status';
import type { Colors } from '../shell/theme';
import { useColors } from '../shell/theme';
import { statusWord } from '../checks/check_labels';

const turn = keyframes`
  to { transform: rotate(360deg); }
`;

/**
 * A check's status as a shape of its own, so that colour is never the only sign: unknown is a hollow
 * ring, what Kibana cannot see a dashed one, skipped a dash. Without a status it is running.
 */
export function StatusMark({
  status,
  size = 16,
  isDecorative = false,
}: {
  status: CheckStatus | undefined;
  size?: number;
  /** The word stands beside it. */
  isDecorative?: boolean;
}) {
  const colors = useColors();
  const word = statusWord(status);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      data-test-subj={`statusMark-${status ?? 'running'}`}
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': word })}
      css={css`
        flex: none;
        ${
          status === undefined &&
          css`
            @media (prefers-reduced-motion: no-preference) {
              animation: ${turn} 1s linear infinite;
            }
          `
        }
      `}
    >
      {!isDecorative && <title>{word}</title>}
      {shapeOf(status, colors)}
    </svg>
  );
}

function shapeOf(status: CheckStatus | undefined, colors: Colors): ReactNode {
  switch (status) {
    case 'passed':
      return (
        <>
          <circle cx={8} cy={8} r={7} fill={colors.success} />
          <path d="M5 8.2 7.2 10.4 11 6" stroke={colors.background} />
        </>
      );
    case 'failed':
      return (
        <>
          <circle cx={8} cy={8} r={7} fill={colors.danger} />
          <path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" stroke={colors.background} />
        </>
      );
    case 'warning':
      return (
        <>
          <path d="M8 1.6 15 14H1z" fill={colors.warning} stroke={colors.warning} />
          <path d="M8 6v4M8 12.2v.1" stroke={colors.background} />
        </>
      );
    case 'unknown':
      return <circle cx={8} cy={8} r={6.2} stroke={colors.textSubdued} />;
    case 'not_visible':
      return <circle cx={8} cy={8} r={6.2} stroke={colors.textSubdued} strokeDasharray="1.6 3.3" />;
    case 'skipped':
      return <path d="M3.5 8h9" stroke={colors.textSubdued} />;
    case undefined:
      return (
        <>
          <circle cx={8} cy={8} r={6.2} stroke={colors.border} />
          <path d="M8 1.8a6.2 6.2 0 0 1 6.2 6.2" stroke={colors.primary} />
        </>
      );
  }
}
