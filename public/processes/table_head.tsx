import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { COLUMN_IDS, GRID_TEMPLATE, ROW_HEIGHT, columnTitle, isNumeric } from './columns';

/** The columns' titles; they stay in sight. The server orders by start, newest first. */
export function TableHead() {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      role="row"
      aria-rowindex={1}
      css={css`
        position: sticky;
        z-index: 3;
        top: 0;
        display: grid;
        grid-template-columns: ${GRID_TEMPLATE};
        column-gap: ${euiTheme.size.base};
        height: ${ROW_HEIGHT}px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${colors.backgroundSubdued};
        color: ${colors.text};
        font-size: 12px;
        font-weight: ${euiTheme.font.weight.bold};
        line-height: ${ROW_HEIGHT - 1}px;
      `}
    >
      {COLUMN_IDS.map((column) => (
        <div
          key={column}
          role="columnheader"
          {...(column === 'start' && { 'aria-sort': 'descending' as const })}
          css={css`
            overflow: hidden;
            white-space: nowrap;
            text-overflow: ellipsis;
            ${isNumeric(column) ? 'text-align: right;' : ''}
          `}
        >
          {columnTitle(column)}
          {column === 'start' && (
            <>
              {' '}
              <EuiIcon type="sortDown" size="s" aria-hidden />
            </>
          )}
        </div>
      ))}
    </div>
  );
}
