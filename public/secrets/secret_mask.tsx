import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { messages } from './messages';
import { SECRET_DOTS } from './secret_dots';
import { VisibleCharacters } from '../text/visible_characters_view';

/** Something that looks like a secret, hidden until this one is revealed. */
export function SecretMask({
  text,
  isRevealed = false,
  onToggle,
}: {
  text: string;
  isRevealed?: boolean;
  /** Not inside links and buttons. */
  onToggle?: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  if (!onToggle) {
    return (
      <span
        title={messages.masked()}
        data-test-subj="secretMask"
        css={css`
          color: ${colors.textSubdued};
        `}
      >
        {SECRET_DOTS}
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={isRevealed}
      title={isRevealed ? messages.hide() : messages.reveal()}
      {...(!isRevealed && { 'aria-label': messages.reveal() })}
      data-test-subj="secretMask"
      onClick={onToggle}
      css={css`
        padding: 0 ${euiTheme.size.xs};
        border-radius: ${euiTheme.border.radius.small};
        background: ${colors.backgroundSubdued};
        color: ${colors.text};
        font: inherit;
        text-align: left;
        overflow-wrap: anywhere;
        cursor: pointer;
        &:hover {
          text-decoration: underline;
        }
      `}
    >
      {isRevealed ? <VisibleCharacters text={text} /> : SECRET_DOTS}{' '}
      <EuiIcon type="eye" size="s" aria-hidden />
    </button>
  );
}
