import { useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { EuiButtonGroup, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { KernelProbesAnswer } from '../../../common/api/kernel_probes';
import { sameHook, type ProbeHook } from '../../../common/kernel_probes/hook';
import { useColors } from '../../shell/theme';
import { CutLine } from '../../text/cut_line';
import { FunctionRow, FUNCTION_ROW_HEIGHT, hookOfRow } from './function_row';
import { groupFunctions, type FunctionLine } from './group_functions';
import { policyName } from './hook_words';
import type { ProbeOrder } from '../choice/probe_address';
import { messages } from './messages';

const LIST_WIDTH = 320;

const POLICY_ROW_HEIGHT = 28;

/** Policies and their functions, each with its count, its course and what was done about it. */
export function FunctionList({
  answer,
  selected,
  order,
  onOrder,
  onSelect,
}: {
  answer: KernelProbesAnswer;
  selected: ProbeHook | undefined;
  order: ProbeOrder;
  onOrder: (order: ProbeOrder) => void;
  onSelect: (hook: ProbeHook) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => groupFunctions(answer.functions, order), [answer, order]);
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) =>
      lines[index]?.kind === 'policy' ? POLICY_ROW_HEIGHT : FUNCTION_ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <nav
      aria-label={messages.list()}
      data-test-subj="probeFunctionList"
      css={css`
        display: flex;
        flex: none;
        flex-direction: column;
        width: ${LIST_WIDTH}px;
        min-height: 0;
        border-right: 1px solid ${colors.border};
      `}
    >
      <div
        css={css`
          display: flex;
          flex: none;
          align-items: center;
          justify-content: space-between;
          height: 40px;
          padding: 0 ${euiTheme.size.s} 0 ${euiTheme.size.base};
          border-bottom: 1px solid ${colors.border};
          font-size: 12px;
        `}
      >
        <span data-test-subj="probeListSummary">{summary(answer)}</span>
        <OrderSwitch order={order} onOrder={onOrder} />
      </div>
      <div
        ref={scroller}
        css={css`
          flex: 1;
          min-height: 0;
          overflow: auto;
        `}
      >
        <div css={{ position: 'relative' }} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <div
                key={index}
                css={{ position: 'absolute', left: 0, right: 0 }}
                style={{ top: start, height: size }}
              >
                {line.kind === 'policy' ? (
                  <PolicyRow {...line} />
                ) : (
                  <FunctionRow
                    row={line.row}
                    isSelected={sameHook(selected, hookOfRow(line.row))}
                    onSelect={onSelect}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </nav>
  );
}

function PolicyRow({ type, policy, events }: Extract<FunctionLine, { kind: 'policy' }>) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      data-test-subj="probePolicy"
      css={css`
        display: flex;
        align-items: center;
        gap: ${euiTheme.size.s};
        height: 100%;
        padding: 0 ${euiTheme.size.base};
        background: ${colors.backgroundSubdued};
        border-bottom: 1px solid ${colors.border};
        font-size: 12px;
        font-weight: ${euiTheme.font.weight.bold};
      `}
    >
      <span css={{ flex: 1, minWidth: 0 }}>
        <CutLine text={policyName({ type, policy })} />
      </span>
      <span
        css={css`
          color: ${colors.textSubdued};
          font-variant-numeric: tabular-nums;
        `}
      >
        {events.toLocaleString()}
      </span>
    </div>
  );
}

function OrderSwitch({
  order,
  onOrder,
}: {
  order: ProbeOrder;
  onOrder: (order: ProbeOrder) => void;
}) {
  return (
    <EuiButtonGroup
      legend={messages.order()}
      buttonSize="compressed"
      idSelected={`probeOrder-${order}`}
      onChange={(id) => onOrder(id === 'probeOrder-rare' ? 'rare' : 'volume')}
      options={[
        {
          id: 'probeOrder-rare',
          label: messages.rare(),
          title: messages.rareTip(),
        },
        {
          id: 'probeOrder-volume',
          label: messages.volume(),
          title: messages.volumeTip(),
        },
      ]}
    />
  );
}

function summary({ functions, events, readFrom }: KernelProbesAnswer): string {
  const values = { count: functions.length, events: events.toLocaleString() };
  return readFrom
    ? messages.summaryRead({ ...values, read: readFrom.documents.toLocaleString() })
    : messages.summary(values);
}
