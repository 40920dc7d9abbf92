import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';

/** A titled part of the details, set apart from the one above it by a line. */
export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <section
      aria-labelledby={`facts-${id}`}
      data-test-subj={`facts-${id}`}
      css={css`
        padding: ${euiTheme.size.m} 0;
        &:first-of-type {
          padding-top: 0;
        }
        & + & {
          border-top: 1px solid ${colors.border};
        }
      `}
    >
      <h3
        id={`facts-${id}`}
        css={css`
          margin-bottom: ${euiTheme.size.xs};
          font-size: 12px;
          font-weight: ${euiTheme.font.weight.bold};
          line-height: 20px;
        `}
      >
        {title}
      </h3>
      {children}
    </section>
  );
}

/** A subdued line of a section: why there is nothing, or what was compared. */
export function SectionNote({ children }: { children: ReactNode }) {
  const colors = useColors();
  return (
    <p
      css={css`
        color: ${colors.textSubdued};
        font-size: 12px;
        line-height: 20px;
      `}
    >
      {children}
    </p>
  );
}
