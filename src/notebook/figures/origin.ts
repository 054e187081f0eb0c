import type { Cell } from '../kinds/cell';
import type { DataCell } from '../kinds/data/dataCell';
import type { Notebook } from '../notebook';
import type { Names } from './names';
import { targetOf } from './target';

/** Where a figure comes from. */
export interface FigureOrigin {
  /** The cell that makes it. */
  cell: Cell;
  /** How it is made, for a figure that a person has written a formula for. */
  formula?: string;
  /** The file that it is counted in or follows from, and the column where there is one. */
  file?: string;
  column?: string;
}

/** Where the figure that a reference means comes from; null when no cell has such a name. */
export function originOf(
  reference: string,
  names: Names,
  notebook: Pick<Notebook, 'cells'>,
): FigureOrigin | null {
  const target = targetOf(reference, names, notebook);
  const cell = target && notebook.cells.find(({ id }) => id === target.id);
  if (!cell) return null;
  if (cell.kind === 'value') return { cell, ...(cell.formula !== '' && { formula: cell.formula }) };
  const source = dataOf(cell, notebook)?.source;
  if (!source || source.file === '') return { cell };
  const { period, fte, long, inflow } = source.columns;
  // A figure of a plan follows from more than one column.
  const columns: Record<string, string | null> =
    cell.kind === 'baseline'
      ? { month: period, 'fte.start': fte, variation: fte, 'long.start': long, inflow }
      : {};
  const column = Object.hasOwn(columns, target.meaning) ? columns[target.meaning] : null;
  return { cell, file: source.file, ...(column && { column }) };
}

/** The data that a plan or a baseline rests on. */
function dataOf(cell: Cell, { cells }: Pick<Notebook, 'cells'>): DataCell | undefined {
  const found = (id: string): Cell | undefined => cells.find((other) => other.id === id);
  if (cell.kind === 'data') return cell;
  if (cell.kind === 'baseline') {
    const data = found(cell.data);
    return data?.kind === 'data' ? data : undefined;
  }
  const baseline = cell.kind === 'plan' ? found(cell.baseline) : undefined;
  return baseline?.kind === 'baseline' ? dataOf(baseline, { cells }) : undefined;
}
