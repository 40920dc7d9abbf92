import Papa from 'papaparse';

/** One value of a table; `undefined` is an empty cell. */
export type CsvCell = string | number | undefined;

/** Windows line ends, as RFC 4180 asks. */
const LINE_END = '\r\n';

/**
 * A table as CSV (RFC 4180). Cells that a spreadsheet would take for a formula get an apostrophe in
 * front, since everything in an event is the attacker's text; numbers stay numbers.
 *
 * @param head lines that name query, range and what was incomplete; each becomes a row that starts
 *   with `#`
 */
export function csvOf(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  head: readonly string[] = [],
): string {
  const table = [...head.map((line) => [`# ${line}`]), columns, ...rows];
  return Papa.unparse(table as CsvCell[][], { escapeFormulae: true, newline: LINE_END }) + LINE_END;
}

/** One row as a spreadsheet takes it from the clipboard, with the same care for formulas. */
export function tabSeparated(cells: readonly string[]): string {
  return Papa.unparse([cells as string[]], { escapeFormulae: true, delimiter: '\t' });
}
