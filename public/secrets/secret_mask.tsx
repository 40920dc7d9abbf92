import { useState } from 'react';
import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { useColors } from '../shell/theme';
import { VisibleCharacters } from '../text/visible_characters_view';

/** Always the same width: the length of a secret is part of it. */
const DOTS = '••••••';

/** Something that looks like a secret, hidden until this one is revealed. */
export function SecretMask({ text, canReveal }: { text: string; canReveal: boolean }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const [isRevealed, setIsRevealed] = useState(false);
  if (!canReveal) {
    return (
      <span
        title={maskedLabel()}
        data-test-subj="secretMask"
        css={css`
          color: ${colors.textSubdued};
        `}
      >
        {DOTS}
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-pressed={isRevealed}
      title={isRevealed ? hideLabel() : revealLabel()}
      {...(!isRevealed && { 'aria-label': revealLabel() })}
      data-test-subj="secretMask"
      onClick={() => setIsRevealed(!isRevealed)}
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
      {isRevealed ? <VisibleCharacters text={text} /> : DOTS}{' '}
      <EuiIcon type="eye" size="s" aria-hidden />
    </button>
  );
}

function maskedLabel(): string {
  return i18n.translate('tetragonInvestigator.text.masked', {
    defaultMessage: 'Looks like a secret: open the process to reveal it',
  });
}

function revealLabel(): string {
  return i18n.translate('tetragonInvestigator.text.reveal', {
    defaultMessage: 'Reveal what looks like a secret',
  });
}

function hideLabel(): string {
  return i18n.translate('tetragonInvestigator.text.hide', { defaultMessage: 'Hide it again' });
}
