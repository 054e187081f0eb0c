import type {
  ColumnSummary,
  Column,
  Drawing,
  DrawingProblem,
  DrawingRequest,
  OutsideFigures,
  StoredTable,
  TableStep,
  UnknownStep,
} from '../data';
import { createCaller, type AskOptions, type WorkerLike } from './caller';
import DataWorker from './data.worker.ts?worker';
import type { KeptTable, TableSort, TableTasks } from './tableProtocol';

/** A notebook's tables in a worker of their own, which starts with the first task. */
export interface TableRunner {
  keep(key: string, table: StoredTable, options?: AskOptions): Promise<KeptTable>;
  transform(
    key: string,
    sources: readonly string[],
    steps: readonly (TableStep | UnknownStep)[],
    options?: AskOptions,
    figures?: OutsideFigures,
  ): Promise<KeptTable>;
  rows(
    key: string,
    from: number,
    count: number,
    sort: TableSort | null,
    options?: AskOptions,
  ): Promise<(string | number | null)[][]>;
  columns(key: string, names: readonly string[], options?: AskOptions): Promise<(Column | null)[]>;
  summary(key: string, column: string, options?: AskOptions): Promise<ColumnSummary | null>;
  draw(
    key: string,
    request: DrawingRequest,
    options?: AskOptions,
  ): Promise<Drawing | { problem: DrawingProblem }>;
  distinct(key: string, names: readonly string[]): Promise<number[]>;
  csv(key: string, sort: TableSort | null): Promise<string>;
  drop(key: string): Promise<null>;
  stop(): void;
}

export function createTableRunner(start: () => WorkerLike = () => new DataWorker()): TableRunner {
  const worker = createCaller<TableTasks>(start);
  return {
    keep: (key, table, options) => worker.ask('keepTable', { key, table }, options),
    transform: (key, sources, steps, options, figures = []) =>
      worker.ask('transformTable', { key, sources, steps, figures }, options),
    rows: (key, from, count, sort, options) => worker.ask('tableRows', { key, from, count, sort }, options),
    columns: (key, names, options) => worker.ask('tableColumns', { key, names }, options),
    summary: (key, column, options) => worker.ask('tableSummary', { key, column }, options),
    draw: (key, request, options) => worker.ask('drawTable', { key, request }, options),
    distinct: (key, names) => worker.ask('distinctTexts', { key, names }),
    csv: (key, sort) => worker.ask('tableCsv', { key, sort }),
    drop: (key) => worker.ask('dropTable', { key }),
    stop: () => worker.stop(),
  };
}
