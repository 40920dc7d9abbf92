import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { meaningOfAction, shortAction } from '../../../common/documents/actions';
import { badgeColors } from '../badge_colors';
import { explainMeaning, toneOfMeaning } from '../event_meaning';
import { meaningWord } from '../meaning_word';
import { useColors } from '../../shell/theme';
import { shownText } from '../../text/shown_text';

/** What an action did to the process, in a word; Tetragon's own name for it stands in the tooltip. */
export function ActionBadge({ action }: { action: string }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const meaning = meaningOfAction(action);
  const { color, background } = badgeColors(toneOfMeaning(meaning), colors);
  const own = shownText(shortAction(action), 60);
  const isPlainPost = meaning !== 'observed' || own === 'post';
  return (
    <span
      title={`${shownText(action, 100)}: ${explainMeaning(meaning)}`}
      data-test-subj={`actionBadge-${meaning}`}
      css={css`
        display: inline-block;
        padding: 0 6px;
        border: 1px solid ${background ?? colors.border};
        border-radius: ${euiTheme.border.radius.small};
        background: ${background ?? 'transparent'};
        color: ${color};
        font-size: 11px;
        line-height: 16px;
        white-space: nowrap;
      `}
    >
      {isPlainPost ? meaningWord(meaning) : own}
    </span>
  );
}
