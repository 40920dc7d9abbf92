import { checkTitle } from '../../checks/describe_check';
import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { CheckId } from '../../../common/setup/all_checks';
import { worstFirst } from '../../../common/setup/verdict';
import { useColors } from '../../shell/theme';
import { SkeletonRows } from '../../shell/states/skeleton_rows';
import { CheckDetails } from './check_details';
import { CheckList } from './check_list';
import type { CheckState } from '../../checks/use_checks';

/** The checks, failed first, and what the chosen one found. */
export function StatusTab({
  checks,
  selected,
  onSelect,
}: {
  checks: readonly CheckState[];
  selected: CheckId | undefined;
  onSelect: (id: CheckId) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  // What runs again keeps its place until it has ended.
  const sorted = useMemo(() => worstFirst(checks), [checks]);
  const shown = sorted.find(({ id }) => id === selected) ?? sorted[0];
  if (!shown) return null;
  return (
    <div
      css={css`
        display: flex;
        flex: 1;
        min-height: 0;
      `}
    >
      <CheckList checks={sorted} selected={shown.id} onSelect={onSelect} />
      <section
        aria-label={checkTitle(shown.id)}
        data-test-subj={`setupCheck-${shown.id}`}
        tabIndex={0}
        css={css`
          flex: 1;
          min-width: 0;
          padding: ${euiTheme.size.base} ${euiTheme.size.l} ${euiTheme.size.xl};
          overflow-y: auto;
          border-left: 1px solid ${colors.border};
        `}
      >
        {shown.answer ? (
          <CheckDetails key={shown.id} answer={shown.answer} />
        ) : (
          <SkeletonRows rows={6} />
        )}
      </section>
    </div>
  );
}
