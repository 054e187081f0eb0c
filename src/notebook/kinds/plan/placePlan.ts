import type { Notebook } from '../../notebook';
import type { BaselineCell } from '../baseline/baselineCell';
import { placeBaseline } from '../baseline/placeBaseline';
import type { KnownCell } from '../cell';
import type { Placing } from '../cellKind';
import type { PlanCell } from './planCell';
import { datesFor } from './planDates';

/** Before any data, so that the dates follow from the data alone. */
const LONG_AGO = '1900-01-01';

/** The newest month of a baseline, as an observation. */
function newestOf({ cells }: Notebook, { data, level }: BaselineCell): Parameters<typeof datesFor>[1] {
  const found = cells.find((cell) => cell.id === data);
  if (found?.kind === 'data' && found.observations) return found.observations;
  if (!level) return [];
  return [{ from: level.lastMonth, months: 1, fte: level.fte, long: level.long, inflow: null }];
}

/**
 * A new plan rests on the notebook's baseline, and begins when its data end. Where there is no baseline it brings one
 * along, which takes the first months that are loaded.
 */
export function placePlan(cell: PlanCell, notebook: Notebook, placing: Placing): KnownCell[] {
  const known = notebook.cells.find((other) => other.kind === 'baseline');
  const brought = known ? [] : placeBaseline(placing.create('baseline') as BaselineCell, notebook);
  const baseline = known ?? brought[0];
  if (!baseline) return [cell];
  const { start, month } = datesFor({ start: LONG_AGO, month: cell.month }, newestOf(notebook, baseline));
  const dates = start === LONG_AGO ? {} : { start, month };
  const plan: PlanCell = { ...cell, baseline: baseline.id, ...dates };
  return [...brought, plan];
}
