import { fitBaseline } from './kinds/baseline/fitBaseline';
import { findCell, type Notebook } from './notebook';
import type { DataCell } from './kinds/data/dataCell';

/** Whether a cell holds months or rows of a person's own. */
export function isLoaded({ source, observations, table }: DataCell): boolean {
  return source.origin === 'imported' && (observations !== null || table !== undefined);
}

/**
 * The notebook without the months and rows that a person has loaded: their baseline carries the level it was fitted to, so that
 * the same figures come out where the months do not go along. Months that ship with a template stay.
 */
export function withoutData(notebook: Notebook): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      if (cell.kind === 'data') return isLoaded(cell) ? withoutFigures(cell) : cell;
      if (cell.kind !== 'baseline') return cell;
      const data = findCell(notebook, 'data', cell.data);
      if (!data || !isLoaded(data)) return cell;
      const fitted = fitBaseline(data, cell);
      if ('error' in fitted) return cell;
      const { lastMonth, level, inflowPerWeek, inflowCounted } = fitted.fit;
      return {
        ...cell,
        level: { lastMonth, ...level, inflowPerWeek: inflowCounted ? inflowPerWeek : null },
      };
    }),
  };
}

/** Nothing of the file stays but its account: what the cell came as holds its figures too. */
function withoutFigures({ id, kind, name, collapsed, source }: DataCell): DataCell {
  return { id, kind, name, ...(collapsed && { collapsed }), source, observations: null };
}
