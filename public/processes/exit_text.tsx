import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import type { ProcessSummary } from '../../common/api/processes';
import { useColors } from '../shell/theme';
import { visibleString } from '../text/visible_characters';

/** How a process ended, or that no exit event was seen: that it still runs is not known. */
export function ExitText({
  process: { exitCode, exitTime, signal },
}: {
  process: Pick<ProcessSummary, 'exitCode' | 'exitTime' | 'signal'>;
}) {
  const colors = useColors();
  if (signal) {
    return (
      <span
        css={css`
          color: ${colors.textDanger};
        `}
      >
        {visibleString(signal.slice(0, 40))}
      </span>
    );
  }
  if (exitCode === undefined && exitTime === undefined) {
    return (
      <span
        title={i18n.translate('tetragonInvestigator.exit.notSeenExplained', {
          defaultMessage:
            'No exit event was found: it may still run, another program may have taken its place, or the event may be missing.',
        })}
        css={css`
          color: ${colors.textSubdued};
          font-style: italic;
        `}
      >
        {i18n.translate('tetragonInvestigator.exit.notSeen', { defaultMessage: 'no exit seen' })}
      </span>
    );
  }
  return (
    <span
      css={css`
        color: ${exitCode ? colors.textWarning : colors.textSubdued};
      `}
    >
      {i18n.translate('tetragonInvestigator.exit.code', {
        defaultMessage: 'exit {code}',
        values: { code: String(exitCode ?? 0) },
      })}
    </span>
  );
}
