import { EuiSelect, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeColumn } from '../../../common/api/kernel_probe_values';
import { useColors } from '../../shell/theme';
import { columnTitle } from './column_words';
import { exactnessOf } from './exactness';
import { ValueRow } from './value_row';
import { messages } from './messages';

/** The values of one argument: how often, in how many pods, since when; each to filter for or out. */
export function ValueColumn({
  column,
  candidates,
  canFilter,
  onColumn,
  onFilter,
}: {
  column: ProbeColumn;
  candidates: readonly string[];
  /** False where no filter of the page knows the field. */
  canFilter: boolean;
  /** Another field in this column's place. */
  onColumn: (field: string) => void;
  onFilter: (field: string, value: string, exclude: boolean) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const most = Math.max(1, ...column.values.map(({ events }) => events));
  const notes = exactnessOf(column);
  const title = columnTitle(column.field, column.name);
  return (
    <section
      aria-label={title}
      data-test-subj={`probeColumn-${column.field}`}
      css={css`
        display: flex;
        flex: 1 1 0;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        & + & {
          border-left: 1px solid ${colors.border};
        }
      `}
    >
      <div
        css={css`
          display: flex;
          flex: none;
          align-items: center;
          gap: ${euiTheme.size.s};
          height: 40px;
          padding: 0 ${euiTheme.size.s};
          background: ${colors.backgroundSubdued};
          border-bottom: 1px solid ${colors.border};
          font-size: 12px;
        `}
      >
        <EuiSelect
          compressed
          value={column.field}
          onChange={({ target }) => onColumn(target.value)}
          options={candidates.map((field) => ({
            value: field,
            text: field === column.field ? title : columnTitle(field),
          }))}
          aria-label={messages.chooseColumn()}
          data-test-subj="probeColumnField"
          css={css`
            font-size: 12px;
            font-weight: ${euiTheme.font.weight.bold};
          `}
        />
        <span
          css={css`
            flex: none;
            color: ${colors.textSubdued};
            white-space: nowrap;
          `}
        >
          {distinctWords(column)}
        </span>
      </div>
      <ul
        // Without filters in its rows nothing else in it takes the focus that scrolls it.
        tabIndex={canFilter ? undefined : 0}
        css={css`
          flex: 1;
          min-height: 0;
          overflow: auto;
        `}
      >
        {column.values.map((value) => (
          <ValueRow
            key={value.value}
            field={column.field}
            title={title}
            value={value}
            share={value.events / most}
            {...(canFilter && { onFilter })}
          />
        ))}
        {column.values.length === 0 && (
          <li
            css={css`
              padding: ${euiTheme.size.s};
              color: ${colors.textSubdued};
              font-size: 12px;
            `}
          >
            {messages.noValues()}
          </li>
        )}
      </ul>
      {notes.length > 0 && (
        <p
          data-test-subj="probeColumnNotes"
          css={css`
            flex: none;
            max-height: 52px;
            padding: 2px ${euiTheme.size.s};
            overflow: auto;
            border-top: 1px solid ${colors.border};
            color: ${colors.textSubdued};
            font-size: 11px;
            line-height: 16px;
          `}
        >
          {notes.join(' ')}
        </p>
      )}
    </section>
  );
}

function distinctWords({ distinct, distinctIsExact }: ProbeColumn): string {
  const values = { count: distinct, countText: distinct.toLocaleString() };
  return distinctIsExact ? messages.distinct(values) : messages.distinctAbout(values);
}
