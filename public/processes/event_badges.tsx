import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { visibleString } from '../text/visible_characters';
import { useColors, type Colors } from '../shell/theme';

/** Order of weight: what stopped something comes first. */
const MEANINGS = ['killed', 'blocked', 'signalled', 'notified', 'changed', 'observed'];

/** Small counted chips of a process's probe events by meaning of their action. */
export function EventBadges({ events }: { events: Readonly<Record<string, number>> }) {
  const { euiTheme } = useEuiTheme();
  const counts = Object.entries(events)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => rank(a) - rank(b));
  if (counts.length === 0) return null;
  return (
    <span
      title={counts.map(([meaning, count]) => badgeText(meaning, count)).join(' · ')}
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

/** A meaning nobody here knows comes last. */
function rank(meaning: string): number {
  const index = MEANINGS.indexOf(meaning);
  return index < 0 ? MEANINGS.length : index;
}

function EventBadge({ meaning, count }: { meaning: string; count: number }) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { text, background } = badgeColors(meaning, colors);
  return (
    <span
      data-test-subj={`eventBadge-${meaning}`}
      css={css`
        flex: none;
        padding: 0 6px;
        border: 1px solid ${background ?? colors.border};
        border-radius: ${euiTheme.border.radius.small};
        background: ${background ?? 'transparent'};
        color: ${text};
        font-family: ${euiTheme.font.family};
        font-size: 11px;
        line-height: 16px;
        white-space: nowrap;
      `}
    >
      {badgeText(meaning, count)}
    </span>
  );
}

/** Only what interfered with a process is coloured; an observation is grey. */
function badgeColors(meaning: string, colors: Colors): { text: string; background?: string } {
  switch (meaning) {
    case 'killed':
    case 'blocked':
      return { text: colors.textDanger, background: colors.backgroundDanger };
    case 'signalled':
    case 'notified':
    case 'changed':
      return { text: colors.textWarning, background: colors.backgroundWarning };
    default:
      return { text: colors.textSubdued };
  }
}

function badgeText(meaning: string, count: number): string {
  const values = { count: count.toLocaleString() };
  switch (meaning) {
    case 'killed':
      return i18n.translate('tetragonInvestigator.badge.killed', {
        defaultMessage: '{count} killed',
        values,
      });
    case 'blocked':
      return i18n.translate('tetragonInvestigator.badge.blocked', {
        defaultMessage: '{count} blocked',
        values,
      });
    case 'signalled':
      return i18n.translate('tetragonInvestigator.badge.signalled', {
        defaultMessage: '{count} signalled',
        values,
      });
    case 'notified':
      return i18n.translate('tetragonInvestigator.badge.notified', {
        defaultMessage: '{count} notified',
        values,
      });
    case 'changed':
      return i18n.translate('tetragonInvestigator.badge.changed', {
        defaultMessage: '{count} changed',
        values,
      });
    case 'observed':
      return i18n.translate('tetragonInvestigator.badge.observed', {
        defaultMessage: '{count} observed',
        values,
      });
    default:
      return `${count.toLocaleString()} ${visibleString(meaning.slice(0, 40))}`;
  }
}
