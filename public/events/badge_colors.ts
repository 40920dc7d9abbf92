import type { Colors } from '../shell/theme';
import type { BadgeTone } from './event_meaning';

/** Colours of a badge; without a background it is a hollow one. */
export function badgeColors(
  tone: BadgeTone,
  colors: Colors,
): { color: string; background?: string } {
  switch (tone) {
    case 'danger':
      return { color: colors.textDanger, background: colors.backgroundDanger };
    case 'warning':
      return { color: colors.textWarning, background: colors.backgroundWarning };
    case 'plain':
      return { color: colors.textSubdued };
  }
}
