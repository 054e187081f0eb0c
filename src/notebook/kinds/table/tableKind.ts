import type { TableStep, UnknownStep } from '../../../data';
import { parseSteps } from '../../../data/table/parseSteps';
import type { CellKind } from '../cellKind';
import { readNamed } from '../commonFields';
import { tableAbove } from './tableAbove';

/** Ids of the tables that steps name beside the first one; a step that names none yet says so itself. */
function tablesOf(steps: readonly (TableStep | UnknownStep)[]): string[] {
  return steps.flatMap((step) => ('table' in step && step.table !== '' ? [step.table] : []));
}

export const tableKind: CellKind<'table'> = {
  read: (field, id) => {
    const { steps, issues } = parseSteps(field.json['steps'] ?? []);
    if (issues.length > 0) field.issues.push({ code: 'field.invalid', path: `${field.path}.steps` });
    return { id, kind: 'table', ...readNamed(field), source: field.text('source', '', 80), steps };
  },
  create: (id) => ({ id, kind: 'table', name: '', source: '', steps: [] }),
  placed: (cell, notebook, { after }) => [{ ...cell, source: tableAbove(notebook, after) }],
  needs: ({ source, steps }) => ({ cells: [source, ...tablesOf(steps)], references: [] }),
  waitsForFigures: false,
  async evaluate({ id, source, steps }, { result, tables, signal }) {
    const keys: string[] = [];
    for (const each of [source, ...tablesOf(steps)]) {
      const table = result('table', each)?.value ?? result('data', each)?.value;
      if (!table) return { problem: { code: 'table.none', params: {} } };
      if (!keys.includes(table.key)) keys.push(table.key);
    }
    const made = await tables.transform(id, keys, steps, signal);
    const failed = made.issues.find(({ severity }) => severity === 'error');
    if (!failed) return { value: made };
    const { stepRows, stepColumns, issues } = made;
    const params = { step: failed.params['step'] ?? stepRows.length + 1 };
    return { problem: { code: 'table.step', params, steps: { stepRows, stepColumns, issues } } };
  },
};
