import { monthColumns, type Cell, type ChartColumn, type Results, type TableResult } from '../../../notebook';
import type { GraphState } from '../../../state';

/** A cell whose table can be drawn. */
export interface ChartSource {
  id: string;
  kind: 'data' | 'table' | 'scenario' | 'plan';
  name: string;
  columns: readonly ChartColumn[];
  /** By which the data worker knows it; null for a plan's months. */
  key: string | null;
}

/** The tables of a notebook with their columns, as far as they are known now. */
export function chartSources(cells: readonly Cell[], graph: GraphState): ChartSource[] {
  return cells.flatMap((cell): ChartSource[] => {
    const { id, kind, name = '' } = cell;
    const of = (table: TableResult | null | undefined): ChartSource[] =>
      table ? [{ id, kind: kind as 'data' | 'table', name, columns: table.columns, key: table.key }] : [];
    switch (kind) {
      case 'table':
        return of(graph.state('table', id)?.value);
      case 'data': {
        const table: Results['data'] | undefined = graph.state('data', id)?.value;
        if (table || cell.observations === null) return of(table);
        return [{ id, kind, name, columns: monthColumns('data'), key: null }];
      }
      case 'scenario':
      case 'plan':
        return [{ id, kind, name, columns: monthColumns(kind), key: null }];
      default:
        return [];
    }
  });
}
