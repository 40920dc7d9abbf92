import { EuiButtonIcon, EuiLoadingSpinner, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../../shell/theme';
import { messages } from './messages';

/** Rows to step through: of a search, or of one number of the line on data quality. */
export interface Steps {
  execIds: readonly string[];
  /** All matches; `execIds` may hold only the first. */
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
        aria-label={messages.previous()}
      />
      <EuiButtonIcon
        iconType="sortDown"
        size="xs"
        color="text"
        isDisabled={execIds.length === 0}
        onClick={() => move(1)}
        data-test-subj="stepForward"
        aria-label={messages.next()}
      />
      {onClose && (
        <EuiButtonIcon
          iconType="cross"
          size="xs"
          color="text"
          onClick={onClose}
          data-test-subj="stepClose"
          aria-label={messages.close()}
        />
      )}
    </span>
  );
}

function textOf({ execIds, count, position, isSearching }: Steps): string {
  if (execIds.length === 0 && isSearching) {
    return messages.searching();
  }
  if (execIds.length === 0) {
    return count === 0 ? messages.none() : messages.notInTree();
  }
  const values = {
    position: position < 0 ? '–' : (position + 1).toLocaleString(),
    shown: execIds.length.toLocaleString(),
    count: count.toLocaleString(),
  };
  return execIds.length < count ? messages.ofFirst(values) : messages.of(values);
}
