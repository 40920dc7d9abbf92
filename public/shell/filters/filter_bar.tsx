import { useEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';
import { AddFilter } from './add_filter';
import { FilterPills } from './filter_pills';
import { BAR_HEIGHT } from '../page_frame_sizes';
import { SearchField } from './search_field';
import { useColors } from '../theme';
import { TimeRangePicker } from '../time_range/time_range_picker';
import { useAddress } from '../address/use_address';

/** Search, time range and filters: what every question of a page is asked with. */
export function FilterBar() {
  const { euiTheme } = useEuiTheme();
  const colors = useColors();
  const { address } = useAddress();
  return (
    <div
      data-test-subj="filterBar"
      css={css`
        flex: none;
        border-bottom: 1px solid ${colors.border};
      `}
    >
      <div
        css={css`
          display: flex;
          align-items: center;
          gap: ${euiTheme.size.s};
          min-height: ${BAR_HEIGHT}px;
          padding: ${euiTheme.size.xs} ${euiTheme.size.base};
        `}
      >
        <SearchField />
        <AddFilter />
        <TimeRangePicker />
      </div>
      {address.filters.length > 0 && <FilterPills filters={address.filters} />}
    </div>
  );
}
