import type { Column, Issue } from '../../../data';

/** A table as the page knows it; its rows are fetched as they are needed. */
export interface TableResult {
  /** By which the data worker knows it. */
  key: string;
  columns: Pick<Column, 'name' | 'type' | 'unit'>[];
  rows: number;
  /** Rows after each step. */
  stepRows: number[];
  issues: Issue[];
}
