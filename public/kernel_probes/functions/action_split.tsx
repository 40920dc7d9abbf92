import { css } from '@emotion/react';
import { badgeColors } from '../../events/badge_colors';
import { meaningsInOrder, toneOfMeaning, wordsOfMeaning } from '../../events/event_meaning';
import { useColors } from '../../shell/theme';

/** `3 killed · 1 blocked`: what was done about the events, coloured where it interfered. */
export function ActionSplit({ counts }: { counts: Readonly<Record<string, number>> }) {
  const colors = useColors();
  return (
    <>
      {meaningsInOrder(counts).map(([meaning, count], index) => (
        <span
          key={meaning}
          data-test-subj={`actionCount-${meaning}`}
          css={css`
            color: ${badgeColors(toneOfMeaning(meaning), colors).color};
          `}
        >
          {index > 0 && ' · '}
          {wordsOfMeaning(meaning, count)}
        </span>
      ))}
    </>
  );
}
