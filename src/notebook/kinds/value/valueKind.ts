import {
  evaluate,
  newWork,
  parseFormula,
  textOf,
  type Formula,
  type FormulaValue,
} from '../../../data/formula';
import { FIGURE_FORMATS, type Figure } from '../../figures/figure';
import { formulaValueOf } from '../../figures/formulaValue';
import type { CellKind, CellProblem, EvaluationContext, Outcome } from '../cellKind';
import { readNamed } from '../commonFields';
import {
  columnFigureKey,
  columnFigures,
  columnOfTable,
  type ColumnFigures,
  type ColumnOfTable,
} from './columnFigures';
import { withNames } from './formulaNames';
import type { ValueCell } from './valueCell';

const LONGEST_FORMULA = 10_000;

/** Where a formula first names something. */
function placeOfName({ references }: Formula, name: string): Pick<CellProblem, 'place'> {
  const found = references.find(({ column }) => column === name);
  return found ? { place: { position: found.position, length: found.length } } : {};
}

/** The text or period that stands in the place of a number, where one does: it is smaller than what failed for it. */
function culprit(
  { columns, references }: Formula,
  values: readonly FormulaValue[],
  { position, length }: NonNullable<CellProblem['place']>,
): CellProblem['place'] {
  const within = references.filter(
    (each) => each.position >= position && each.position + each.length <= position + length,
  );
  const found = within.find(({ column }) => {
    const value = values[columns.indexOf(column)];
    return typeof value === 'string' || (typeof value === 'object' && value !== null);
  });
  return found ? { position: found.position, length: found.length } : { position, length };
}

/** Computes a formula once everything that it reads is there. */
function computed(
  { format, unit }: ValueCell,
  formula: Formula,
  { figure }: Pick<EvaluationContext, 'figure'>,
  columns: ReadonlyMap<string, ColumnOfTable>,
  overColumns: ColumnFigures,
): Outcome<Figure> {
  const figures = formula.columns.map((name) => (columns.has(name) ? null : figure(name)));
  const unknown = formula.columns.find((name, index) => figures[index] === null && !columns.has(name));
  if (unknown !== undefined)
    return {
      problem: { code: 'figure.none', params: { name: unknown }, ...placeOfName(formula, unknown) },
    };
  const values = figures.map((each) => (each ? formulaValueOf(each) : null));
  const work = newWork();
  work.overColumn = (name, column) => overColumns.get(columnFigureKey(name, formula.columns[column] ?? ''));
  let bare = -1;
  const value = evaluate(
    formula,
    (column) => {
      if (columns.has(formula.columns[column] ?? '')) bare = column;
      return values[column] ?? null;
    },
    work,
  );
  if (bare >= 0) {
    const name = formula.columns[bare] ?? '';
    return { problem: { code: 'figure.wholeColumn', params: { name }, ...placeOfName(formula, name) } };
  }
  if (value === null) {
    const [code = 'formula.noResult'] = work.failures.keys();
    const place = work.place && culprit(formula, values, work.place);
    return { problem: { code, params: {}, ...(place && { place }) } };
  }
  const plain = typeof value === 'object' ? textOf(value) : value;
  return { value: { value: plain, format, provenance: 'computed', unit, isShare: true } };
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
  create: (id) => ({ id, kind: 'value', name: '', formula: '', format: 'text', unit: '' }),
  needs: ({ formula }) => {
    const read = parseFormula(formula);
    return { cells: [], references: 'error' in read ? [] : read.formula.columns };
  },
  waitsForFigures: true,
  renamed: (cell, renamed) => ({ ...cell, formula: withNames(cell.formula, renamed) }),
  evaluate(cell, context) {
    const read = parseFormula(cell.formula, { traced: true });
    if ('error' in read) {
      const { code, params, position, length } = read.error;
      return { problem: { code, params, place: { position, length } } };
    }
    const { formula } = read;
    const columns = new Map(
      formula.columns.flatMap((name): [string, ColumnOfTable][] => {
        const column = columnOfTable(name, context);
        return column ? [[name, column]] : [];
      }),
    );
    if (columns.size === 0) return computed(cell, formula, context, columns, new Map());
    return columnFigures(formula.overColumns, columns, context).then((figures) => {
      if (!('problem' in figures)) return computed(cell, formula, context, columns, figures);
      const name = figures.problem.params['name'];
      return { problem: { ...figures.problem, ...placeOfName(formula, String(name)) } };
    });
  },
  figure: (_, value, meaning) => (meaning === '' ? (value ?? null) : null),
  figures: () => [''],
};
