import { evaluate, newWork, parseFormula, TRUTHS, type Formula, type FormulaValue } from '../formula';
import { rowsWhere } from './relations';
import { newName, refuseStep, type Note } from './outcome';
import { overColumns } from './overColumn';
import { columnOfValues, kindOf, missingTexts, tableOfRows, valuesIn, type Table } from './table';
import type { Column } from '../types';

/** Steps that a row may take on average; a formula of a person takes some tens. */
const STEPS_PER_ROW = 2_000;

/** The truths of a column that holds nothing else, such as one that a formula made; null for any other. */
function truthsIn(column: Column): ((row: number) => FormulaValue) | null {
  if (kindOf(column) !== 'text') return null;
  const { values, dictionary = [] } = column;
  const missing = missingTexts(column);
  const truths = dictionary.map((text, code) => (missing[code] ? null : TRUTHS.get(text)));
  if (truths.includes(undefined) || !truths.some((truth) => typeof truth === 'boolean')) return null;
  return (row) => truths[values[row] ?? -1] ?? null;
}

/** Figures from elsewhere that formulas may name: the same in every row. */
export type OutsideFigures = readonly (readonly [name: string, value: FormulaValue])[];

/**
 * A formula over the rows of a table, compiled once; each missing value that it gives is counted by its reason. A name is
 * that of a column, else that of a figure.
 */
function overRows(
  table: Table,
  text: string,
  figures: OutsideFigures,
  note: Note,
): (row: number) => FormulaValue {
  const formula = formulaOf(text);
  const outside = new Map(figures);
  const found = formula.columns.map((name) => table.columns.find((each) => each.name === name));
  const columns = formula.columns.map((name, index) => {
    const column = found[index];
    if (column) return truthsIn(column) ?? valuesIn(column);
    const figure = outside.get(name);
    if (figure !== undefined) return () => figure;
    const { position = 0, length = 0 } = formula.references.find((each) => each.column === name) ?? {};
    return refuseStep('formula.noColumn', { character: position + 1, length }, name);
  });
  const work = newWork(table.rows * STEPS_PER_ROW);
  work.overColumn = overColumns(
    table,
    found.map((column) => column?.name ?? null),
  );
  let current = 0;
  const read = (index: number): FormulaValue => columns[index]?.(current) ?? null;
  return (row) => {
    current = row;
    const value = evaluate(formula, read, work);
    if (row === table.rows - 1) for (const [code, count] of work.failures) note(code, { count });
    return value;
  };
}

function formulaOf(text: string): Formula {
  const parsed = parseFormula(text);
  if ('formula' in parsed) return parsed.formula;
  const { code, params, position, length } = parsed.error;
  return refuseStep(code, { ...params, character: position + 1, length });
}

/** The rows for which the formula is true. */
export function filterRows(table: Table, text: string, figures: OutsideFigures, note: Note): Table {
  const value = overRows(table, text, figures, note);
  let missing = 0;
  const kept = rowsWhere(table.rows, (row) => {
    const truth = value(row);
    if (truth === null) missing++;
    else if (typeof truth !== 'boolean') refuseStep('table.noCondition');
    return truth === true;
  });
  if (missing > 0) note('table.undecided', { count: missing });
  return tableOfRows(table, kept);
}

/** A column with the formula's value in each row: new, or in the place of the one of that name. */
export function deriveColumn(
  table: Table,
  name: string,
  text: string,
  figures: OutsideFigures,
  note: Note,
): Table {
  newName(name);
  const value = overRows(table, text, figures, note);
  const values = Array.from({ length: table.rows }, (_, row) => value(row));
  const derived = columnOfValues(name, values);
  const place = table.columns.findIndex((column) => column.name === name);
  const columns = place < 0 ? [...table.columns, derived] : table.columns.with(place, derived);
  return { ...table, columns };
}
