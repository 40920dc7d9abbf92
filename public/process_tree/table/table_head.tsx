import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { useColors } from '../../shell/theme';
import { COLUMN_GAP, gridTemplate, type ColumnId } from './columns';
import { ROW_HEIGHT } from './row_sizes';

/** The columns' titles above the tree. */
export function TableHead({
  columns,
  isLogarithmic,
}: {
  columns: readonly ColumnId[];
  isLogarithmic: boolean;
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
        css={css`
          display: grid;
          grid-template-columns: ${gridTemplate(columns)};
          column-gap: ${COLUMN_GAP}px;
          height: ${ROW_HEIGHT}px;
          padding: 0 ${euiTheme.size.base};
          font-size: 12px;
          font-weight: ${euiTheme.font.weight.bold};
          line-height: ${ROW_HEIGHT - 1}px;
        `}
      >
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            css={css`
              overflow: hidden;
              white-space: nowrap;
              text-overflow: ellipsis;
              ${column === 'pid' ? 'text-align: right;' : ''}
            `}
          >
            {titleOf(column)}
            {column === 'duration' && isLogarithmic && (
              <span
                title={logarithmicTitle()}
                css={css`
                  color: ${colors.textSubdued};
                  font-weight: ${euiTheme.font.weight.regular};
                `}
              >
                {' '}
                {i18n.translate('tetragonInvestigator.tree.log', { defaultMessage: '(log scale)' })}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function logarithmicTitle(): string {
  return i18n.translate('tetragonInvestigator.tree.logTitle', {
    defaultMessage: 'Durations differ by more than a thousand times, so the bars are logarithmic',
  });
}

function titleOf(column: ColumnId): string {
  switch (column) {
    case 'process':
      return i18n.translate('tetragonInvestigator.tree.column.process', {
        defaultMessage: 'Process',
      });
    case 'pid':
      return i18n.translate('tetragonInvestigator.tree.column.pid', { defaultMessage: 'PID' });
    case 'user':
      return i18n.translate('tetragonInvestigator.tree.column.user', { defaultMessage: 'User' });
    case 'start':
      return i18n.translate('tetragonInvestigator.tree.column.start', {
        defaultMessage: 'Started, after its parent',
      });
    case 'duration':
      return i18n.translate('tetragonInvestigator.tree.column.duration', {
        defaultMessage: 'Duration',
      });
    case 'exit':
      return i18n.translate('tetragonInvestigator.tree.column.exit', { defaultMessage: 'Exit' });
    case 'pod':
      return i18n.translate('tetragonInvestigator.tree.column.pod', {
        defaultMessage: 'Namespace / pod',
      });
    case 'known':
      return i18n.translate('tetragonInvestigator.tree.column.known', {
        defaultMessage: 'Known by',
      });
    case 'node':
      return i18n.translate('tetragonInvestigator.tree.column.node', { defaultMessage: 'Node' });
  }
}
