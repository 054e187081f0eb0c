import type { Notebook } from '../../notebook';
import type { BaselineCell } from './baselineCell';

/** What a baseline is called until somebody calls it otherwise. */
const NAMES = { da: 'udenPlanen', en: 'withoutPlan' } as const;

/** A new baseline follows the notebook's first data that have months, else its first data. */
export function placeBaseline(cell: BaselineCell, { cells, language }: Notebook): BaselineCell[] {
  const all = cells.filter((other) => other.kind === 'data');
  const data = all.find(({ observations }) => observations !== null && observations.length > 0) ?? all[0];
  return [{ ...cell, name: NAMES[language], data: data?.id ?? '' }];
}
