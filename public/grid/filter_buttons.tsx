import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { useColors } from '../shell/theme';
import { shownText } from '../text/shown_text';
import { messages } from './messages';

/**
 * Filter for and filter out, at the right end of what has the value: with the keyboard's focus they
 * show themselves, and under the pointer by the container's `&:hover [data-filter-buttons]`.
 */
export function FilterButtons({
  name,
  value,
  testSubjects,
  isGridStop = false,
  onFilter,
}: {
  /** What the value is of, as the reader calls it. */
  name: string;
  value: string;
  testSubjects: { for: string; out: string };
  /** Tab passes them by: the grid's arrow keys reach them. */
  isGridStop?: boolean;
  onFilter: (exclude: boolean) => void;
}) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const values = { name, value: shownText(value, 200) };
  const buttons = [
    { exclude: false, label: messages.filterFor(values), testSubject: testSubjects.for },
    { exclude: true, label: messages.filterOut(values), testSubject: testSubjects.out },
  ];
  return (
    <span
      data-filter-buttons
      css={css`
        position: absolute;
        z-index: 2;
        top: 3px;
        right: 0;
        display: flex;
        border: 1px solid ${colors.border};
        border-radius: ${euiTheme.border.radius.small};
        background: ${colors.background};
        opacity: 0;
        pointer-events: none;
        &:focus-within {
          opacity: 1;
        }
      `}
    >
      {buttons.map(({ exclude, label, testSubject }) => (
        <button
          key={testSubject}
          type="button"
          {...(isGridStop && { tabIndex: -1, 'data-grid-stop': true })}
          aria-label={label}
          title={label}
          data-test-subj={testSubject}
          onClick={() => onFilter(exclude)}
          css={css`
            display: flex;
            align-items: center;
            justify-content: center;
            width: 20px;
            height: 20px;
            color: ${colors.textSubdued};
            cursor: pointer;
            &:hover,
            &:focus-visible {
              color: ${colors.primary};
            }
          `}
        >
          <EuiIcon type={exclude ? 'minus' : 'plus'} size="s" aria-hidden />
        </button>
      ))}
    </span>
  );
}
