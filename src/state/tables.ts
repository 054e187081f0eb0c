import type { TableService } from '../notebook';
import { createTableRunner, type TableRunner } from '../workers';

/** Tables of the open notebook, in a data worker that starts with the first of them. */
export interface Tables
  extends TableService, Pick<TableRunner, 'rows' | 'columns' | 'distinct' | 'csv' | 'stop'> {}

export function createTables(runner: TableRunner = createTableRunner()): Tables {
  return {
    keep: (key, table, signal) => runner.keep(key, table, { signal }),
    transform: (key, sources, steps, signal) => runner.transform(key, sources, steps, { signal }),
    draw: (key, request, signal) => runner.draw(key, request, { signal }),
    rows: runner.rows,
    columns: runner.columns,
    distinct: runner.distinct,
    csv: runner.csv,
    stop: runner.stop,
  };
}
