import type { ChartCell, ChartResult } from '../notebook';
import type { Words } from '../i18n';
import { calendarOf, type FormulaValue } from '../data/formula/value';
import { fitting, LETTER, numberAxis, placeAxis, type ChartAxis } from './chartAxes';
import { layerName, seriesOf, type Series } from './chartSeries';
import { shapesOf, type Shape } from './chartShapes';
import { placeText } from './chartWords';
import { spread } from './endLabels';

/** What a chart cell says of how its marks are shown. */
export type ChartLook = Pick<ChartCell, 'zero' | 'stacked' | 'notes'>;

/** A small chart among others, by column and row. */
export interface Panel {
  facet: string;
  title: string;
  column: number;
  row: number;
}

/** A text beside what it names; places are in the chart's own units. */
export interface PlacedNote {
  axis: 'x' | 'y';
  at: number;
  text: string;
}

export interface LegendItem {
  text: string;
  colour: string;
  kind: Series['kind'];
  /** Pixels from the upper left corner. */
  left: number;
  top: number;
}

/** Where everything of a chart stands. */
export interface ChartLayout {
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number };
  /** The size of a panel, and from the start of one to the start of the next, in pixels. */
  panel: { width: number; height: number; stepX: number; stepY: number };
  panels: Panel[];
  columns: number;
  rows: number;
  /** Whether bars lie: places run down, figures to the right. */
  flipped: boolean;
  /** The axis of places, and that of figures or of a heat map's rows. */
  places: ChartAxis;
  figures: ChartAxis;
  series: Series[];
  shapes: ReadonlyMap<Series, Shape[]>;
  notes: PlacedNote[];
  /** Annotations whose place is not on the axis. */
  lost: ChartLook['notes'];
  legend: LegendItem[];
  ends: { text: string; colour: string; at: number }[];
  /** Least and most figure of a heat map; null without one. */
  heat: [number, number] | null;
}

/** Below this width labels move from the ends of the lines into a legend. */
const NARROW = 480;
const HEIGHT = 320;
const NARROW_HEIGHT = 260;
const PANEL_HEIGHT = 150;
const BAR_HEIGHT = 26;
const LINE = 16;
/** Series that are named at the ends of their lines. */
const MOST_ENDS = 12;
const MOST_LEGEND = 24;

const isNumber = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

/** Text bars lie down, for then their names can be read. */
function isFlipped({ marks, drawing }: ChartResult): boolean {
  const isBars =
    marks.some(({ kind }) => kind === 'bar') && marks.every(({ kind }) => kind === 'bar' || kind === 'rule');
  return isBars && drawing.categories.length > 0;
}

function extent(values: Iterable<number>): [number, number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : null;
}

function legendOf(items: readonly Series[], width: number): { legend: LegendItem[]; height: number } {
  const legend: LegendItem[] = [];
  let [left, top] = [0, 0];
  for (const { name, colour, kind } of items.slice(0, MOST_LEGEND)) {
    const text = fitting(name, Math.min(220, width - 24));
    const room = text.length * LETTER + 34;
    if (left > 0 && left + room > width) [left, top] = [0, top + LINE + 2];
    legend.push({ text, colour, kind, left, top });
    left += room;
  }
  return { legend, height: legend.length === 0 ? 0 : top + LINE + 10 };
}

/** Series by name and colour, each once: what a legend holds. */
function named(series: readonly Series[]): Series[] {
  const known = new Map(
    series
      .filter(({ kind }) => kind !== 'heat' && kind !== 'rule')
      .map((one) => [`${one.name} ${one.colour}`, one]),
  );
  return [...known.values()];
}

/** A place as a person has written it for an annotation. */
function writtenPlace(
  at: string,
  axis: ChartAxis,
  values: readonly FormulaValue[],
  words: Words,
): number | null {
  const text = at.trim();
  if (text === '') return null;
  if (axis.kind === 'time') {
    const period = calendarOf(text);
    return period && axis.place(period);
  }
  if (axis.kind === 'number') {
    const value = Number(
      text
        .replace('−', '-')
        .replace(/\.(?=\d{3}(\D|$))/g, '')
        .replace(',', '.'),
    );
    return Number.isFinite(value) ? value : null;
  }
  const found = values.find((value) => placeText(value, words).toLowerCase() === text.toLowerCase());
  return found === undefined ? null : axis.place(found);
}

/** Lays out a chart for its width. */
export function chartLayout(result: ChartResult, look: ChartLook, width: number, words: Words): ChartLayout {
  const { drawing } = result;
  const series = seriesOf(result, words);
  const isHeat = result.marks.some(({ kind }) => kind === 'heat');
  const flipped = isFlipped(result);
  const facets = drawing.facets;
  const columns =
    facets.length === 0
      ? 1
      : Math.min(facets.length, width < NARROW ? 1 : width < 640 || facets.length === 4 ? 2 : 3);
  const rows = Math.max(1, Math.ceil(facets.length / columns));
  const panels = facets.map((facet, index) => ({
    facet,
    title: fitting(placeText(facet, words), width / columns - 50),
    column: index % columns,
    row: Math.floor(index / columns),
  }));

  const points = series.flatMap((one) => one.points);
  const xs = points.map(({ x }) => x);
  const items = named(series);
  const lines = series.filter(({ kind }) => kind === 'line');
  const hasEnds =
    facets.length === 0 &&
    width >= NARROW &&
    items.length > 1 &&
    lines.length > 1 &&
    lines.length <= MOST_ENDS &&
    !isHeat;
  // What the ends of the lines do not name stands in the legend.
  const atEnds = new Set(hasEnds ? lines.map(({ name }) => name) : []);
  const unnamed = items.length > 1 ? items.filter(({ name }) => !atEnds.has(name)) : [];
  const { legend, height: legendHeight } = legendOf(unnamed, width);

  const endOf = (one: Series): number | undefined =>
    one.points
      .filter(({ y }) => isNumber(y))
      .toSorted((a, b) => (order(a.x) ?? 0) - (order(b.x) ?? 0))
      .at(-1)?.y as number | undefined;
  const order = (value: FormulaValue): number | null => places.place(value);

  const names = drawing.categories;
  const longestName = Math.max(3, ...(flipped ? names : []).map((name) => placeText(name, words).length));
  const barRoom = Math.min(width * 0.42, longestName * LETTER + 14);
  const hasXNotes = look.notes.some(({ axis, text }) => axis === 'x' && text !== '');
  const margin = {
    top: 12 + legendHeight + (facets.length > 0 ? 20 : 0) + (hasXNotes && !flipped ? LINE : 0),
    bottom: flipped ? 30 : 40,
    left: flipped ? barRoom : 46,
    right: flipped ? 34 : 16,
  };
  const gapX = facets.length > 0 ? 18 : 0;
  const gapY = facets.length > 0 ? 30 : 0;
  const inner = (): number => (width - margin.left - margin.right - gapX * (columns - 1)) / columns;
  const each = flipped
    ? names.length * Math.max(14, BAR_HEIGHT - names.length / 10)
    : facets.length > 0
      ? PANEL_HEIGHT
      : (width < NARROW ? NARROW_HEIGHT : HEIGHT) - margin.top - margin.bottom + legendHeight;
  const panelHeight = Math.max(60, each);

  const shapeFigures = (all: ReadonlyMap<Series, Shape[]>): number[] =>
    [...all].flatMap(([{ kind }, shapes]) =>
      kind === 'heat'
        ? []
        : shapes.flatMap(({ y1, y2 }) =>
            (kind === 'line' || kind === 'dot' || kind === 'rule' ? [y2] : [y1, y2]).filter(isNumber),
          ),
    );
  // The axis of figures decides how wide its numbers are, and so how much room is left for the places.
  const roughPlaces = placeAxis(xs, names, inner(), words, flipped);
  const roughRows = isHeat
    ? placeAxis(
        points.map(({ y }) => y),
        [],
        panelHeight,
        words,
        true,
      )
    : null;
  const noteFigures = look.notes.flatMap(({ axis, at }) =>
    axis === 'y' && !isHeat ? (writtenPlace(at, numberAxis([0], true, 1, words), [], words) ?? []) : [],
  );
  const rough = shapesOf(series, look.stacked, roughPlaces, roughRows);
  const figures =
    roughRows ??
    numberAxis([...shapeFigures(rough), ...noteFigures], look.zero, flipped ? inner() : panelHeight, words);
  if (!flipped) {
    const longest = Math.max(...figures.ticks.map(({ text }) => text.length), 2);
    margin.left = Math.min(width * 0.4, longest * LETTER + 16);
    if (isHeat) for (const tick of figures.ticks) tick.text = fitting(tick.text, margin.left - 14);
  }
  const endTexts = hasEnds
    ? lines.map((one) => ({ one, text: fitting(one.name, width * 0.28), value: endOf(one) }))
    : [];
  if (hasEnds) margin.right = Math.max(...endTexts.map(({ text }) => text.length)) * LETTER + 18;

  const panelWidth = inner();
  const places = placeAxis(xs, names, flipped ? panelHeight : panelWidth, words, flipped);
  if (flipped) for (const tick of places.ticks) tick.text = fitting(tick.text, barRoom - 12);
  const shapes = shapesOf(series, look.stacked, places, roughRows);
  const height = margin.top + margin.bottom + rows * panelHeight + (rows - 1) * gapY;
  const placed = look.notes.map((note) => {
    const axis = note.axis === 'x' ? places : figures;
    const values = note.axis === 'x' ? xs : points.map(({ y }) => y);
    const at = writtenPlace(note.at, axis, values, words);
    return { note, at: at !== null && at >= axis.low && at <= axis.high ? at : null };
  });

  const perUnit = panelHeight / (figures.high - figures.low);
  const wanted = endTexts.flatMap(({ one, text, value }) =>
    value === undefined ? [] : [{ one, text, value }],
  );
  const heights = spread(
    wanted.map(({ value }) => (figures.high - value) * perUnit),
    15,
    4,
    panelHeight - 4,
  );
  return {
    width,
    height,
    margin,
    panel: { width: panelWidth, height: panelHeight, stepX: panelWidth + gapX, stepY: panelHeight + gapY },
    panels,
    columns,
    rows,
    flipped,
    places,
    figures,
    series,
    shapes,
    notes: placed.flatMap(({ note, at }) => (at === null ? [] : [{ axis: note.axis, at, text: note.text }])),
    lost: placed.flatMap(({ note, at }) => (at === null && note.at.trim() !== '' ? [note] : [])),
    legend,
    ends: wanted.map(({ one, text }, index) => ({
      text,
      colour: one.colour,
      at: figures.high - (heights[index] ?? 0) / perUnit,
    })),
    heat: isHeat ? extent(points.flatMap(({ value }) => value ?? [])) : null,
  };
}

/** What stands on the axis of figures, such as `Antal · kr.`. */
export function figuresCaption(
  { marks, drawing, isMonths }: ChartResult,
  unit: string,
  words: Words,
): string {
  const names = new Set(
    marks.flatMap((mark, layer) =>
      mark.kind === 'rule' || mark.kind === 'band'
        ? []
        : [layerName(mark, drawing.layers[layer]?.merged ?? false, isMonths, words)],
    ),
  );
  const own = unitOf({ marks, drawing }, unit);
  return [...(names.size <= 2 ? [[...names].join(', ')] : []), own].filter((text) => text !== '').join(' · ');
}

/** The unit a person has written, else that of the columns where they have one alike. */
export function unitOf({ marks, drawing }: Pick<ChartResult, 'marks' | 'drawing'>, written: string): string {
  if (written !== '') return written;
  const units = new Set(
    marks
      .filter(({ kind, summary }) => kind !== 'rule' && summary !== 'count')
      .map(({ kind, y, colour }) => drawing.units[kind === 'heat' ? colour : y] ?? ''),
  );
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/** The pixel of a place and a figure in a panel. */
export function pixelOf(
  layout: ChartLayout,
  facet: string,
  place: number,
  figure: number,
): [left: number, top: number] {
  const { margin, panel, panels, flipped, places, figures } = layout;
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
