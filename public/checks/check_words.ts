import type { CheckAnswer, CheckId } from '../../common/setup/all_checks';
import type { CommonConclusion } from '../../common/setup/check_answer';

/** What a check concludes, in words. Values may hold hostile text. */
export interface ConclusionWords {
  sentence: string;
  /** A few characters for the line of hops: "3 s ago". */
  short?: string;
}

/** A number with what it was counted in. */
export interface Evidence {
  label: string;
  value: string;
  /** Sample and scope: "newest 5,000 exits", "last 24 h". */
  scope?: string;
}

export interface EvidenceTable {
  title: string;
  columns: readonly { label: string; isNumber: boolean }[];
  rows: readonly (readonly string[])[];
  /** Rows that were left out. */
  more: number;
}

/** Prints epoch milliseconds. */
export type PrintTime = (time: number) => string;

/** One function for each code: a forgotten one does not compile. */
export type ByCode<Union extends { code: string; values: object }, Words> = {
  readonly [Code in Union['code']]: (values: Extract<Union, { code: Code }>['values']) => Words;
};

type Facts<Id extends CheckId> = NonNullable<CheckAnswer<Id>['facts']>;

/** One check's conclusions, evidence and tables in words. */
export interface CheckWords<Id extends CheckId> {
  messages: { title: () => string };
  conclusions: ByCode<Exclude<CheckAnswer<Id>['conclusion'], CommonConclusion>, ConclusionWords>;
  evidence: (facts: Facts<Id>, time: PrintTime) => Evidence[];
  tables?: (facts: Facts<Id>, time: PrintTime) => EvidenceTable[];
}

export function fact(label: string, value: string, scope?: string): Evidence {
  return scope === undefined ? { label, value } : { label, value, scope };
}

interface Column<Row> {
  label: string;
  isNumber: boolean;
  cell: (row: Row) => string;
}

export function textColumn<Row>(label: string, cell: (row: Row) => string): Column<Row> {
  return { label, isNumber: false, cell };
}

/** Numbers stand at the right of their column. */
export function numberColumn<Row>(label: string, cell: (row: Row) => string): Column<Row> {
  return { label, isNumber: true, cell };
}

/** Prints the rows of a table by its columns; `more` rows were left out, none where it is negative. */
export function tableOf<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  more = 0,
): EvidenceTable {
  return {
    title,
    columns: columns.map(({ label, isNumber }) => ({ label, isNumber })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    more: Math.max(0, more),
  };
}
