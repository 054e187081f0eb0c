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

/** A point, and how high it is drawn: what has no row of its own has no figure either, but may need a height. */
interface Drawn {
  point: SeriesPoint;
  height: number;
}

/**
 * Series of an area that lie on each other need a height wherever one of them has a figure: none before a series begins
 * and after it ends, and a gap where a figure is missing between.
 */
function filled(series: readonly Series[], xAxis: ChartAxis): Drawn[][] {
  const all = new Map<string, SeriesPoint>();
  const placeOf = ({ x }: SeriesPoint): number => xAxis.place(x) ?? NaN;
  const keyOf = (point: SeriesPoint): string => `${placeOf(point)} ${point.facet}`;
  for (const { points } of series) for (const point of points) all.set(keyOf(point), point);
  return series.map(({ points }) => {
    const own = new Map(points.map((point) => [keyOf(point), point]));
    const spans = new Map<string, [first: number, last: number]>();
    for (const point of points) {
      const [first, last] = spans.get(point.facet) ?? [Infinity, -Infinity];
      const place = placeOf(point);
      spans.set(point.facet, [Math.min(first, place), Math.max(last, place)]);
    }
    return [...all].map(([key, { facet, x }]): Drawn => {
      const known = own.get(key);
      if (known) return { point: known, height: figure(known.y) };
      const point = { facet, x, y: null, upper: null, value: null, incomplete: false };
      const [first, last] = spans.get(facet) ?? [Infinity, -Infinity];
      const isWithin = placeOf(point) > first && placeOf(point) < last;
      return { point, height: isWithin ? NaN : 0 };
    });
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
  const areas = new Map<Series, Drawn[]>();
  if (stacked) {
    for (const layer of new Set(series.map((one) => one.layer))) {
      const own = series.filter((one) => one.layer === layer && one.kind === 'area');
      filled(own, xAxis).forEach((drawn, index) => {
        const one = own[index];
        if (one) areas.set(one, drawn);
      });
    }
  }
  for (const one of series) {
    const stack = stacks.get(one.layer) ?? stacker();
    stacks.set(one.layer, stack);
    const edges = ({ point, height: y }: Drawn, x: number): Pick<Shape, 'x1' | 'x2' | 'y1' | 'y2'> => {
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
    const all = areas.get(one) ?? one.points.map((point) => ({ point, height: figure(point.y) }));
    const own = all.flatMap((drawn): Shape[] => {
      const { point } = drawn;
      const x = point.x === null ? NaN : xAxis.place(point.x);
      return x === null ? [] : [{ series: one, point, facet: point.facet, x, ...edges(drawn, x) }];
    });
    shapes.set(
      one,
      own.sort((a, b) => a.x - b.x),
    );
  }
  return shapes;
}
