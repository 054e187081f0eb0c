import type { Notebook } from '../../notebook';
import type { Cell, CellOf } from '../cell';

const isTable = (cell: Cell): cell is CellOf<'data'> | CellOf<'table'> =>
  cell.kind === 'table' || (cell.kind === 'data' && cell.source.file !== '');

/** The table that a new cell below the cell `after` is likely to be about: the nearest above it, else the first; '' for none. */
export function tableAbove({ cells }: Notebook, after: string | null): string {
  const above = cells.slice(0, cells.findIndex(({ id }) => id === after) + 1);
  return (above.findLast(isTable) ?? cells.find(isTable))?.id ?? '';
}
