import { fitBaseline } from './study';
import { findCell, type Notebook } from './notebook';

/**
 * The notebook without its observations: each baseline carries the level it was fitted to, so that the same figures
 * come out where the months do not go along.
 */
export function withoutData(notebook: Notebook): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      if (cell.kind === 'data') return { ...cell, observations: null };
      if (cell.kind !== 'baseline') return cell;
      const data = findCell(notebook, 'data', cell.data);
      const fitted = fitBaseline(data, cell);
      if ('error' in fitted || !data?.observations) return cell;
      const { lastMonth, level, inflowPerWeek, inflowCounted } = fitted.fit;
      return {
        ...cell,
        level: { lastMonth, ...level, inflowPerWeek: inflowCounted ? inflowPerWeek : null },
      };
    }),
  };
}
