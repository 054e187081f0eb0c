import { evaluate, parseFormula, textOf, type FormulaValue } from '../../../data/formula';
import { FIGURE_FORMATS, type Figure } from '../../figures/figure';
import type { CellKind } from '../cellKind';
import { readNamed } from '../commonFields';
import { withNames } from './formulaNames';

const LONGEST_FORMULA = 10_000;

/** A figure as a formula reads it. */
function valueOf({ value, format }: Figure): FormulaValue {
  if (format !== 'month' || typeof value !== 'string') return value;
  const [year = NaN, month = NaN] = value.split('-').map(Number);
  return { month: year * 12 + month - 1, months: 1 };
}

export const valueKind: CellKind<'value'> = {
  read: (field, id) => ({
    id,
    kind: 'value',
    ...readNamed(field),
    formula: field.text('formula', '', LONGEST_FORMULA),
    format: field.choice('format', FIGURE_FORMATS, 'decimal'),
    unit: field.text('unit', '', 40),
  }),
  create: (id) => ({ id, kind: 'value', name: '', formula: '', format: 'decimal', unit: '' }),
  needs: ({ formula }) => {
    const read = parseFormula(formula);
    return { cells: [], references: 'error' in read ? [] : read.formula.columns };
  },
  waitsForFigures: true,
  renamed: (cell, renamed) => ({ ...cell, formula: withNames(cell.formula, renamed) }),
  evaluate({ formula, format, unit }, { figure }) {
    const read = parseFormula(formula);
    if ('error' in read) {
      const { code, params, position, length } = read.error;
      return { problem: { code, params, place: { position, length } } };
    }
    const figures = read.formula.columns.map(figure);
    const unknown = figures.indexOf(null);
    if (unknown >= 0) {
      const name = read.formula.columns[unknown] ?? '';
      const place = read.formula.references.find(({ column }) => column === name);
      return { problem: { code: 'figure.none', params: { name }, ...(place && { place }) } };
    }
    const value = evaluate(read.formula, (column) => {
      const found = figures[column];
      return found ? valueOf(found) : null;
    });
    if (value === null) return { problem: { code: 'formula.noResult', params: {} } };
    const plain = typeof value === 'object' ? textOf(value) : value;
    return { value: { value: plain, format, provenance: 'computed', unit } };
  },
  figure: (_, value, meaning) => (meaning === '' ? (value ?? null) : null),
  figures: () => [''],
};
