import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { COLUMN_GAP, gridTemplate, type ColumnId } from './columns';
import { ROW_HEIGHT } from './row_sizes';
import { messages } from './messages';

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

const TITLE_OF: Readonly<Record<ColumnId, () => string>> = {
  process: messages.process,
  pid: messages.pid,
  user: messages.user,
  start: messages.start,
  duration: messages.duration,
  exit: messages.exit,
  pod: messages.pod,
  known: messages.known,
  node: messages.node,
};

function titleOf(column: ColumnId): string {
  return TITLE_OF[column]();
}
