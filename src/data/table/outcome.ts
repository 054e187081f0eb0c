import type { Column, Issue } from '../types';
import type { Table } from './table';

/** A step cannot be done: its reason, as an issue without the number of the step. */
export class StepRefused extends Error {
  constructor(readonly issue: Pick<Issue, 'code' | 'params' | 'column'>) {
    super(issue.code);
  }
}

export function refuseStep(code: string, params: Issue['params'] = {}, column?: string): never {
  throw new StepRefused(column === undefined ? { code, params } : { code, params, column });
}

/** What a step has to say though it was done. */
export type Note = (code: string, params: Issue['params'], column?: string) => void;

/** The column of this name; refused where there is none. */
export function columnOf({ columns }: Table, name: string): Column {
  if (name === '') refuseStep('table.columnUnchosen');
  return columns.find((column) => column.name === name) ?? refuseStep('table.noColumn', {}, name);
}

/** A name for a new column; refused where there is none. */
export function newName(name: string): string {
  return name.trim() === '' ? refuseStep('table.nameMissing') : name;
}

export function columnsOf(table: Table, names: readonly string[]): Column[] {
  return names.map((name) => columnOf(table, name));
}
