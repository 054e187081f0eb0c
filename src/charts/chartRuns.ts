import type { gapsIn } from './chartGaps';
import type { Shape } from './chartShapes';

/** Marks in the order of their places, with one of no place wherever what runs through them has to stop. */
export function withGaps(shapes: readonly Shape[], isGap: ReturnType<typeof gapsIn>): Shape[] {
  const last = new Map<string, Shape>();
  return shapes.flatMap((shape) => {
    const before = last.get(shape.facet);
    last.set(shape.facet, shape);
    const isApart = before !== undefined && isGap(before.point.x, shape.point.x);
    return isApart ? [{ ...before, x: NaN, y1: NaN, y2: NaN }, shape] : [shape];
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
