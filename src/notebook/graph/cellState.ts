import type { CellProblem } from '../kinds/cellKind';

/** How far a cell's result is; a value that is not ready is the last good one, and stale. */
export type CellState<R = unknown> =
  | { status: 'ready'; value: R }
  | { status: 'running'; value: R | undefined; progress: number }
  | { status: 'failed'; value: R | undefined; problem: CellProblem };
