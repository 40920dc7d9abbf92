import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css, type SerializedStyles } from '@emotion/react';
import { useColors } from '../shell/theme';
import { GRID_TEMPLATE, ROW_HEIGHT } from './columns';

export type RowStyles = Record<
  | 'row'
  | 'cell'
  | 'numeric'
  | 'subdued'
  | 'time'
  | 'command'
  | 'link'
  | 'folder'
  | 'binary'
  | 'arguments'
  | 'place'
  | 'namespace'
  | 'separator'
  | 'pod',
  SerializedStyles
>;

/** Styles of the table's rows, made once for all of them: rows come and go while one scrolls. */
export function useRowStyles(): RowStyles {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return useMemo(
    () => ({
      row: css`
        position: absolute;
        right: 0;
        left: 0;
        display: grid;
        grid-template-columns: ${GRID_TEMPLATE};
        column-gap: ${euiTheme.size.base};
        align-items: center;
        height: ${ROW_HEIGHT}px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
        line-height: ${ROW_HEIGHT - 1}px;
        cursor: pointer;
        &:hover {
          background: ${colors.backgroundHover};
        }
        &:focus-within {
          background: ${colors.backgroundSelected};
          box-shadow: inset 2px 0 0 ${colors.primary};
        }
      `,
      cell: css`
        position: relative;
        min-width: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        &:hover [data-cell-filters] {
          opacity: 1;
          pointer-events: auto;
        }
      `,
      numeric: css`
        text-align: right;
        font-variant-numeric: tabular-nums;
      `,
      subdued: css`
        color: ${colors.textSubdued};
      `,
      time: css`
        color: ${colors.textSubdued};
        font-variant-numeric: tabular-nums;
      `,
      command: css`
        display: flex;
        gap: ${euiTheme.size.s};
        align-items: center;
        min-width: 0;
      `,
      link: css`
        display: flex;
        flex: 1;
        gap: ${euiTheme.size.s};
        min-width: 0;
        color: ${colors.text};
        font-family: ${euiTheme.font.familyCode};
        &:hover {
          color: ${colors.primary};
        }
      `,
      // The program's own name is what the eye looks for: its folder gives way first.
      folder: css`
        flex: 0 3 auto;
        min-width: 0;
        margin-right: -${euiTheme.size.s};
        color: ${colors.textSubdued};
      `,
      binary: css`
        flex: none;
        max-width: 60%;
        font-weight: ${euiTheme.font.weight.bold};
      `,
      arguments: css`
        flex: 0 1 auto;
        min-width: 0;
      `,
      place: css`
        display: flex;
        min-width: 0;
      `,
      namespace: css`
        flex: none;
        max-width: 45%;
        color: ${colors.textSubdued};
      `,
      separator: css`
        flex: none;
        padding: 0 3px;
        color: ${colors.textSubdued};
      `,
      pod: css`
        flex: 0 1 auto;
        min-width: 0;
      `,
    }),
    [euiTheme, colors],
  );
}
