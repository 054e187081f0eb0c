import type { CellKind } from '../cellKind';
import { baselineFigure, BASELINE_FIGURES } from './baselineFigures';
import { fitBaseline } from './fitBaseline';
import { placeBaseline } from './placeBaseline';
import { readBaseline } from './readBaseline';

/** The fit follows from months, table, window and level alone: no work for a moving assumption. */
export const baselineKind: CellKind<'baseline'> = {
  read: readBaseline,
  create: (id) => ({
    id,
    kind: 'baseline',
    name: '',
    data: '',
    table: 'national',
    window: 1,
    level: null,
    inflowPercent: 0,
    yearEndRise: { on: false, percent: 10 },
    rules: {},
  }),
  placed: placeBaseline,
  needs: ({ data }) => ({ cells: [data], references: [] }),
  waitsForFigures: false,
  evaluate(cell, { result, remembered }) {
    const data = result('data', cell.data)?.cell;
    const { table, window, level } = cell;
    const observations = data?.observations ?? null;
    const constructed = data?.source.origin === 'constructed';
    const hasRows = data?.table !== undefined;
    const name = data?.name || (data?.source.file ?? '');
    return remembered('fit', [observations, hasRows, name, table, window, level, constructed], () => {
      const fitted = fitBaseline({ observations }, cell);
      if ('error' in fitted) {
        // Rows that are used as they are may have months in them, which nobody has pointed out.
        const code = observations?.length === 0 && hasRows ? 'data.noMonths' : fitted.error;
        return { problem: { code, params: { name } } };
      }
      return { value: { fitted, constructed } };
    });
  },
  figure: baselineFigure,
  figures: () => [...BASELINE_FIGURES],
};
