import type {
  ColumnSummary,
  Drawing,
  DrawingProblem,
  DrawingRequest,
  OutsideFigures,
  TableStep,
  UnknownStep,
} from '../../../data';
import type { StoredTable } from '../../../data';
import type { TableResult } from './tableResult';

/** Keeps tables and works on them elsewhere: a worker in the page, the same thread in a test. */
export interface TableService {
  /** Keeps a table under a key, in the place of what was there. */
  keep(key: string, table: StoredTable, signal: AbortSignal): Promise<TableResult>;
  /** Does steps, which name tables by their keys and may name figures, and keeps what they come to. */
  transform(
    key: string,
    sources: readonly string[],
    steps: readonly (TableStep | UnknownStep)[],
    signal: AbortSignal,
    figures?: OutsideFigures,
  ): Promise<TableResult>;
  /** Lets a table go whose cell is gone; one that comes back is kept or made anew. */
  drop(key: string): void;
  /** What a column of a table that is kept comes to; null for one that is not there. */
  summary(key: string, column: string, signal: AbortSignal): Promise<ColumnSummary | null>;
  /** The marks of a chart over a table that is kept, or why there can be none. */
  draw(
    key: string,
    request: DrawingRequest,
    signal: AbortSignal,
  ): Promise<Drawing | { problem: DrawingProblem }>;
}
