import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { EvidenceTable } from '../../checks/check_words';
import { useColors } from '../../shell/theme';
import { VisibleText } from '../../text/visible_text';
import { messages } from '../messages';
import { Block } from './block';

/** A small table of evidence; wide ones scroll by themselves. */
export function EvidenceTableView({ table }: { table: EvidenceTable }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { title, columns, rows, more } = table;
  return (
    <Block title={title}>
      <div
        // A table that scrolls must be reachable for those who scroll with the keyboard.
        tabIndex={0}
        role="region"
        aria-label={title}
        css={css`
          overflow-x: auto;
          border: 1px solid ${colors.border};
          border-radius: ${euiTheme.border.radius.small};
        `}
      >
        <table
          css={css`
            width: 100%;
            border-collapse: collapse;
            font-size: 12px;
            line-height: 18px;
            font-variant-numeric: tabular-nums;
            th,
            td {
              padding: 5px ${euiTheme.size.s};
              text-align: left;
              vertical-align: top;
            }
            th {
              background: ${colors.backgroundSubdued};
              color: ${colors.textSubdued};
              font-weight: ${euiTheme.font.weight.semiBold};
              white-space: nowrap;
            }
            tbody tr + tr td {
              border-top: 1px solid ${colors.border};
            }
          `}
        >
          <thead>
            <tr>
              {columns.map(({ label, isNumber }, index) => (
                <th key={index} scope="col" css={isNumber && { textAlign: 'right' }}>
                  <VisibleText text={label} limit={60} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    css={columns[column]?.isNumber && { textAlign: 'right', whiteSpace: 'nowrap' }}
                  >
                    <VisibleText text={cell} limit={200} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <p css={{ marginTop: 4, color: colors.textSubdued, fontSize: 12 }}>
          {messages.moreRows({ count: more })}
        </p>
      )}
    </Block>
  );
}
