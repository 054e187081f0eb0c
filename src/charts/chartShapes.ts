import type { ChartAxis } from './chartAxes';
import type { Series, SeriesPoint } from './chartSeries';

/** A mark with its places in the chart's own units; `y2` is the far end of what has one. */
export interface Shape {
  series: Series;
  point: SeriesPoint;
  facet: string;
  x: number;
  /** Edges of what is as wide as its place, such as a bar. */
  x1: number;
  x2: number;
  /** NaN in a gap. */
  y1: number;
  y2: number;
}

/** The part of its place that a bar, or several side by side, takes. */
const BAR = 0.8;

const figure = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** Where each bar series stands among those side by side: [slot, of so many]. */
function slotsOf(series: readonly Series[], stacked: boolean): Map<Series, [slot: number, slots: number]> {
  const bars = series.filter(({ kind }) => kind === 'bar');
  const keys = [...new Set(bars.map((one) => (stacked ? one.layer : one)))];
  return new Map(bars.map((one) => [one, [keys.indexOf(stacked ? one.layer : one), keys.length]]));
}

/**
 * Adds up the series of a layer place by place, what is below zero downwards. What lies on a missing figure has no height
 * either.
 */
function stacker(): (key: string, value: number) => [from: number, to: number] {
  const ends = new Map<string, number>();
  return (key, value) => {
    const side = `${value < 0 ? '-' : '+'}${key}`;
    const from = ends.get(side) ?? 0;
    if (Number.isNaN(value)) ends.set(`-${key}`, NaN);
    ends.set(side, from + value);
    return [from, from + value];
  };
}

/** Series of an area that lie on each other need a value wherever one of them has one. */
function filled(series: readonly Series[], xAxis: ChartAxis): Series[] {
  const all = new Map<string, SeriesPoint>();
  const keyOf = ({ facet, x }: SeriesPoint): string => `${xAxis.place(x)} ${facet}`;
  for (const { points } of series) for (const point of points) all.set(keyOf(point), point);
  return series.map((one) => {
    const own = new Map(one.points.map((point) => [keyOf(point), point]));
    return { ...one, points: [...all].map(([key, point]) => own.get(key) ?? { ...point, y: 0 }) };
  });
}

/** Every mark with its place; `yAxis` is that of a heat map's rows. Series keep their order. */
export function shapesOf(
  series: readonly Series[],
  stacked: boolean,
  xAxis: ChartAxis,
  yAxis: ChartAxis | null,
): Map<Series, Shape[]> {
  const slots = slotsOf(series, stacked);
  const stacks = new Map<number, ReturnType<typeof stacker>>();
  const shapes = new Map<Series, Shape[]>();
  const areas = new Map<Series, Series>();
  if (stacked) {
    for (const layer of new Set(series.map((one) => one.layer))) {
      const own = series.filter((one) => one.layer === layer && one.kind === 'area');
      filled(own, xAxis).forEach((one, index) => areas.set(own[index] ?? one, one));
    }
  }
  for (const one of series) {
    const stack = stacks.get(one.layer) ?? stacker();
    stacks.set(one.layer, stack);
    const edges = (point: SeriesPoint, x: number): Pick<Shape, 'x1' | 'x2' | 'y1' | 'y2'> => {
      const y = figure(point.y);
      const pile = (): [number, number] => (stacked ? stack(`${x} ${point.facet}`, y) : [0, y]);
      switch (one.kind) {
        case 'heat': {
          const row = yAxis?.place(point.y) ?? NaN;
          const [across, along] = [xAxis.room / 2, (yAxis?.room ?? 1) / 2];
          return { x1: x - across, x2: x + across, y1: row - along, y2: row + along };
        }
        case 'band':
          return { x1: x, x2: x, y1: y, y2: point.upper ?? NaN };
        case 'bar': {
          const [slot, count] = slots.get(one) ?? [0, 1];
          const width = (xAxis.room * BAR) / count;
          const x1 = x - (xAxis.room * BAR) / 2 + slot * width;
          const [y1, y2] = pile();
          return { x1, x2: x1 + width, y1, y2 };
        }
        case 'area': {
          const [y1, y2] = pile();
          return { x1: x, x2: x, y1, y2 };
        }
        default:
          return { x1: x, x2: x, y1: 0, y2: y };
      }
    };
    const { points } = areas.get(one) ?? one;
    const own = points.flatMap((point): Shape[] => {
      const x = point.x === null ? NaN : xAxis.place(point.x);
      return x === null ? [] : [{ series: one, point, facet: point.facet, x, ...edges(point, x) }];
    });
    shapes.set(
      one,
      own.sort((a, b) => a.x - b.x),
    );
  }
  return shapes;
}
