import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css, type SerializedStyles } from '@emotion/react';
import { useColors } from '../shell/theme';
import { COLUMN_GAP, ROW_HEIGHT } from './column';

export type TableStyles = Record<
  'row' | 'placed' | 'selected' | 'focused' | 'head' | 'cell' | 'numeric' | 'subdued',
  SerializedStyles
>;

/** Variable that holds the `grid-template-columns` of a table, set on the table itself. */
export const COLUMNS_VARIABLE = '--tetragonColumns';

/**
 * What rows and cells of all tables look like, made once for a table: rows come and go while one
 * scrolls.
 */
export function useTableStyles(rowHeight = ROW_HEIGHT): TableStyles {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return useMemo(() => {
    const line = css`
      border-bottom: 1px solid ${colors.border};
      display: grid;
      grid-template-columns: var(${COLUMNS_VARIABLE});
      column-gap: ${COLUMN_GAP}px;
      align-items: center;
      height: ${rowHeight}px;
      padding: 0 ${COLUMN_GAP}px;
      font-size: 12px;
      line-height: ${rowHeight - 1}px;
    `;
    const marked = css`
      background: ${colors.backgroundSelected};
      box-shadow: inset 2px 0 0 ${colors.primary};
    `;
    return {
      row: css`
        ${line}
        &:hover {
          background: ${colors.backgroundHover};
        }
      `,
      placed: css`
        position: absolute;
        top: 0;
        right: 0;
        left: 0;
      `,
      selected: css`
        &,
        &:hover {
          ${marked}
        }
      `,
      focused: css`
        &:focus-within {
          ${marked}
        }
      `,
      head: css`
        ${line}
        background: ${colors.backgroundSubdued};
        color: ${colors.text};
        font-weight: ${euiTheme.font.weight.bold};
      `,
      cell: css`
        min-width: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      `,
      numeric: css`
        text-align: right;
        font-variant-numeric: tabular-nums;
        > bdi {
          justify-content: flex-end;
        }
      `,
      subdued: css`
        color: ${colors.textSubdued};
      `,
    };
  }, [euiTheme, colors, rowHeight]);
}
