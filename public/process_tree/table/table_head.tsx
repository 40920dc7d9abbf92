import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { COLUMN_GAP, type ColumnId } from './columns';
import type { TreeStyles } from './tree_styles';
import { messages } from './messages';

/** The columns' titles above the tree. */
export function TableHead({
  columns,
  isLogarithmic,
  styles,
}: {
  columns: readonly ColumnId[];
  isLogarithmic: boolean;
  styles: TreeStyles;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="rowgroup"
      css={css`
        flex: none;
        overflow: hidden;
        scrollbar-gutter: stable;
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
      `}
    >
      <div
        role="row"
        aria-rowindex={1}
        css={styles.head}
        style={{ columnGap: COLUMN_GAP, borderBottom: 0 }}
      >
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            css={[styles.cell, column === 'pid' && styles.numeric]}
          >
            {messages[column]()}
            {column === 'duration' && isLogarithmic && (
              <span
                title={messages.logTitle()}
                css={css`
                  color: ${colors.textSubdued};
                  font-weight: ${euiTheme.font.weight.regular};
                `}
              >
                {' '}
                {messages.log()}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
