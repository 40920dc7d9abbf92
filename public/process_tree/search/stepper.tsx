import { EuiButtonIcon, EuiLoadingSpinner, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { i18n } from '@kbn/i18n';
import { useColors } from '../../shell/theme';

/** Rows to step through: of a search, or of one number of the line on data quality. */
export interface Steps {
  execIds: readonly string[];
  /** All of them, of which `execIds` may hold only the first. */
  count: number;
  /** Index of the current one, -1 where that is none of them. */
  position: number;
  /** More may be found: the server is still looking. */
  isSearching: boolean;
}

/** `3 of 37` with ways to the one before and after. */
export function Stepper({
  steps,
  onMove,
  onClose,
}: {
  steps: Steps;
  onMove: (position: number) => void;
  /** Absent: there is nothing to close. */
  onClose?: () => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { execIds, position } = steps;
  const move = (by: number) => onMove((position + by + execIds.length) % execIds.length);
  return (
    <span
      data-test-subj="stepper"
      css={css`
        display: flex;
        flex: none;
        align-items: center;
        gap: ${euiTheme.size.xxs};
        color: ${colors.textSubdued};
        font-size: 12px;
        white-space: nowrap;
      `}
    >
      <span role="status" aria-live="polite" data-test-subj="stepperText">
        {textOf(steps)}
      </span>
      {steps.isSearching && <EuiLoadingSpinner size="s" />}
      <EuiButtonIcon
        iconType="sortUp"
        size="xs"
        color="text"
        isDisabled={execIds.length === 0}
        onClick={() => move(position < 0 ? 0 : -1)}
        data-test-subj="stepBack"
        aria-label={i18n.translate('tetragonInvestigator.stepper.previous', {
          defaultMessage: 'Previous match',
        })}
      />
      <EuiButtonIcon
        iconType="sortDown"
        size="xs"
        color="text"
        isDisabled={execIds.length === 0}
        onClick={() => move(1)}
        data-test-subj="stepForward"
        aria-label={i18n.translate('tetragonInvestigator.stepper.next', {
          defaultMessage: 'Next match',
        })}
      />
      {onClose && (
        <EuiButtonIcon
          iconType="cross"
          size="xs"
          color="text"
          onClick={onClose}
          data-test-subj="stepClose"
          aria-label={i18n.translate('tetragonInvestigator.stepper.close', {
            defaultMessage: 'Stop stepping',
          })}
        />
      )}
    </span>
  );
}

function textOf({ execIds, count, position, isSearching }: Steps): string {
  if (execIds.length === 0 && isSearching) {
    return i18n.translate('tetragonInvestigator.stepper.searching', {
      defaultMessage: 'searching…',
    });
  }
  if (execIds.length === 0) {
    return count === 0
      ? i18n.translate('tetragonInvestigator.stepper.none', { defaultMessage: 'no match' })
      : i18n.translate('tetragonInvestigator.stepper.notInTree', {
          defaultMessage: 'none in this tree',
        });
  }
  const values = {
    position: position < 0 ? '–' : (position + 1).toLocaleString(),
    shown: execIds.length.toLocaleString(),
    count: count.toLocaleString(),
  };
  return execIds.length < count
    ? i18n.translate('tetragonInvestigator.stepper.ofFirst', {
        defaultMessage: '{position} of the first {shown} of {count}',
        values,
      })
    : i18n.translate('tetragonInvestigator.stepper.of', {
        defaultMessage: '{position} of {count}',
        values,
      });
}
