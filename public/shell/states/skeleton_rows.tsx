import { useEuiTheme } from '@elastic/eui';
import { css, keyframes } from '@emotion/react';
import { useColors } from '../theme';
import { messages } from './messages';

const appear = keyframes`
  from { opacity: 0; }
  to { opacity: 1; }
`;

const pulse = keyframes`
  50% { opacity: 0.5; }
`;

/** Widths in percent that look like lines of different length, repeated down the region. */
const WIDTHS = [72, 54, 88, 40, 63, 80, 47, 69];

/**
 * Placeholder rows of a list that has not answered yet. They appear after 300 ms, so that a quick
 * answer does not flash.
 */
export function SkeletonRows({ rows = 12, rowHeight = 28 }: { rows?: number; rowHeight?: number }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="progressbar"
      aria-busy="true"
      aria-label={messages.loading()}
      data-test-subj="skeletonRows"
      css={css`
        overflow: hidden;
        opacity: 0;
        animation: ${appear} 150ms ease-out 300ms forwards;
      `}
    >
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          css={css`
            display: flex;
            align-items: center;
            height: ${rowHeight}px;
            padding: 0 ${euiTheme.size.base};
            border-bottom: 1px solid ${colors.border};
          `}
        >
          <span
            css={css`
              width: ${WIDTHS[index % WIDTHS.length]}%;
              height: 10px;
              border-radius: ${euiTheme.border.radius.small};
              background: ${colors.border};
              @media (prefers-reduced-motion: no-preference) {
                animation: ${pulse} 1.6s ease-in-out ${index * 60}ms infinite;
              }
            `}
          />
        </div>
      ))}
    </div>
  );
}
