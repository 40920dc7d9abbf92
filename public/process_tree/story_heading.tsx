import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { CutLine } from '../text/cut_line';
import type { Story } from './story_line';

/** The title line: what ran, where, and how it ended. */
export function StoryHeading({ story }: { story: Story }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <span
      data-test-subj="storyLine"
      css={css`
        display: flex;
        min-width: 0;
        gap: ${euiTheme.size.s};
        white-space: nowrap;
        & > * {
          min-width: 0;
        }
      `}
    >
      <span
        css={css`
          flex: none;
          max-width: 40%;
          font-family: ${euiTheme.font.familyCode};
        `}
      >
        <CutLine text={story.binary} />
      </span>
      {story.arguments && (
        <span
          css={css`
            flex: 0 100 auto;
            font-family: ${euiTheme.font.familyCode};
            font-weight: ${euiTheme.font.weight.regular};
          `}
        >
          <CutLine text={story.arguments} program={story.binary} />
        </span>
      )}
      <Separator />
      <span css={{ flex: '0 2 auto', fontWeight: euiTheme.font.weight.regular }}>
        <CutLine text={story.place} />
      </span>
      <Separator />
      <span css={{ flex: 'none', color: story.isAlarming ? colors.textDanger : 'inherit' }}>
        {story.end}
      </span>
    </span>
  );
}

function Separator() {
  const colors = useColors();
  return (
    <span aria-hidden css={{ flex: 'none', color: colors.textSubdued }}>
      ·
    </span>
  );
}
