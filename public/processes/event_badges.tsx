import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { meaningsInOrder, toneOfMeaning, wordsOfMeaning } from '../events/event_meaning';
import { ToneBadge } from '../events/tone_badge';

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
        > * {
          min-width: 0;
          overflow: hidden;
          text-overflow: ellipsis;
        }
      `}
    >
      {counts.map(([meaning, count]) => (
        <ToneBadge
          key={meaning}
          tone={toneOfMeaning(meaning)}
          data-test-subj={`eventBadge-${meaning}`}
        >
          {wordsOfMeaning(meaning, count)}
        </ToneBadge>
      ))}
    </span>
  );
}
