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
import { deriveColumn, filterRows } from './formulas';
import { rollup } from './grouping';
import { joinTables, MOST_TABLE_ROWS } from './joining';
import { refuseStep, StepRefused, type Note } from './outcome';
import { foldColumns, pivotRows } from './reshaping';
import type { Table } from './table';
import type { TableStep, UnknownStep } from './tableStep';
import { windowColumn } from './windows';

export interface StepsResult {
  columns: Column[];
  rows: number;
  /** Rows after each step that was done. */
  stepRows: number[];
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
export function applySteps(tables: Tables, steps: readonly (TableStep | UnknownStep)[]): StepsResult {
  const [first = ''] = tables.keys();
  const issues: Issue[] = [];
  const stepRows: number[] = [];
  let table = tableNamed(tables, first) ?? { columns: [], rows: 0 };
  steps.every((step, index) => {
    const number = index + 1;
    const note: Note = (code, params, column) => {
      const issue: Issue = { severity: 'info', code, params: { ...params, step: number } };
      issues.push(column === undefined ? issue : { ...issue, column });
    };
    try {
      table = applied(table, step, tables, note);
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error;
      const { params, ...issue } = error.issue;
      issues.push({ severity: 'error', ...issue, params: { ...params, step: number } });
      return false;
    }
    stepRows.push(table.rows);
    return true;
  });
  return { columns: [...table.columns], rows: table.rows, stepRows, issues };
}

function tableNamed(tables: Tables, name: string): Table | null {
  const found = tables.get(name);
  return found ? { columns: found.columns, rows: found.columns[0]?.values.length ?? 0 } : null;
}

function applied(table: Table, step: TableStep | UnknownStep, tables: Tables, note: Note): Table {
  const other = (name: string): Table =>
    tableNamed(tables, name) ?? refuseStep('table.noTable', { table: name });
  switch (step.verb) {
    case 'from':
      return other(step.table);
    case 'filter':
      return filterRows(table, step.formula, note);
    case 'derive':
      return deriveColumn(table, step.name, step.formula, note);
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
