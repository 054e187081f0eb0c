import {
  applySteps,
  distinctTexts,
  drawTable,
  readStoredTable,
  sortedRows,
  tableCells,
  tableCsv,
  type Column,
} from '../data';
import type { KeptTable, TableTasks } from './tableProtocol';

interface Kept {
  columns: readonly Column[];
  rows: number;
  /** The order in which it was last asked for. */
  sorted: { by: string; rows: Int32Array } | null;
}

/** Tables of a notebook, kept by key, wherever they are: in a worker, or in the thread of a test. */
export function createTableTasks(): TableTasks {
  const kept = new Map<string, Kept>();
  const keep = (
    key: string,
    columns: readonly Column[],
    rows: number,
  ): Omit<KeptTable, 'stepRows' | 'issues'> => {
    kept.set(key, { columns, rows, sorted: null });
    return {
      key,
      rows,
      columns: columns.map(({ name, type, unit }) => ({ name, type, ...(unit !== undefined && { unit }) })),
    };
  };
  const table = (key: string): Kept => {
    const found = kept.get(key);
    if (!found) throw new Error(`no such table: ${key}`);
    return found;
  };
  const orderOf = (key: string, sort: { column: string; descending: boolean } | null): Int32Array | null => {
    const found = table(key);
    if (!sort) return null;
    const by = JSON.stringify(sort);
    if (found.sorted?.by !== by) found.sorted = { by, rows: sortedRows(found, sort) };
    return found.sorted.rows;
  };
  return {
    async keepTable({ key, table: stored }) {
      const columns = readStoredTable(stored);
      return { ...keep(key, columns, columns[0]?.values.length ?? 0), stepRows: [], issues: [] };
    },
    async transformTable({ key, sources, steps }) {
      const tables = new Map(sources.map((source) => [source, table(source)]));
      const { columns, rows, stepRows, issues } = applySteps(tables, steps);
      return { ...keep(key, columns, rows), stepRows, issues };
    },
    async tableRows({ key, from, count, sort }) {
      return tableCells(table(key), orderOf(key, sort), from, count);
    },
    async tableColumns({ key, names }) {
      return names.map((name) => table(key).columns.find((column) => column.name === name) ?? null);
    },
    async drawTable({ key, request }) {
      return drawTable(table(key), request);
    },
    async distinctTexts({ key, names }) {
      return distinctTexts(table(key), names);
    },
    async tableCsv({ key, sort }) {
      return tableCsv(table(key), orderOf(key, sort));
    },
    async dropTable({ key }) {
      kept.delete(key);
      return null;
    },
  };
}
