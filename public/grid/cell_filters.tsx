import { EuiIcon, useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { addFilters } from '../shell/filters/filter_changes';
import { filterLabel } from '../shell/filters/filter_labels';
import { useColors } from '../shell/theme';
import { useAddress } from '../shell/address/use_address';
import { shownText } from '../text/shown_text';
import type { CellFilter } from './column';
import { messages } from './messages';

/**
 * Filter for and filter out, at the right end of a cell while the pointer is on it. Tab passes them
 * by: the grid's arrow keys reach them (`data-grid-stop`).
 */
export function CellFilters({ name, value }: CellFilter) {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  return (
    <span
      data-cell-filters
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
      <FilterButton name={name} value={value} exclude={false} />
      <FilterButton name={name} value={value} exclude />
    </span>
  );
}

function FilterButton({ name, value, exclude }: CellFilter & { exclude: boolean }) {
  const colors = useColors();
  const { go } = useAddress();
  const values = { name: filterLabel(name), value: shownText(value, 200) };
  const label = exclude ? messages.filterOut(values) : messages.filterFor(values);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-grid-stop
      aria-label={label}
      title={label}
      data-test-subj={`${exclude ? 'filterOut' : 'filterFor'}-${name}`}
      onClick={() => go(addFilters([{ name, value, exclude }]))}
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
  );
}
