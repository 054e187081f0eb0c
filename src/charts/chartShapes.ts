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
 * Adds up the series of a layer place by place, what is below zero downwards. A missing figure has no edges itself; what
 * lies on it is held up, for it did not fall.
 */
function stacker(): (key: string, value: number, held: number) => [from: number, to: number] {
  const ends = new Map<string, number>();
  return (key, value, held) => {
    const height = Number.isNaN(value) ? held : value;
    const side = `${height < 0 ? '-' : '+'}${key}`;
    const from = ends.get(side) ?? 0;
    ends.set(side, from + height);
    return Number.isNaN(value) ? [NaN, NaN] : [from, from + height];
  };
}

/** The marks of an area among others that it lies with, and how high its gaps hold what lies on them. */
interface Piled {
  points: readonly SeriesPoint[];
  held: ReadonlyMap<SeriesPoint, number>;
}

/** Heights of the gaps between two figures: on the way from one to the other. */
function heldHeights(points: readonly SeriesPoint[], placeOf: (point: SeriesPoint) => number): Piled['held'] {
  const held = new Map<SeriesPoint, number>();
  const last = new Map<string, { at: number; y: number; gaps: SeriesPoint[] }>();
  for (const point of points.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const before = last.get(point.facet);
    const { facet, y } = point;
    if (typeof y !== 'number') {
      before?.gaps.push(point);
      continue;
    }
    const at = placeOf(point);
    if (before) {
      const rise = (y - before.y) / (at - before.at);
      for (const gap of before.gaps) held.set(gap, before.y + rise * (placeOf(gap) - before.at));
    }
    last.set(facet, { at, y, gaps: [] });
  }
  return held;
}

/** Areas that lie on each other have a place wherever one of them has; without a row it is a gap, as without a figure. */
function piled(series: readonly Series[], xAxis: ChartAxis): Map<Series, Piled> {
  const all = new Map<string, SeriesPoint>();
  const placeOf = ({ x }: SeriesPoint): number => xAxis.place(x) ?? 0;
  const keyOf = (point: SeriesPoint): string => `${placeOf(point)} ${point.facet}`;
  for (const { points } of series) for (const point of points) all.set(keyOf(point), point);
  return new Map(
    series.map((one) => {
      const own = new Set(one.points.map(keyOf));
      const absent = [...all].flatMap(([key, { facet, x }]): SeriesPoint[] =>
        own.has(key) ? [] : [{ facet, x, y: null, upper: null, value: null, incomplete: false }],
      );
      const points = [...one.points, ...absent];
      return [one, { points, held: heldHeights(points, placeOf) }];
    }),
  );
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
  const areas = new Map<Series, Piled>();
  if (stacked) {
    for (const layer of new Set(series.map((one) => one.layer))) {
      const own = series.filter((one) => one.layer === layer && one.kind === 'area');
      for (const [one, pile] of piled(own, xAxis)) areas.set(one, pile);
    }
  }
  for (const one of series) {
    const stack = stacks.get(one.layer) ?? stacker();
    stacks.set(one.layer, stack);
    const pile = areas.get(one);
    const edges = (point: SeriesPoint, x: number): Pick<Shape, 'x1' | 'x2' | 'y1' | 'y2'> => {
      const y = figure(point.y);
      const stand = (): [number, number] =>
        stacked ? stack(`${x} ${point.facet}`, y, pile?.held.get(point) ?? 0) : [0, y];
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
          const [y1, y2] = stand();
          return { x1, x2: x1 + width, y1, y2 };
        }
        case 'area': {
          const [y1, y2] = stand();
          return { x1: x, x2: x, y1, y2 };
        }
        default:
          return { x1: x, x2: x, y1: 0, y2: y };
      }
    };
    const own = (pile?.points ?? one.points).flatMap((point): Shape[] => {
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
