import type {
  ColumnSummary,
  Column,
  ColumnHead,
  Drawing,
  DrawingProblem,
  DrawingRequest,
  Issue,
  OutsideFigures,
  StoredTable,
  TableStep,
  UnknownStep,
} from '../data';

/** What the page is told of a table that is kept. */
export interface KeptTable {
  key: string;
  columns: ColumnHead[];
  rows: number;
  stepRows: number[];
  stepColumns: (readonly ColumnHead[])[];
  issues: Issue[];
}

export interface TableSort {
  column: string;
  descending: boolean;
}

/** The work that a data worker does for a notebook's tables, which it keeps by key until it is told to drop them. */
export interface TableTasks {
  keepTable(given: { key: string; table: StoredTable }): Promise<KeptTable>;
  /**
   * Does steps over kept tables, which the steps name by their keys; the first is the one that they begin with. Where a
   * step cannot be done, which an issue of severity `error` says, what was kept under the key stays.
   */
  transformTable(given: {
    key: string;
    sources: readonly string[];
    steps: readonly (TableStep | UnknownStep)[];
    figures?: OutsideFigures;
  }): Promise<KeptTable>;
  /** Some rows, sorted or as they are: a number, a text, or null where there is no value. */
  tableRows(given: {
    key: string;
    from: number;
    count: number;
    sort: TableSort | null;
  }): Promise<(string | number | null)[][]>;
  /** Whole columns by name; null for one that is not there. */
  tableColumns(given: { key: string; names: readonly string[] }): Promise<(Column | null)[]>;
  /** What a column comes to; null for one that is not there. */
  tableSummary(given: { key: string; column: string }): Promise<ColumnSummary | null>;
  /** The marks of a chart over a table, or why there can be none. */
  drawTable(given: { key: string; request: DrawingRequest }): Promise<Drawing | { problem: DrawingProblem }>;
  /** How many distinct texts columns hold; 0 for what is no column of texts. */
  distinctTexts(given: { key: string; names: readonly string[] }): Promise<number[]>;
  /** All rows as a CSV that opens right in a Danish Excel. */
  tableCsv(given: { key: string; sort: TableSort | null }): Promise<string>;
  dropTable(given: { key: string }): Promise<null>;
}
