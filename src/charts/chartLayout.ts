import type { Words } from '../i18n';
import type { ChartCell, ChartResult } from '../notebook';
import { numberAxis, placeAxis, type ChartAxis } from './chartAxes';
import { heatLegend, type HeatRange } from './chartHeat';
import { placesName, type PlacesName } from './chartCaption';
import { chartLabels, LABEL_LINE, type ChartLabel } from './chartLabels';
import { chartLegend, legendEntries, namedSeries, type LegendItem } from './chartLegend';
import { placeNotes, writtenNumber, type PlacedNote } from './chartNotes';
import type { ChartFrame, Panel } from './chartPixels';
import { ruleLabels, type RuleLabel } from './chartRules';
import { seriesOf, type Series } from './chartSeries';
import { shapesOf, type Shape } from './chartShapes';
import { placeText } from './chartWords';
import { spread, type EndLabel } from './endLabels';
import { fitting, fittingAll, textWidth } from './textWidth';

/** What a chart cell says of how its marks are shown. */
export type ChartLook = Pick<ChartCell, 'zero' | 'stacked' | 'unit' | 'notes'>;

/** Where everything of a chart stands. */
export interface ChartLayout extends ChartFrame {
  height: number;
  columns: number;
  rows: number;
  /** What the places are; null where they say so themselves, as periods and names do. */
  placesName: PlacesName | null;
  /** Every series with its marks. */
  shapes: ReadonlyMap<Series, Shape[]>;
  notes: PlacedNote[];
  /** What the rules across the chart say, and where that stands beside the texts of the annotations. */
  rules: RuleLabel[];
  labels: ChartLabel[];
  /** Annotations whose place is not on the axis. */
  lost: ChartLook['notes'];
  legend: LegendItem[];
  ends: (EndLabel & { at: number })[];
  /** Least and most figure of a heat map; null without one. */
  heat: HeatRange | null;
}

/** Below this width, in pixels, labels move from the ends of the lines into a legend. */
const NARROW = 480;
const HEIGHT = 320;
const NARROW_HEIGHT = 260;
const PANEL_HEIGHT = 150;
const LEAST_BAR = 14;
const MOST_BAR = 26;
const LABEL_GAP = 15;
/** Series that are named at the ends of their lines. */
const MOST_ENDS = 12;

const isNumber = (value: number): boolean => !Number.isNaN(value);

function extent(values: readonly number[]): [number, number] | null {
  if (values.length === 0) return null;
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Bars of texts lie down, for then their names can be read. */
function isFlipped({ marks, drawing }: ChartResult): boolean {
  const isBars = marks.every(({ kind }) => kind === 'bar' || kind === 'rule');
  return isBars && marks.some(({ kind }) => kind === 'bar') && drawing.categories.length > 0;
}

function panelsOf(
  facets: readonly string[],
  width: number,
  words: Words,
): { panels: Panel[]; columns: number } {
  const most = width < NARROW ? 1 : width < 600 || facets.length === 4 ? 2 : 3;
  const columns = Math.max(1, Math.min(facets.length, most));
  const panels = facets.map((facet, index) => ({
    facet,
    title: fitting(placeText(facet, words), width / columns - 60),
    column: index % columns,
    row: Math.floor(index / columns),
  }));
  return { panels, columns };
}

/** The figures that the axis must reach; an area or a bar reaches from its foot. */
function reached(shapes: ReadonlyMap<Series, Shape[]>): number[] {
  return [...shapes].flatMap(([{ kind }, all]) => {
    if (kind === 'heat') return [];
    const hasFoot = kind === 'bar' || kind === 'area' || kind === 'band';
    return all.flatMap(({ y1, y2 }) => (hasFoot ? [y1, y2] : [y2])).filter(isNumber);
  });
}

function cutTicks({ ticks }: ChartAxis, pixels: number): void {
  const texts = fittingAll(
    ticks.map(({ text }) => text),
    pixels,
  );
  ticks.forEach((tick, index) => (tick.text = texts[index] ?? tick.text));
}

/** Lays out a chart for its width in pixels. */
export function chartLayout(result: ChartResult, look: ChartLook, width: number, words: Words): ChartLayout {
  const { drawing, marks } = result;
  const series = seriesOf(result, words);
  const points = series.flatMap((one) => one.points);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const isHeat = marks.some(({ kind }) => kind === 'heat');
  const flipped = isFlipped(result);
  const { panels, columns } = panelsOf(drawing.facets, width, words);
  const rows = Math.max(1, Math.ceil(panels.length / columns));
  const hasPanels = panels.length > 0;

  // What the ends of the lines do not name stands in the legend; one series alone is named by the caption.
  const named = namedSeries(series);
  const lines = series.filter(({ kind }) => kind === 'line');
  const hasEnds =
    !hasPanels && width >= NARROW && named.length > 1 && lines.length > 0 && lines.length <= MOST_ENDS;
  const endTexts = new Map(hasEnds ? lines.map((one) => [one, fitting(one.name, width * 0.28)]) : []);
  const atEnds = new Set([...endTexts.keys()].map(({ name }) => name));
  const heat = isHeat ? extent(points.flatMap(({ value }) => value ?? [])) : null;
  const unnamed = named.length > 1 ? named.filter(({ name }) => !atEnds.has(name)) : [];
  const legend = chartLegend(
    [...legendEntries(unnamed, words), ...(heat ? heatLegend(heat, look.unit, words) : [])],
    width,
  );
  const names = drawing.categories;
  const longestName = Math.max(20, ...names.map((name) => textWidth(placeText(name, words))));
  const nameRoom = Math.min(width * 0.42, longestName + 14);
  const margin = {
    top: 12 + legend.height + (hasPanels ? 20 : 0),
    bottom: flipped ? 30 : 42,
    left: flipped ? nameRoom : 46,
    right: Math.max(flipped ? 34 : 16, ...[...endTexts.values()].map((text) => textWidth(text, true) + 12)),
  };
  const [gapX, gapY] = hasPanels ? [22, 34] : [0, 0];
  const panelWidth = (): number => (width - margin.left - margin.right - gapX * (columns - 1)) / columns;
  const barHeight = Math.max(LEAST_BAR, MOST_BAR - names.length / 10);
  const own = (width < NARROW ? NARROW_HEIGHT : HEIGHT) - margin.bottom - 12;
  const panelHeight = Math.max(60, flipped ? names.length * barHeight : hasPanels ? PANEL_HEIGHT : own);

  // How wide the numbers of one axis are decides how much room there is for the other: first roughly, then exactly.
  const roughPlaces = placeAxis(xs, names, panelWidth(), words, flipped);
  // The first row of a heat map stands at the top.
  const rowNames = [...new Set(ys.filter((y) => typeof y === 'string'))].toReversed();
  const rowAxis = isHeat ? placeAxis(ys, rowNames, panelHeight, words, true) : null;
  const noted = look.notes.flatMap(({ axis, at }) =>
    axis === 'y' && at !== '' ? (writtenNumber(at) ?? []) : [],
  );
  const figures =
    rowAxis ??
    numberAxis(
      [...reached(shapesOf(series, look.stacked, roughPlaces, null)), ...noted],
      look.zero,
      flipped ? panelWidth() : panelHeight,
      words,
    );
  if (!flipped) {
    const longest = Math.max(14, ...figures.ticks.map(({ text }) => textWidth(text)));
    margin.left = Math.min(width * 0.36, longest + 14);
    cutTicks(figures, margin.left - 12);
  }
  const panel = {
    width: panelWidth(),
    height: panelHeight,
    stepX: panelWidth() + gapX,
    stepY: panelHeight + gapY,
  };
  const places = placeAxis(xs, names, flipped ? panel.height : panel.width, words, flipped);
  if (flipped) cutTicks(places, nameRoom - 12);
  const shapes = shapesOf(series, look.stacked, places, rowAxis);
  const { placed, lost } = placeNotes(look.notes, { x: places, y: figures }, { x: xs, y: ys }, words);
  const rules = ruleLabels(result, shapes, look.unit, words);
  const labels = chartLabels(placed, rules, { width, margin, panel, panels, flipped, places, figures });
  const lowest = Math.min(0, ...labels.map(({ top }) => top));
  if (lowest < 0) margin.top += LABEL_LINE / 2 - lowest;
  return {
    width,
    height: margin.top + margin.bottom + rows * panel.height + (rows - 1) * gapY,
    margin,
    panel,
    panels,
    columns,
    rows,
    flipped,
    places,
    figures,
    placesName: places.kind === 'number' ? placesName(result, words) : null,
    shapes,
    notes: placed,
    rules,
    labels,
    lost,
    legend: legend.items,
    ends: endsOf(endTexts, shapes, figures, panel.height),
    heat,
  };
}

/** Labels at the heights where the lines end, apart from each other. */
function endsOf(
  texts: ReadonlyMap<Series, string>,
  shapes: ReadonlyMap<Series, Shape[]>,
  figures: ChartAxis,
  height: number,
): ChartLayout['ends'] {
  const labels = [...texts].flatMap(([one, text]): EndLabel[] => {
    const last = shapes.get(one)?.findLast(({ y2 }) => isNumber(y2));
    return last ? [{ text, value: last.y2, colour: one.colour }] : [];
  });
  const perUnit = height / (figures.high - figures.low);
  const wanted = labels.map(({ value }) => (figures.high - value) * perUnit);
  const heights = spread(wanted, LABEL_GAP, 4, height - 4);
  return labels.map((label, index) => ({ ...label, at: figures.high - (heights[index] ?? 0) / perUnit }));
}
