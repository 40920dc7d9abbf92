import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ProbeFunction } from '../../../common/api/kernel_probes';
import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { kindOfType } from '../../events/event_type_messages';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { ActionSplit } from './action_split';
import { hookLabel, hookTitle } from './hook_words';
import { Sparkline } from '../../charts/sparkline';
import { messages } from './messages';

export const FUNCTION_ROW_HEIGHT = 44;

/** One function: name, course, count; below them its kind, its pods and what interfered. */
export function FunctionRow({
  row,
  isSelected,
  onSelect,
}: {
  row: ProbeFunction;
  isSelected: boolean;
  onSelect: (hook: ProbeHook) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const hook = hookOfRow(row);
  return (
    <button
      type="button"
      aria-current={isSelected}
      title={hookLabel(hook)}
      onClick={() => onSelect(hook)}
      data-test-subj="probeFunction"
      css={css`
        display: grid;
        grid-template-columns: minmax(0, 1fr) 60px 62px;
        grid-template-rows: 20px 16px;
        column-gap: ${euiTheme.size.s};
        align-items: center;
        width: 100%;
        height: ${FUNCTION_ROW_HEIGHT}px;
        padding: 3px ${euiTheme.size.base} 4px;
        border-bottom: 1px solid ${colors.border};
        color: ${colors.text};
        font-size: 12px;
        text-align: left;
        ${isSelected && `background: ${colors.backgroundSelected}; box-shadow: inset 2px 0 0 ${colors.primary};`}
        &:hover {
          background: ${isSelected ? colors.backgroundSelected : colors.backgroundHover};
        }
      `}
    >
      <span
        css={css`
          min-width: 0;
          font-family: ${euiTheme.font.familyCode};
          font-weight: ${euiTheme.font.weight.semiBold};
        `}
      >
        <CutLine text={hookTitle(hook)} />
      </span>
      <Sparkline values={row.histogram} />
      <span
        data-test-subj="probeFunctionCount"
        css={css`
          text-align: right;
          font-variant-numeric: tabular-nums;
        `}
      >
        {row.events.toLocaleString()}
      </span>
      <span
        css={css`
          grid-column: 1 / -1;
          overflow: hidden;
          color: ${colors.textSubdued};
          font-size: 11px;
          white-space: nowrap;
          text-overflow: ellipsis;
        `}
      >
        {messages.rowFacts({ kind: kindOfType(row.type), pods: row.pods })}
        {Object.keys(row.enforced).length > 0 && ' · '}
        <ActionSplit counts={row.enforced} />
      </span>
    </button>
  );
}

/** The hook a row counts. */
export function hookOfRow({ type, policy, name, path }: ProbeFunction): ProbeHook {
  return { type, policy, name, ...(path !== undefined && { path }) };
}
