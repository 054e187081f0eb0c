/** What a group of rows comes to. `count` without a column counts rows, with one its cells that are not missing. */
export type Summary =
  | 'count'
  | 'sum'
  | 'mean'
  | 'median'
  | 'min'
  | 'max'
  | 'quantile'
  | 'deviation'
  | 'distinct'
  | 'first'
  | 'last';

export interface SummaryColumn {
  /** Name of the new column. */
  name: string;
  summary: Summary;
  /** `null` for a count of rows alone. */
  column: string | null;
  /** Share of the values below, 0 to 1, for `quantile`. */
  share: number;
}

export interface SortKey {
  column: string;
  descending: boolean;
}

export type JoinKind = 'inner' | 'left' | 'full' | 'semi' | 'anti';

/** What a row gets from the rows around it, in order and within its group. */
export type WindowKind = 'runningSum' | 'movingMean' | 'lag' | 'lead' | 'rank' | 'share';

/** One step of a table, a plain JSON value; formulas are texts of the language in `formula/`. */
export type TableStep = Verb & {
  /** Passed over, as if it were not there. */
  off?: true;
};

type Verb =
  /** The table to begin with; without it the first one. */
  | { verb: 'from'; table: string }
  | { verb: 'filter'; formula: string }
  /** A new column, or a new content of one. */
  | { verb: 'derive'; name: string; formula: string }
  /** These columns alone, in this order. */
  | { verb: 'select'; columns: string[] }
  /** These columns first, then the others. */
  | { verb: 'reorder'; columns: string[] }
  | { verb: 'rename'; columns: { from: string; to: string }[] }
  /** One row a group; without `by` one row in all. */
  | { verb: 'rollup'; by: string[]; values: SummaryColumn[] }
  /** Missing values last, whichever the order. */
  | { verb: 'sort'; by: SortKey[] }
  | { verb: 'join'; kind: JoinKind; table: string; on: { left: string; right: string }[] }
  /** Columns become rows: their names in one column, their values in another. */
  | { verb: 'fold'; columns: string[]; names: string; values: string }
  /** Rows become columns, one for each value of `names`; one row for each combination of `by`. */
  | { verb: 'pivot'; by: string[]; names: string; values: string; summary: Summary }
  /** `size` is how many rows back (`lag`), ahead (`lead`) or in the mean; `column` is what is summed, ranked, shared. */
  | {
      verb: 'window';
      name: string;
      kind: WindowKind;
      column: string;
      by: string[];
      order: SortKey[];
      size: number;
    }
  /** The first row of each combination of these columns; of all columns where none is named. */
  | { verb: 'distinct'; columns: string[] }
  /** Rows from the one numbered `from`, counted from 1. */
  | { verb: 'slice'; from: number; rows: number }
  | { verb: 'head'; rows: number }
  | { verb: 'tail'; rows: number }
  /** The rows of another table below, columns by their names. */
  | { verb: 'union'; table: string }
  /** Missing cells get a value, or that of the last row above that has one. */
  | { verb: 'fill'; column: string; how: 'value'; value: string | number }
  | { verb: 'fill'; column: string; how: 'previous' };

/** A step of a later version, or one that is not whole: kept as it is, never run. */
export interface UnknownStep {
  verb: 'unknown';
  json: unknown;
}
