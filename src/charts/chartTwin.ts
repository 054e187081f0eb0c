import { isCalendar, textOf, type FormulaValue } from '../data/formula/value';
import type { ChartResult } from '../notebook';
import type { Words } from '../i18n';
import { columnName, seriesOf, type Series } from './chartSeries';

/** The figures of a chart as a table: places and names first, then figures. */
export interface ChartTwin {
  /** How many columns in front hold no figures. */
  texts: number;
  header: string[];
  rows: FormulaValue[][];
}

type Column = { name: string; of: (point: Series['points'][number]) => number | null };

function columnsOf({ kind, name }: Series, words: Words): Column[] {
  const figure = (value: FormulaValue): number | null => (typeof value === 'number' ? value : null);
  if (kind === 'heat') return [{ name, of: ({ value }) => value }];
  if (kind !== 'band') return [{ name, of: ({ y }) => figure(y) }];
  return [
    { name: words.t('chart.lower', { name }), of: ({ y }) => figure(y) },
    { name: words.t('chart.upper', { name }), of: ({ upper }) => upper },
  ];
}

/** What tells places apart and puts them in order. */
const keyOf = (value: FormulaValue): string =>
  isCalendar(value) ? `${value.month} ${value.months} ${value.day}` : String(value);

function compare(a: FormulaValue, b: FormulaValue): number {
  const rank = (value: FormulaValue): number =>
    isCalendar(value) ? (value.day ?? value.month * 30.4375) : typeof value === 'number' ? value : 0;
  return rank(a) - rank(b);
}

/**
 * One row for each place and one column for each series; several marks of a series in one place, as scattered dots may
 * have, stand in rows of their own.
 */
export function chartTwin(result: ChartResult, words: Words): ChartTwin {
  const { marks, facet, isMonths, drawing } = result;
  const series = seriesOf(result, words).filter(({ points }) => points.length > 0);
  const hasX = marks.some(({ x }) => x !== '');
  const heat = marks.find(({ kind }) => kind === 'heat');
  const xName = columnName(marks.find(({ x }) => x !== '')?.x ?? '', isMonths, words);
  const front = [
    ...(facet === '' ? [] : [columnName(facet, isMonths, words)]),
    ...(hasX ? [xName] : []),
    ...(heat ? [columnName(heat.y, isMonths, words)] : []),
  ];
  const columns = series.flatMap((one) =>
    columnsOf(one, words).map((column) => ({ ...column, series: one })),
  );
  const rows = new Map<string, { front: FormulaValue[]; x: FormulaValue; figures: (number | null)[] }>();
  columns.forEach(({ series: one, of }, place) => {
    const seen = new Map<string, number>();
    for (const point of one.points) {
      const own = `${point.facet}\u0000${keyOf(point.x)}\u0000${heat ? keyOf(point.y) : ''}`;
      // The second mark in a place has a row of its own.
      const time = seen.get(own) ?? 0;
      seen.set(own, time + 1);
      const key = `${own}\u0000${time}`;
      let row = rows.get(key);
      if (!row) {
        row = {
          front: [
            ...(facet === '' ? [] : [point.facet]),
            ...(hasX ? [point.x] : []),
            ...(heat ? [point.y] : []),
          ],
          x: point.x,
          figures: new Array<number | null>(columns.length).fill(null),
        };
        rows.set(key, row);
      }
      row.figures[place] = of(point);
    }
  });
  const order = new Map(drawing.facets.map((name, index) => [name, index]));
  const names = new Map(drawing.categories.map((name, index) => [name, index]));
  const facetOf = (cells: readonly FormulaValue[]): number =>
    facet === '' ? 0 : (order.get(String(cells[0])) ?? 0);
  const placeOf = (x: FormulaValue): number => (x === null ? 0 : (names.get(textOf(x)) ?? 0));
  const sorted = [...rows.values()].toSorted(
    (a, b) => facetOf(a.front) - facetOf(b.front) || placeOf(a.x) - placeOf(b.x) || compare(a.x, b.x),
  );
  return {
    texts: front.length,
    header: [...front, ...columns.map(({ name }) => name)],
    rows: sorted.map((row) => [...row.front, ...row.figures]),
  };
}
