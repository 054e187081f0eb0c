import type { TableService } from '../notebook';
import { createTableRunner, type KeptTable, type TableRunner } from '../workers';

/** Tables of the open notebook, in a data worker that starts when one of them is asked for. */
export interface Tables
  extends TableService, Pick<TableRunner, 'rows' | 'columns' | 'distinct' | 'csv' | 'stop'> {}

interface Waiting {
  send: () => Promise<KeptTable>;
  settle: (kept: Promise<KeptTable>) => void;
}

/** What is to be kept waits until somebody asks for a table: a notebook that is only read needs no worker. */
export function createTables(runner: TableRunner = createTableRunner()): Tables {
  const waiting = new Map<string, Waiting>();
  let kept: Promise<unknown> = Promise.resolve();
  /** Tables that the worker may hold. */
  const held = new Set<string>();
  /** Asks for something once all that waits is kept. */
  const after = async <R>(ask: () => Promise<R>): Promise<R> => {
    const sent = [...waiting.values()].map(({ send, settle }) => {
      const keeping = send();
      settle(keeping);
      return keeping;
    });
    waiting.clear();
    if (sent.length > 0) kept = Promise.allSettled([kept, ...sent]);
    await kept;
    return ask();
  };
  return {
    keep: (key, table, signal) =>
      new Promise((resolve) => {
        const send = (): Promise<KeptTable> => {
          held.add(key);
          return runner.keep(key, table, { signal });
        };
        waiting.set(key, { send, settle: resolve });
      }),
    transform: (key, sources, steps, signal, figures) =>
      after(() => {
        held.add(key);
        return runner.transform(key, sources, steps, { signal }, figures);
      }),
    drop: (key) => {
      waiting.delete(key);
      if (held.delete(key)) runner.drop(key).catch(() => undefined);
    },
    draw: (key, request, signal) => after(() => runner.draw(key, request, { signal })),
    rows: (...asked) => after(() => runner.rows(...asked)),
    columns: (...asked) => after(() => runner.columns(...asked)),
    summary: (key, column, signal) => after(() => runner.summary(key, column, { signal })),
    distinct: (...asked) => after(() => runner.distinct(...asked)),
    csv: (...asked) => after(() => runner.csv(...asked)),
    stop: () => {
      waiting.clear();
      held.clear();
      runner.stop();
    },
  };
}
