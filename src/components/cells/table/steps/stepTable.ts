import type { ColumnHead } from '../../../../data';

/** A table that a step can name: a data cell or a table cell. */
export interface StepTable {
  id: string;
  name: string;
  columns: readonly ColumnHead[];
}
