import type { Column, Issue } from '../types';
import {
  distinctRows,
  fillMissing,
  renameColumns,
  reorderColumns,
  selectColumns,
  sliceRows,
  sortTable,
  unionRows,
} from './choosing';
import { deriveColumn, filterRows, type OutsideFigures } from './formulas';
import { rollup } from './grouping';
import { joinTables, MOST_TABLE_ROWS } from './joining';
import { refuseStep, StepRefused, type Note } from './outcome';
import { foldColumns, pivotRows } from './reshaping';
import type { Table } from './table';
import type { TableStep, UnknownStep } from './tableStep';
import { windowColumn } from './windows';

/** What is told of a column without its values. */
export type ColumnHead = Pick<Column, 'name' | 'type' | 'unit'>;

export interface StepsResult {
  columns: Column[];
  rows: number;
  /** Rows after each step that was done. */
  stepRows: number[];
  /** Columns after each step that was done; steps that change none share one list. */
  stepColumns: (readonly ColumnHead[])[];
  /** `params.step` counts from 1. */
  issues: Issue[];
}

/** Tables by name, as imported; the first is the one that steps begin with unless `from` says another. */
export type Tables = ReadonlyMap<string, { columns: readonly Column[] }>;

/**
 * Does the steps one by one. One that cannot be done (a column that is not there, a text where a number is wanted, a
 * formula that is none) ends them with an issue of severity `error`; the result is then the table up to there.
 *
 * The tables are left as they are; columns that a step does not touch are shared with the result.
 */
export function applySteps(
  tables: Tables,
  steps: readonly (TableStep | UnknownStep)[],
  figures: OutsideFigures = [],
): StepsResult {
  return resumeSteps(tables, steps, [], figures).result;
}

/** A step that was done: by its JSON and the figures that it names, with what it came to. */
export interface StepDone {
  step: string;
  table: Table;
  heads: readonly ColumnHead[];
  issues: readonly Issue[];
}

/**
 * As {@link applySteps}, from the first step on that is not what it was when `before` was done.
 *
 * @param before what was done last time with these very tables
 * @param figures what formulas may name beside the columns
 */
export function resumeSteps(
  tables: Tables,
  steps: readonly (TableStep | UnknownStep)[],
  before: readonly StepDone[],
  figures: OutsideFigures = [],
): { result: StepsResult; done: readonly StepDone[] } {
  const [first = ''] = tables.keys();
  const written = steps.map((step) => {
    const named = 'formula' in step ? figures.filter(([name]) => step.formula.includes(name)) : [];
    return JSON.stringify([step, ...named]);
  });
  const changed = before.findIndex(({ step }, index) => step !== written[index]);
  const done = changed < 0 ? before.slice(0, steps.length) : before.slice(0, changed);
  const issues = done.flatMap((each) => each.issues);
  let table = done.at(-1)?.table ?? tableNamed(tables, first) ?? { columns: [], rows: 0 };
  let heads = done.at(-1)?.heads ?? headsOf(table);
  steps.slice(done.length).every((step) => {
    const index = done.length;
    const number = index + 1;
    const told = issues.length;
    const note: Note = (code, params, column) => {
      const issue: Issue = { severity: 'info', code, params: { ...params, step: number } };
      issues.push(column === undefined ? issue : { ...issue, column });
    };
    try {
      table = 'off' in step ? table : applied(table, step, tables, figures, note);
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      const { params, ...issue } = error.issue;
      issues.push({ severity: 'error', ...issue, params: { ...params, step: number } });
      return false;
    }
    const after = headsOf(table);
    if (JSON.stringify(after) !== JSON.stringify(heads)) heads = after;
    done.push({ step: written[index] ?? '', table, heads, issues: issues.slice(told) });
    return true;
  });
  return {
    result: {
      columns: [...table.columns],
      rows: table.rows,
      stepRows: done.map((each) => each.table.rows),
      stepColumns: done.map((each) => each.heads),
      issues,
    },
    done,
  };
}

export function headsOf({ columns }: Pick<Table, 'columns'>): ColumnHead[] {
  return columns.map(({ name, type, unit }) => ({ name, type, ...(unit !== undefined && { unit }) }));
}

function tableNamed(tables: Tables, name: string): Table | null {
  const found = tables.get(name);
  return found ? { columns: found.columns, rows: found.columns[0]?.values.length ?? 0 } : null;
}

function applied(
  table: Table,
  step: TableStep | UnknownStep,
  tables: Tables,
  figures: OutsideFigures,
  note: Note,
): Table {
  const other = (name: string): Table =>
    tableNamed(tables, name) ??
    refuseStep(name === '' ? 'table.tableUnchosen' : 'table.noTable', name === '' ? {} : { table: name });
  switch (step.verb) {
    case 'from':
      return other(step.table);
    case 'filter':
      return filterRows(table, step.formula, figures, note);
    case 'derive':
      return deriveColumn(table, step.name, step.formula, figures, note);
    case 'select':
      return selectColumns(table, step.columns);
    case 'reorder':
      return reorderColumns(table, step.columns);
    case 'rename':
      return renameColumns(table, step);
    case 'rollup':
      return rollup(table, step.by, step.values, note);
    case 'sort':
      return sortTable(table, step.by);
    case 'join':
      return joinTables(table, other(step.table), step, note);
    case 'fold':
      return foldColumns(table, step);
    case 'pivot':
      return pivotRows(table, step, note);
    case 'window':
      return windowColumn(table, step);
    case 'distinct':
      return distinctRows(table, step.columns);
    case 'slice':
      return sliceRows(table, step.from - 1, step.rows);
    case 'head':
      return sliceRows(table, 0, step.rows);
    case 'tail':
      return sliceRows(table, table.rows - step.rows, step.rows);
    case 'union': {
      const below = other(step.table);
      const rows = table.rows + below.rows;
      if (rows > MOST_TABLE_ROWS) refuseStep('table.tooManyRows', { rows, limit: MOST_TABLE_ROWS });
      return unionRows(table, below, note);
    }
    case 'fill':
      return fillMissing(table, step, note);
    case 'unknown':
      return refuseStep('table.unreadStep');
  }
}
