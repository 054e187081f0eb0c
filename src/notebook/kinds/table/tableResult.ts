import type { ColumnHead, Issue } from '../../../data';

/** A table as the page knows it; its rows are fetched as they are needed. */
export interface TableResult extends StepsReport {
  /** By which the data worker knows it. */
  key: string;
  columns: ColumnHead[];
  rows: number;
}

/** How far a table's steps came. */
export interface StepsReport {
  /** Rows and columns after each step that was done. */
  stepRows: number[];
  stepColumns: (readonly ColumnHead[])[];
  /** `params.step` counts from 1; one of severity `error` names the step that could not be done. */
  issues: Issue[];
}
