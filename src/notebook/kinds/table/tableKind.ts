import type { TableStep, UnknownStep } from '../../../data';
import { parseFormula, type FormulaValue } from '../../../data/formula';
import { parseSteps } from '../../../data/table/parseSteps';
import { formulaValueOf } from '../../figures/formulaValue';
import type { CellKind } from '../cellKind';
import { readNamed } from '../commonFields';
import { withNames } from '../value/formulaNames';
import { tableAbove } from './tableAbove';

/** Ids of the tables that steps name beside the first one; a step that names none yet says so itself. */
function tablesOf(steps: readonly (TableStep | UnknownStep)[]): string[] {
  return steps.flatMap((step) => ('table' in step && step.table !== '' ? [step.table] : []));
}

/** Names in the formulas of steps: of columns, or of figures where there is no such column. */
function namesIn(steps: readonly (TableStep | UnknownStep)[]): string[] {
  return [
    ...new Set(
      steps.flatMap((step) => {
        const read = 'formula' in step ? parseFormula(step.formula) : null;
        return read && 'formula' in read ? read.formula.columns : [];
      }),
    ),
  ];
}

export const tableKind: CellKind<'table'> = {
  read: (field, id) => {
    const { steps, issues } = parseSteps(field.json['steps'] ?? []);
    if (issues.length > 0) field.issues.push({ code: 'field.invalid', path: `${field.path}.steps` });
    return { id, kind: 'table', ...readNamed(field), source: field.text('source', '', 80), steps };
  },
  create: (id) => ({ id, kind: 'table', name: '', source: '', steps: [] }),
  placed: (cell, notebook, { after }) => [{ ...cell, source: tableAbove(notebook, after) }],
  needs: ({ source, steps }) => ({ cells: [source, ...tablesOf(steps)], references: namesIn(steps) }),
  waitsForFigures: false,
  renamed(cell, renamed) {
    const steps = cell.steps.map((step) => {
      if (!('formula' in step)) return step;
      const formula = withNames(step.formula, renamed);
      return formula === step.formula ? step : { ...step, formula };
    });
    return steps.every((step, place) => step === cell.steps[place]) ? cell : { ...cell, steps };
  },
  async evaluate({ id, source, steps }, { result, figure, tables, signal }) {
    const keys: string[] = [];
    for (const each of [source, ...tablesOf(steps)]) {
      const table = result('table', each)?.value ?? result('data', each)?.value;
      if (!table) return { problem: { code: 'table.none', params: {} } };
      if (!keys.includes(table.key)) keys.push(table.key);
    }
    const figures = namesIn(steps).flatMap((name): [string, FormulaValue][] => {
      const found = figure(name);
      return found ? [[name, formulaValueOf(found)]] : [];
    });
    const made = await tables.transform(id, keys, steps, signal, figures);
    const failed = made.issues.find(({ severity }) => severity === 'error');
    if (!failed) return { value: made };
    const { stepRows, stepColumns, issues } = made;
    const params = { step: failed.params['step'] ?? stepRows.length + 1 };
    return { problem: { code: 'table.step', params, steps: { stepRows, stepColumns, issues } } };
  },
};
