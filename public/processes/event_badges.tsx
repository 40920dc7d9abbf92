import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { badgeColors } from '../events/badge_colors';
import { meaningsInOrder, toneOfMeaning, wordsOfMeaning } from '../events/event_meaning';
import { useColors } from '../shell/theme';

/** Small counted chips of a process's probe events by meaning of their action. */
export function EventBadges({ events }: { events: Readonly<Record<string, number>> }) {
  const { euiTheme } = useEuiTheme();
  const counts = meaningsInOrder(events);
  if (counts.length === 0) return null;
  return (
    <span
      title={counts.map(([meaning, count]) => wordsOfMeaning(meaning, count)).join(' · ')}
      css={css`
        display: flex;
        flex: none;
        gap: ${euiTheme.size.xs};
        max-width: 50%;
        overflow: hidden;
      `}
    >
      {counts.map(([meaning, count]) => (
        <EventBadge key={meaning} meaning={meaning} count={count} />
      ))}
    </span>
  );
}

function EventBadge({ meaning, count }: { meaning: string; count: number }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { color, background } = badgeColors(toneOfMeaning(meaning), colors);
  return (
    <span
      data-test-subj={`eventBadge-${meaning}`}
      css={css`
        flex: none;
        padding: 0 6px;
        border: 1px solid ${background ?? colors.border};
        border-radius: ${euiTheme.border.radius.small};
        background: ${background ?? 'transparent'};
        color: ${color};
        font-family: ${euiTheme.font.family};
        font-size: 11px;
        line-height: 16px;
        white-space: nowrap;
      `}
    >
      {wordsOfMeaning(meaning, count)}
    </span>
  );
}
