import type { Notebook } from '../../notebook';
import type { BaselineCell } from './baselineCell';

/** A new baseline follows the notebook's first data that have months, else its first data. */
export function placeBaseline(cell: BaselineCell, { cells }: Notebook): BaselineCell[] {
  const all = cells.filter((other) => other.kind === 'data');
  const data = all.find(({ observations }) => observations !== null && observations.length > 0) ?? all[0];
  return [{ ...cell, data: data?.id ?? '' }];
}
