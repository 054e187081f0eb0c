import { drawTable, readStoredTable } from '../../src/data';
import {
  kinds,
  type ChartCell,
  type ChartResult,
  type DataCell,
  type TableService,
} from '../../src/notebook';

/** Tables of data cells that are drawn at once, in the thread of a test. */
export function tablesOf(sources: readonly DataCell[]): TableService {
  return {
    drop: () => undefined,
    keep: async (key, { columns, rows }) => ({
      key,
      columns,
      rows,
      stepRows: [],
      stepColumns: [],
      issues: [],
    }),
    transform: () => Promise.reject(new Error('no steps here')),
    summary: () => Promise.reject(new Error('no sums here')),
    draw: async (key, request) => {
      const table = sources.find(({ id }) => id === key)?.table;
      if (!table) throw new Error(`no such table: ${key}`);
      return drawTable({ columns: readStoredTable(table), rows: table.rows }, request);
    },
  };
}

/** What a chart draws of one of these data cells. */
export async function drawnChart(cell: ChartCell, sources: readonly DataCell[]): Promise<ChartResult> {
  const outcome = await kinds.chart.evaluate(cell, {
    tables: tablesOf(sources),
    signal: new AbortController().signal,
    result: (kind, id) => {
      const data = sources.find((source) => source.id === id);
      const value = { key: id, columns: [], rows: 0, stepRows: [], issues: [] };
      return (kind === 'data' && data ? { cell: data, value } : undefined) as never;
    },
    figure: () => null,
    named: () => null,
    remembered: (_name, _parts, make) => make(),
    progress: () => undefined,
  });
  if ('next' in outcome) throw new Error('a chart is drawn at once');
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return outcome.value;
}
