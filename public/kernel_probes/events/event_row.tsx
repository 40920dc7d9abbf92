import { memo } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProbeEvent } from '../../../common/api/kernel_probe_events';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { ActionBadge } from '../../events/arguments/action_badge';
import { cellText, type ArgumentColumn } from './event_columns';

/** One event in a line: a click or Enter on its time opens everything it says. */
export const EventRow = memo(function EventRow({
  probeEvent,
  columns,
  template,
  index,
  top,
  isOpen,
  onOpen,
}: {
  probeEvent: ProbeEvent;
  columns: readonly ArgumentColumn[];
  template: string;
  index: number;
  top: number;
  isOpen: boolean;
  onOpen: (event: ProbeEvent) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const time = useTimeFormat();
  const { event, exit } = probeEvent;
  const cell = css`
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  `;
  const code = css`
    font-family: ${euiTheme.font.familyCode};
  `;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-test-subj="probeEvent"
      onClick={() => onOpen(probeEvent)}
      css={css`
        position: absolute;
        right: 0;
        left: 0;
        display: grid;
        grid-template-columns: ${template};
        column-gap: ${euiTheme.size.s};
        align-items: center;
        height: 28px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        background: ${isOpen ? colors.backgroundSelected : 'transparent'};
        font-size: 12px;
        line-height: 27px;
        cursor: pointer;
        &:hover {
          background: ${isOpen ? colors.backgroundSelected : colors.backgroundHover};
        }
      `}
      style={{ top }}
    >
      <div role="cell" css={cell}>
        <button
          type="button"
          aria-expanded={isOpen}
          title={event.time === undefined ? '' : time.precise(event.time)}
          data-test-subj="openProbeEvent"
          css={css`
            color: ${colors.primary};
            font-variant-numeric: tabular-nums;
          `}
        >
          {event.time === undefined ? openWord() : time.format(event.time)}
        </button>
      </div>
      <div role="cell" css={cell}>
        {event.action !== undefined && <ActionBadge action={event.action} />}
        {exit === null && (
          <span
            title={noExit()}
            css={{ color: colors.textWarning }}
            data-test-subj="killWithoutExit"
          >
            {' '}
            ?
          </span>
        )}
      </div>
      <div role="cell" css={[cell, code]}>
        <CutLine
          text={event.process?.binary ?? '–'}
          title={`${event.process?.binary ?? ''} ${event.process?.arguments ?? ''}`}
        />
      </div>
      <div role="cell" css={cell}>
        <CutLine text={event.process?.pod?.name ?? event.node} />
      </div>
      {columns.map(({ place }) => (
        <div key={place} role="cell" css={[cell, code]}>
          <CutLine text={cellText(event, place)} maskSecrets />
        </div>
      ))}
    </div>
  );
});

function openWord(): string {
  return i18n.translate('tetragonInvestigator.probes.openEvent', { defaultMessage: 'Open' });
}

function noExit(): string {
  return i18n.translate('tetragonInvestigator.probes.killWithoutExit', {
    defaultMessage: 'Killed, and no exit of this process is stored.',
  });
}
