import type { BaselineCell, Cell, DataCell } from '../notebook';

/** Where what is imported goes; undefined stands for a data cell of its own. */
export interface ImportTarget {
  /** The cell that counted months come into. */
  months: DataCell | undefined;
  /** The cell that rows come into that are no months. */
  rows: DataCell | undefined;
  /** Whether the plan is calculated from the months once they are there. */
  feedsPlan: boolean;
}

/** What the plan on the screen rests on, as far as it is there. */
export interface PlanGround {
  baseline: BaselineCell | undefined;
  data: DataCell | undefined;
}

/**
 * Chooses the data cell: the selected one, else the plan's, else one that waits for data. Rows that are no months never
 * take the place of months that a baseline rests on. A baseline without data takes up whatever comes.
 */
export function importTarget(
  cells: readonly Cell[],
  selected: Cell | null,
  { baseline, data }: PlanGround,
): ImportTarget {
  const months =
    (selected?.kind === 'data' ? selected : undefined) ??
    data ??
    cells.find((cell): cell is DataCell => cell.kind === 'data' && cell.source.file === '');
  const isGround = cells.some((cell) => cell.kind === 'baseline' && cell.data === months?.id);
  return {
    months,
    rows: isGround ? undefined : months,
    feedsPlan: data ? months?.id === data.id : baseline !== undefined,
  };
}
