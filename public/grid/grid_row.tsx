import { memo } from 'react';
import { css } from '@emotion/react';
import { CutLine } from '../text/cut_line';
import { CellFilters } from './cell_filters';
import type { Column } from './column';
import { clickThrough } from './row_click';
import type { TableStyles } from './table_styles';

interface GridRowProperties<Row> {
  row: Row;
  /** From 0. */
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  columns: readonly Column<Row>[];
  isSelected: boolean;
  /** A click anywhere in the row opens it. */
  isClickable: boolean;
  onFocus: (index: number) => void;
  testSubject: string;
  styles: TableStyles;
}

/** One row at its place. Drawn anew only when something of it changes: not by scrolling. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>(properties: GridRowProperties<Row>) {
  const { row, index, top, columns, isSelected, isClickable, onFocus, styles } = properties;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row-index={index}
      data-test-subj={properties.testSubject}
      css={[
        styles.row,
        styles.placed,
        styles.focused,
        isSelected && styles.selected,
        isClickable && clickableCss,
      ]}
      style={{ top }}
      onFocus={() => onFocus(index)}
      {...(isClickable && { onClick: clickThrough, onAuxClick: clickThrough })}
    >
      {columns.map((column) => (
        <GridCell
          key={column.id}
          row={row}
          column={column}
          isSelected={isSelected}
          styles={styles}
        />
      ))}
    </div>
  );
}

function GridCell<Row>({
  row,
  column,
  isSelected,
  styles,
}: {
  row: Row;
  column: Column<Row>;
  isSelected: boolean;
  styles: TableStyles;
}) {
  const text = column.text(row);
  const filter = column.filter?.(row);
  return (
    <div role="gridcell" css={[styles.cell, cellCss, column.isNumeric && styles.numeric]}>
      {column.cell ? column.cell(row, { text, isSelected }) : <CutLine text={text} />}
      {filter?.value && <CellFilters {...filter} />}
    </div>
  );
}

const clickableCss = css`
  cursor: pointer;
`;

const cellCss = css`
  position: relative;
  &:hover [data-filter-buttons] {
    opacity: 1;
    pointer-events: auto;
  }
`;
