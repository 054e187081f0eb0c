import { plainEdits, type RuleEdits } from '../../../rules';
import type { Edit, EditLabel } from '../../edits/edit';
import type { BaselineCell } from './baselineCell';

type Named = Pick<BaselineCell, 'id'>;

function set(cell: Named, field: keyof BaselineCell, value: unknown, label: EditLabel): Edit {
  return { type: 'set', cell: cell.id, path: [field], value, label };
}

/** Changes what is assumed of the inflow, in per cent. */
export function setInflowPercent(cell: Named, percent: number): Edit {
  const label = { code: 'edit.inflow', params: { percent } };
  return { ...set(cell, 'inflowPercent', percent, label), control: `inflow:${cell.id}` };
}

export function setYearEndRise(cell: Named, on: boolean): Edit {
  return {
    type: 'set',
    cell: cell.id,
    path: ['yearEndRise', 'on'],
    value: on,
    label: { code: on ? 'edit.rise.on' : 'edit.rise.off', params: {} },
  };
}

/** Changes how large the assumed rise at the year's end is, in per cent. */
export function setRisePercent(cell: Named, percent: number): Edit {
  return {
    type: 'set',
    cell: cell.id,
    path: ['yearEndRise', 'percent'],
    value: percent,
    label: { code: 'edit.rise.percent', params: { percent } },
    control: `rise:${cell.id}`,
  };
}

/** Chooses the data that a baseline follows; a level that it carries belongs to the ones before. */
export function setBaselineData(cell: Named, data: string): Edit {
  const set = (field: string, value: unknown): Edit => ({ type: 'set', cell: cell.id, path: [field], value });
  return {
    type: 'all',
    edits: [set('data', data), set('level', null)],
    label: { code: 'edit.baseline.data', params: {} },
  };
}

export function setTable(cell: Named, table: BaselineCell['table']): Edit {
  return set(cell, 'table', table, { code: 'edit.table', params: { table } });
}

export function setWindow(cell: Named, window: number): Edit {
  return set(cell, 'window', window, { code: 'edit.window', params: { count: window } });
}

/** @param control names the field that is typed in; null when it is a step of its own */
export function setRules(cell: Named, rules: RuleEdits, control: string | null): Edit {
  const edit = set(cell, 'rules', plainEdits(rules), { code: 'edit.rules', params: {} });
  return control === null ? edit : { ...edit, control: `rules:${cell.id}:${control}` };
}
