import { css } from '@emotion/react';
import { useColors, type Colors } from '../shell/theme';
import { useTimeFormat } from '../shell/time_range/use_time_format';
import { exitText, isEndKnown, type Ending } from './exit_words';
import { messages } from './messages';

/** How a process ended, in the colour of its kind. */
export function ExitText({ process }: { process: Ending }) {
  const colors = useColors();
  const { format } = useTimeFormat();
  const isKnown = isEndKnown(process);
  const text = exitText(process, format);
  return (
    <span
      title={whyText(process) ?? text}
      css={css`
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: ${colorOf(process, colors)};
        font-style: ${isKnown ? 'normal' : 'italic'};
      `}
    >
      {text}
    </span>
  );
}

/** Why the words say no more. */
function whyText(process: Ending): string | undefined {
  if (!isEndKnown(process)) return messages.noExitSeenWhy();
  const { exitCode, exitTime, signal } = process;
  return exitTime !== undefined && exitCode === undefined && !signal
    ? messages.endedWhy()
    : undefined;
}

function colorOf({ exitCode, signal }: Ending, colors: Colors): string {
  if (signal) return colors.textDanger;
  return exitCode ? colors.textWarning : colors.textSubdued;
}
