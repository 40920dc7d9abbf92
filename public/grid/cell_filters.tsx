import { addFilters } from '../shell/filters/filter_changes';
import { filterLabel } from '../shell/filters/filter_labels';
import { useAddress } from '../shell/address/use_address';
import type { CellFilter } from './column';
import { FilterButtons } from './filter_buttons';

/** Filter for and filter out the value of a cell, as a filter of the page. */
export function CellFilters({ name, value }: CellFilter) {
  const { go } = useAddress();
  return (
    <FilterButtons
      name={filterLabel(name)}
      value={value}
      testSubjects={{ for: `filterFor-${name}`, out: `filterOut-${name}` }}
      isGridStop
      onFilter={(exclude) => go(addFilters([{ name, value, exclude }]))}
    />
  );
}
