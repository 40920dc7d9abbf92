import type { ReactNode } from 'react';
import type { SerializedStyles } from '@emotion/react';
import type { FilterName } from '../../common/filters/filters';
import { CellFilters } from './cell_filters';
import type { RowStyles } from '../processes/row_styles';

/** A cell in one line; with `filter` it offers to filter for or out its value. */
export function Cell({
  styles,
  extra,
  filter,
  children,
}: {
  styles: RowStyles;
  extra?: SerializedStyles;
  filter?: { name: FilterName; value: string };
  children: ReactNode;
}) {
  return (
    <div role="gridcell" css={[styles.cell, extra]}>
      {children}
      {filter?.value && <CellFilters name={filter.name} value={filter.value} />}
    </div>
  );
}
