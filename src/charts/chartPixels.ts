import type { ChartAxis } from './chartAxes';

/** A small chart among others, by column and row. */
export interface Panel {
  facet: string;
  title: string;
  column: number;
  row: number;
}

/** Where the panels of a chart stand, and what their axes are. */
export interface ChartFrame {
  width: number;
  margin: { top: number; bottom: number; left: number; right: number };
  /** The size of a panel, and from the start of one to the start of the next, in pixels. */
  panel: { width: number; height: number; stepX: number; stepY: number };
  /** Empty where there is one chart alone. */
  panels: Panel[];
  /** Whether bars lie: places run down, figures to the right. */
  flipped: boolean;
  /** The axis of places, and that of figures or of a heat map's rows. */
  places: ChartAxis;
  figures: ChartAxis;
}

/** The pixel of a place and a figure in a panel. */
export function pixelOf(
  { margin, panel, panels, flipped, places, figures }: ChartFrame,
  facet: string,
  place: number,
  figure: number,
): [left: number, top: number] {
  const own = panels.find((candidate) => candidate.facet === facet);
  const [left, top] = [
    margin.left + (own?.column ?? 0) * panel.stepX,
    margin.top + (own?.row ?? 0) * panel.stepY,
  ];
  const share = (axis: ChartAxis, value: number): number => (value - axis.low) / (axis.high - axis.low);
  return flipped
    ? [left + share(figures, figure) * panel.width, top + share(places, place) * panel.height]
    : [left + share(places, place) * panel.width, top + (1 - share(figures, figure)) * panel.height];
}
