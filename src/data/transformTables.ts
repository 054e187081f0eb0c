import { readDurationTable } from './register/readDurationTable';
import { recogniseRegister } from './register/recogniseRegister';
import { applySteps, parseSteps, type StepsResult } from './table';
import type { Imported, Issue } from './types';

/** An imported table under the name by which steps know it. */
export interface NamedTable {
  name: string;
  table: Imported;
}

/**
 * Does a table cell's steps over imported tables. Refused columns are left out. A register of cases is no table for
 * steps, for its rows are persons' cases, nor is a varighedstabel, which may hold what is to be withheld.
 */
export function transformTables(tables: readonly NamedTable[], steps: unknown): StepsResult {
  const issues: Issue[] = [];
  const usable = new Map<string, Pick<Imported, 'columns'>>();
  for (const { name, table } of tables) {
    const refused = new Set(table.personal.map(({ column }) => column));
    if (recogniseRegister(table) || readDurationTable(table)) {
      issues.push({ severity: 'error', code: 'table.register', params: { table: name } });
    } else usable.set(name, { columns: table.columns.filter((column) => !refused.has(column.name)) });
  }
  const read = parseSteps(steps);
  const result = applySteps(usable, read.steps);
  return { ...result, issues: [...issues, ...read.issues, ...result.issues] };
}
