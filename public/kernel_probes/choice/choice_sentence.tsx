import type { ReactNode } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import type { KernelProbeValuesAnswer } from '../../../common/api/kernel_probe_values';
import type { ProbeHook } from '../../../common/kernel_probes/hook';
import { kindOfType } from '../../events/event_type_messages';
import { useColors } from '../../shell/theme';
import { useTimeFormat } from '../../shell/time_range/use_time_format';
import { CutLine } from '../../text/cut_line';
import { ActionSplit } from '../functions/action_split';
import { hookLabel, hookTitle, policyName } from '../functions/hook_words';
import { messages } from './messages';

/** `fd_install · 48,211 events · 3 killed · 12 pods`: what was chosen, in one line. */
export function ChoiceSentence({
  hook,
  answer,
  actions,
}: {
  hook: ProbeHook;
  answer: KernelProbeValuesAnswer | undefined;
  actions?: ReactNode;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <div
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.s};
        height: 40px;
        padding: 0 ${euiTheme.size.base};
        border-bottom: 1px solid ${colors.border};
        font-size: 13px;
      `}
    >
      <h2
        title={hookLabel(hook)}
        css={css`
          flex: 0 1 auto;
          min-width: 80px;
          font-family: ${euiTheme.font.familyCode};
          font-weight: ${euiTheme.font.weight.bold};
        `}
      >
        <CutLine text={hookTitle(hook)} />
      </h2>
      <span
        data-test-subj="probeSentence"
        css={css`
          flex: 1;
          min-width: 0;
          overflow: hidden;
          white-space: nowrap;
          text-overflow: ellipsis;
          font-variant-numeric: tabular-nums;
        `}
      >
        {answer && <Facts answer={answer} />}
        <span css={{ color: colors.textSubdued }}>
          {' · '}
          {kindOfType(hook.type)} · {policyName(hook)}
        </span>
      </span>
      {actions}
    </div>
  );
}

function Facts({ answer }: { answer: KernelProbeValuesAnswer }) {
  const time = useTimeFormat();
  const { events, pods, nodes, processes, actions, firstSeen, lastSeen, baseline } = answer;
  const { observed = 0, unknown = 0, ...interfered } = actions;
  const shown = Object.keys(interfered).length > 0 ? interfered : { observed, unknown };
  const seen = [firstSeen, lastSeen].filter((at) => at !== undefined).map(time.format);
  return (
    <span
      title={`${seen.join(' – ')}\n${baselineSentence(baseline.events, time.format(baseline.from))}`}
    >
      {messages.sentenceEvents({ events, eventsText: events.toLocaleString() })}
      {' · '}
      <ActionSplit counts={shown} />
      {' · '}
      {messages.sentencePlaces({
        pods,
        nodes,
        processes,
        processesText: processes.toLocaleString(),
      })}
    </span>
  );
}

function baselineSentence(events: number, from: string): string {
  return events === 0
    ? messages.noBaseline({ from })
    : messages.baseline({ events: events.toLocaleString(), from });
}
