import { css } from '@emotion/react';
import type { ProcessSummary } from '../../common/api/processes';
import { useColors, type Colors } from '../shell/theme';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

type Ending = Pick<ProcessSummary, 'exitCode' | 'exitTime' | 'signal'>;

/** How a process ended, or that no exit event was seen: that it still runs is not known. */
export function exitText(ending: Ending): string {
  if (ending.signal) return shownText(ending.signal, 40);
  if (!hasEnded(ending)) {
    return messages.noExitSeen();
  }
  return messages.exitCode({ code: String(ending.exitCode ?? 0) });
}

/** The same in the colour of its kind. */
export function ExitText({ process }: { process: Ending }) {
  const colors = useColors();
  return (
    <span
      {...(!hasEnded(process) && { title: messages.noExitSeenWhy() })}
      css={css`
        color: ${colorOf(process, colors)};
        font-style: ${hasEnded(process) ? 'normal' : 'italic'};
      `}
    >
      {exitText(process)}
    </span>
  );
}

function hasEnded({ exitCode, exitTime, signal }: Ending): boolean {
  return Boolean(signal) || exitCode !== undefined || exitTime !== undefined;
}

function colorOf({ exitCode, signal }: Ending, colors: Colors): string {
  if (signal) return colors.textDanger;
  return exitCode ? colors.textWarning : colors.textSubdued;
}
