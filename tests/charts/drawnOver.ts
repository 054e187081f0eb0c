import { drawTable, readStoredTable, type Column } from '../../src/data';
import {
  kinds,
  newMark,
  type ChartCell,
  type ChartMark,
  type ChartResult,
  type DataCell,
} from '../../src/notebook';

/** Types of the columns, and rows as a person writes them: figures with a comma. */
export interface Written {
  columns: Record<string, Column['type']>;
  rows: readonly string[];
}

/** What a chart draws of a small table, and the cell that says so. */
export async function drawnOver(
  { columns, rows }: Written,
  marks: readonly Partial<ChartMark>[],
  fields: Partial<ChartCell> = {},
): Promise<{ cell: ChartCell; result: ChartResult }> {
  const names = Object.keys(columns);
  const table = {
    columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
    rows: rows.length,
    csv: `${[names.join(';'), ...rows].join('\n')}\n`,
  };
  const data: DataCell = { ...kinds.data.create('data'), observations: [], table };
  const cell: ChartCell = {
    ...kinds.chart.create('chart'),
    table: 'data',
    marks: marks.map((mark, index) => newMark(String(index + 1), mark)),
    ...fields,
  };
  const outcome = await kinds.chart.evaluate(cell, {
    tables: {
      drop: () => undefined,
      keep: () => Promise.reject(new Error('nothing to keep here')),
      transform: () => Promise.reject(new Error('no steps here')),
      summary: () => Promise.reject(new Error('no sums here')),
      draw: async (_key, request) =>
        drawTable({ columns: readStoredTable(table), rows: table.rows }, request),
    },
    signal: new AbortController().signal,
    result: (kind) => {
      const value = { key: 'data', columns: [], rows: 0, stepRows: [], issues: [] };
      return (kind === 'data' ? { cell: data, value } : undefined) as never;
    },
    figure: () => null,
    named: () => null,
    remembered: (_name, _parts, make) => make(),
    progress: () => undefined,
  });
  if ('next' in outcome) throw new Error('a chart is drawn at once');
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return { cell, result: outcome.value };
}
