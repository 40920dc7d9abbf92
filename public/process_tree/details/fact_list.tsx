import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import type { FactGroup } from './fact';
import { FactRow } from './fact_row';

/** One titled group of facts; says why where it is empty. */
export function FactList({
  group,
  onSelect,
}: {
  group: FactGroup;
  /** Goes to another process of the tree. */
  onSelect: (execId: string) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  if (group.facts.length === 0 && group.missing === undefined) return null;
  return (
    <section
      aria-labelledby={`facts-${group.id}`}
      data-test-subj={`facts-${group.id}`}
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
        id={`facts-${group.id}`}
        css={css`
          margin-bottom: ${euiTheme.size.xs};
          font-size: 12px;
          font-weight: ${euiTheme.font.weight.bold};
          line-height: 20px;
        `}
      >
        {group.title}
      </h3>
      {group.missing !== undefined && (
        <p
          css={css`
            color: ${colors.textSubdued};
            font-size: 12px;
            line-height: 20px;
          `}
        >
          {group.missing}
        </p>
      )}
      <dl>
        {group.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} onSelect={onSelect} />
        ))}
      </dl>
    </section>
  );
}
