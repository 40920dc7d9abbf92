import type { HTMLAttributes } from 'react';
import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { badgeColors } from './badge_colors';
import type { BadgeTone } from './event_meaning';

/** A small chip of a word or two, in the colours of its tone. */
export function ToneBadge({
  tone,
  ...properties
}: HTMLAttributes<HTMLSpanElement> & { tone: BadgeTone; 'data-test-subj': string }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { color, background } = badgeColors(tone, colors);
  return (
    <span
      {...properties}
      css={css`
        display: inline-block;
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
    />
  );
}
