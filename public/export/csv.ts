import Papa from 'papaparse';
import { shownText } from '../text/shown_text';

/** One value of a table; `undefined` is an empty cell. */
export type CsvCell = string | number | undefined;

/** Windows line ends, as RFC 4180 asks. */
const LINE_END = '\r\n';

/**
 * What a spreadsheet takes for a formula, also behind blanks and quotes and in full-width form. Tabs,
 * line breaks and byte order marks have names by then, so that no cell begins with one.
 */
const FORMULA = /^[ "'`]*[=+\-@＝＋－＠]/;

/**
 * Writes a table as CSV (RFC 4180). Text in events is attacker-controlled: its secrets are dots, its
 * hidden characters are named, and a cell that would become a formula gets an apostrophe in front.
 *
 * @param head lines that say what the file answers; each becomes a row that starts with `#`
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  head: readonly string[] = [],
): string {
  return csvRows([...head.map((line) => [`# ${line}`]), columns, ...rows]);
}

/** Writes rows that follow those of `csvOf`. */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  if (rows.length === 0) return '';
  const table = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? shownText(cell) : cell)),
  );
  return Papa.unparse(table, { escapeFormulae: FORMULA, newline: LINE_END }) + LINE_END;
}

/** One row as a spreadsheet takes it from the clipboard, with the same care for formulas. */
export function tabSeparated(cells: readonly string[]): string {
  return Papa.unparse([cells as string[]], { escapeFormulae: FORMULA, delimiter: '\t' });
}
