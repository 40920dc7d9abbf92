import { MAX_COPIED_CELL_CHARACTERS } from '../../common/limits';
import { tabSeparated } from '../export/csv';
import { shownText } from '../text/shown_text';
import type { Column } from './column';

/** A row as it is copied: the texts of its cells with tabs between, secrets masked. */
export function copiedRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return tabSeparated(
    columns.map((column) => shownText(column.text(row), MAX_COPIED_CELL_CHARACTERS)),
  );
}
