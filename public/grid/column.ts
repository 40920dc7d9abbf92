import type { ReactNode } from 'react';
import type { FilterName } from '../../common/filters/filters';

/** One column of a list: all that the table knows of it stands in this object. */
export interface Column<Row> {
  id: string;
  header: string;
  /** Pixels, or a least width and a share of what is left. */
  width: number | { min: number; share: number };
  /** Numbers stand right, so that digits of equal weight stand below each other. */
  isNumeric?: boolean;
  /** The cell as plain text, hostile as it came: shown where there is no `cell`, and copied. */
  text: (row: Row) => string;
  /** Draws what is more than its text, which a tooltip shows whole. */
  cell?: (row: Row, context: CellContext) => ReactNode;
  /** How the rows are ordered by this column. */
  sort?: 'ascending' | 'descending';
  /** What the cell offers to filter for or out; an empty value offers nothing. */
  filter?: (row: Row) => CellFilter | undefined;
}

export interface CellContext {
  /** What the column's `text` says of the row. */
  text: string;
  /** The row is the one shown beside the table. */
  isSelected: boolean;
}

export interface CellFilter {
  name: FilterName;
  value: string;
}

/** Height of a row and of the head where a list does not say otherwise, in pixels. */
export const ROW_HEIGHT = 28;

/** Between two columns, and at both ends of a row, in pixels. */
export const COLUMN_GAP = 16;

type Widths = readonly Pick<Column<never>, 'width'>[];

/** Value of CSS `grid-template-columns`. */
export function gridTemplate(columns: Widths): string {
  return columns
    .map(({ width }) =>
      typeof width === 'number' ? `${width}px` : `minmax(${width.min}px, ${width.share}fr)`,
    )
    .join(' ');
}

/** Pixels below which a table scrolls sideways instead of crushing its columns. */
export function smallestWidth(columns: Widths): number {
  const widths = columns.map(({ width }) => (typeof width === 'number' ? width : width.min));
  return widths.reduce((sum, width) => sum + width + COLUMN_GAP, COLUMN_GAP);
}
