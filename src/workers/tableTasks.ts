import {
  distinctTexts,
  drawTable,
  headsOf,
  readStoredTable,
  resumeSteps,
  sortedRows,
  summariseColumn,
  tableCells,
  tableCsv,
  type Column,
  type StepDone,
} from '../data';
import type { TableSort, TableTasks } from './tableProtocol';

interface Kept {
  columns: readonly Column[];
  rows: number;
  /** The order in which it was last asked for. */
  sorted: { by: string; rows: Int32Array } | null;
}

/** The steps that were done last, which are those that somebody works on. */
interface LastDone {
  key: string;
  sources: readonly Kept[];
  done: readonly StepDone[];
}

/** Tables between the steps are kept up to so many cells, some hundred megabytes. */
const MOST_CELLS_BETWEEN = 20_000_000;

/** Tables of a notebook, kept by key, wherever they are: in a worker, or in the thread of a test. */
export function createTableTasks(): TableTasks {
  const kept = new Map<string, Kept>();
  let last: LastDone | null = null;
  const table = (key: string): Kept => {
    const found = kept.get(key);
    if (!found) throw new Error(`no such table: ${key}`);
    return found;
  };
  const orderOf = (key: string, sort: TableSort | null): Int32Array | null => {
    const found = table(key);
    if (!sort) return null;
    const by = JSON.stringify(sort);
    if (found.sorted?.by !== by) found.sorted = { by, rows: sortedRows(found, sort) };
    return found.sorted.rows;
  };
  const doneBefore = (key: string, sources: readonly Kept[]): readonly StepDone[] =>
    last?.key === key &&
    last.sources.length === sources.length &&
    sources.every((source, place) => source === last?.sources[place])
      ? last.done
      : [];
  return {
    async keepTable({ key, table: stored }) {
      const columns = readStoredTable(stored);
      const rows = columns[0]?.values.length ?? 0;
      kept.set(key, { columns, rows, sorted: null });
      return { key, columns: headsOf({ columns }), rows, stepRows: [], stepColumns: [], issues: [] };
    },
    async transformTable({ key, sources, steps, figures = [] }) {
      const used = sources.map(table);
      const tables = new Map(sources.map((source) => [source, table(source)]));
      const { result, done } = resumeSteps(tables, steps, doneBefore(key, used), figures);
      last = cellsOf(done) <= MOST_CELLS_BETWEEN ? { key, sources: used, done } : null;
      const { columns, rows, ...told } = result;
      if (told.issues.every(({ severity }) => severity !== 'error'))
        kept.set(key, { columns, rows, sorted: null });
      return { key, columns: headsOf({ columns }), rows, ...told };
    },
    async tableRows({ key, from, count, sort }) {
      return tableCells(table(key), orderOf(key, sort), from, count);
    },
    async tableColumns({ key, names }) {
      return names.map((name) => table(key).columns.find((column) => column.name === name) ?? null);
    },
    async tableSummary({ key, column }) {
      return summariseColumn(table(key), column);
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
      const gone = kept.get(key);
      if (last && (last.key === key || last.sources.some((source) => source === gone))) last = null;
      kept.delete(key);
      return null;
    },
  };
}

function cellsOf(done: readonly StepDone[]): number {
  return done.reduce((sum, { table }) => sum + table.rows * table.columns.length, 0);
}
