import { useMemo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css, type SerializedStyles } from '@emotion/react';
import { useTableStyles, type TableStyles } from '../../grid/table_styles';
import { useColors } from '../../shell/theme';
import { COLUMN_GAP } from './columns';
import { INDENT, ROW_HEIGHT } from './row_sizes';

export type TreeStyles = TableStyles &
  Record<
    | 'sticky'
    | 'dimmed'
    | 'match'
    | 'process'
    | 'guides'
    | 'twisty'
    | 'mark'
    | 'path'
    | 'folder'
    | 'binary'
    | 'ghost'
    | 'arguments'
    | 'chip'
    | 'stages'
    | 'place'
    | 'delta'
    | 'group'
    | 'stack'
    | 'count'
    | 'fresh'
    | 'freshChip'
    | 'action'
    | 'bar'
    | 'barFill',
    SerializedStyles
  >;

/** Styles of the tree's rows, made once for all of them: rows come and go while one scrolls. */
export function useTreeStyles(): TreeStyles {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const table = useTableStyles(ROW_HEIGHT);
  return useMemo(
    () => ({
      ...table,
      row: css`
        ${table.row}
        column-gap: ${COLUMN_GAP}px;
        cursor: pointer;
        &:focus {
          outline: 2px solid ${colors.primary};
          outline-offset: -2px;
        }
        &:focus:not(:focus-visible) {
          outline: none;
        }
      `,
      sticky: css`
        grid-template-columns: minmax(0, 1fr);
        background: ${colors.backgroundSubdued};
      `,
      // Not by opacity: what is dimmed must stay readable (WCAG 1.4.3).
      dimmed: css`
        && *:not([aria-hidden], [aria-hidden] *) {
          color: ${colors.textSubdued};
          font-weight: ${euiTheme.font.weight.regular};
          background-color: transparent;
        }
        [aria-hidden] {
          opacity: 0.4;
        }
      `,
      match: css`
        background: ${colors.backgroundWarning};
      `,
      process: css`
        display: flex;
        align-items: center;
        gap: ${euiTheme.size.s};
        min-width: 0;
        height: 100%;
        overflow: hidden;
        white-space: nowrap;
      `,
      guides: css`
        flex: none;
        align-self: stretch;
        margin-right: -${euiTheme.size.s};
        background-image: repeating-linear-gradient(
          to right,
          transparent 0 7px,
          ${colors.border} 7px 8px,
          transparent 8px ${INDENT}px
        );
      `,
      twisty: css`
        display: flex;
        flex: none;
        align-items: center;
        justify-content: center;
        width: 16px;
        height: 20px;
        color: ${colors.textSubdued};
        cursor: pointer;
        &:hover {
          color: ${colors.primary};
        }
      `,
      mark: css`
        display: flex;
        flex: none;
        margin-left: -${euiTheme.size.xs};
        color: ${colors.textSubdued};
      `,
      path: css`
        display: flex;
        flex: none;
        max-width: 60%;
        overflow: hidden;
        font-family: ${euiTheme.font.familyCode};
      `,
      folder: css`
        flex: 0 100 auto;
        min-width: 0;
        overflow: hidden;
        color: ${colors.textSubdued};
      `,
      binary: css`
        flex: 0 1 auto;
        min-width: 0;
        overflow: hidden;
        font-weight: ${euiTheme.font.weight.bold};
      `,
      ghost: css`
        color: ${colors.textSubdued};
        font-style: italic;
        font-weight: ${euiTheme.font.weight.regular};
      `,
      arguments: css`
        flex: 0 100 auto;
        min-width: 0;
        overflow: hidden;
        font-family: ${euiTheme.font.familyCode};
      `,
      chip: css`
        /* The command line gives way first. */
        flex: 0 0.01 auto;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        padding: 0 ${euiTheme.size.xs};
        border-radius: ${euiTheme.border.radius.small};
        background: ${colors.backgroundSubdued};
        color: ${colors.textSubdued};
        font-size: 11px;
        line-height: 18px;
      `,
      place: css`
        flex: 0 1 auto;
        min-width: 32px;
        overflow: hidden;
      `,
      stages: css`
        cursor: pointer;
        white-space: pre;
        &:hover {
          color: ${colors.primary};
        }
      `,
      group: css`
        background: ${colors.backgroundSubdued};
      `,
      // A pile of dots: many of what a single mark stands for.
      stack: css`
        position: relative;
        flex: none;
        width: 10px;
        height: 10px;
        &::before,
        &::after {
          position: absolute;
          top: 2px;
          width: 6px;
          height: 6px;
          border: 1px solid currentColor;
          border-radius: 50%;
          background: ${colors.backgroundSubdued};
          content: '';
        }
        &::before {
          left: 0;
        }
        &::after {
          left: 4px;
        }
      `,
      count: css`
        flex: none;
        font-weight: ${euiTheme.font.weight.bold};
        font-variant-numeric: tabular-nums;
      `,
      fresh: css`
        box-shadow: inset 2px 0 0 ${colors.success};
      `,
      freshChip: css`
        color: ${colors.textSuccess};
        font-weight: ${euiTheme.font.weight.bold};
      `,
      // Shown where somebody looks; always reachable by the keyboard's focus.
      action: css`
        flex: none;
        opacity: 0;
        [role='row']:hover &,
        [role='row']:focus &,
        [role='row']:focus-within & {
          opacity: 1;
        }
      `,
      delta: css`
        color: ${colors.textSubdued};
        font-variant-numeric: tabular-nums;
      `,
      bar: css`
        flex: 1;
        height: 6px;
        border-radius: 3px;
        background: ${colors.border};
      `,
      barFill: css`
        display: block;
        height: 100%;
        border-radius: 3px;
        background: ${colors.neutral};
      `,
    }),
    [euiTheme, colors, table],
  );
}
