import { tabSeparated } from '../export/csv';
import { shownText } from '../text/shown_text';
import type { Column } from './column';

/** Characters of one copied cell; arguments may have 100 kB. */
const CELL_LIMIT = 10_000;

/** A row as it is copied: the texts of its cells with tabs between, secrets masked. */
export function copiedRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return tabSeparated(columns.map((column) => shownText(column.text(row), CELL_LIMIT)));
}
