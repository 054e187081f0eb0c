import { isCalendar } from '../data/formula/value';
import type { ChartAxis } from './chartAxes';
import type { Series } from './chartSeries';
import type { Shape } from './chartShapes';

/** Periods that are further apart than others have something between them that nobody counted: a line stops there. */
export function withGaps(
  shapes: readonly Shape[],
  { points }: Pick<Series, 'points'>,
  { kind, room }: Pick<ChartAxis, 'kind' | 'room'>,
): Shape[] {
  const arePeriods = points.every(({ x }) => isCalendar(x) && x.day === undefined);
  if (kind !== 'time' || !arePeriods) return [...shapes];
  const last = new Map<string, Shape>();
  return shapes.flatMap((shape) => {
    const before = last.get(shape.facet);
    last.set(shape.facet, shape);
    const isApart = before !== undefined && shape.x - before.x > room * 1.01;
    return isApart ? [{ ...before, x: before.x + room, y1: NaN, y2: NaN }, shape] : [shape];
  });
}

/** Points without a neighbour to draw a line to. */
export function lonelyOf(run: readonly Shape[]): Shape[] {
  const byPanel = new Map<string, Shape[]>();
  for (const shape of run) {
    const own = byPanel.get(shape.facet);
    if (own) own.push(shape);
    else byPanel.set(shape.facet, [shape]);
  }
  const isDrawn = (shape: Shape | undefined): boolean => shape !== undefined && !Number.isNaN(shape.y2);
  return [...byPanel.values()].flatMap((own) =>
    own.filter((shape, at) => isDrawn(shape) && !isDrawn(own[at - 1]) && !isDrawn(own[at + 1])),
  );
}
