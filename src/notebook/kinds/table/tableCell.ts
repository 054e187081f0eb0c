import type { TableStep, UnknownStep } from '../../../data';
import type { NamedCell } from '../commonCell';

/** Steps over a table of another cell, or of several. */
export interface TableCell extends NamedCell {
  kind: 'table';
  /** Id of the cell whose table the steps begin with; '' while none is chosen. */
  source: string;
  /** Tables in them are ids of cells. */
  steps: (TableStep | UnknownStep)[];
}
