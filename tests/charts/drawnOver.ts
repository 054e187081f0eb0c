import type { Column } from '../../src/data';
import {
  kinds,
  newMark,
  type ChartCell,
  type ChartMark,
  type ChartResult,
  type DataCell,
} from '../../src/notebook';
import { drawnChart } from './drawnChart';

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
  return { cell, result: await drawnChart(cell, [data]) };
}
