import { textOf, type FormulaValue } from '../formula';
import type { Column } from '../types';
import { channelCodes, NO_CHANNEL, type ChannelCodes } from './channelCodes';
import {
  LARGEST_DRAWN,
  MOST_DRAWN,
  MOST_FACETS,
  type Drawing,
  type DrawingLayer,
  type DrawingNote,
  type DrawingProblem,
  type DrawingRequest,
  type DrawnLayer,
  type DrawnRow,
} from './drawing';
import { kindOf, type Table } from './table';
import { totalsAdded } from './totalsAdded';

/** Raised within this file alone, where a column does not serve. */
class NotDrawn {
  constructor(readonly problem: DrawingProblem) {}
}

function fail(problem: DrawingProblem): never {
  throw new NotDrawn(problem);
}

function columnOf({ columns }: Table, name: string): Column {
  return (
    columns.find((column) => column.name === name) ?? fail({ code: 'noColumn', params: { column: name } })
  );
}

/** The figures of a column, NaN where there is none to draw; null without a column. */
function figuresOf(table: Table, name: string): ((row: number) => number) | null {
  if (name === '') return null;
  const column = columnOf(table, name);
  if (kindOf(column) !== 'number') fail({ code: 'notNumber', params: { column: name } });
  return (row) => {
    const value = column.values[row] ?? NaN;
    return Math.abs(value) <= LARGEST_DRAWN ? value : NaN;
  };
}

const codesOf = (table: Table, name: string, asText: boolean): ChannelCodes =>
  name === '' ? NO_CHANNEL : channelCodes(columnOf(table, name), asText);

/** Where the rows of a layer stand, and what is measured there. */
interface Channels {
  x: ChannelCodes;
  /** What stands on the vertical axis where it is a place, as in a heat map. */
  y: ChannelCodes;
  series: ChannelCodes;
  facet: ChannelCodes;
  value: ((row: number) => number) | null;
  upper: ((row: number) => number) | null;
}

function channelsOf(table: Table, layer: DrawingLayer, facet: ChannelCodes): Channels {
  const inColour = layer.measure === 'colour';
  const counts = layer.summary === 'count';
  return {
    x: codesOf(table, layer.x, false),
    y: codesOf(table, inColour ? layer.y : '', false),
    series: codesOf(table, inColour ? '' : layer.colour, true),
    facet,
    value: counts ? null : figuresOf(table, inColour ? layer.colour : layer.y),
    upper: counts ? null : figuresOf(table, layer.upper),
  };
}

/** One place of a layer with all rows that meet there. */
interface Place {
  row: number;
  rows: number;
  /** Sums over the rows that have a figure, and how many those are. */
  value: number;
  values: number;
  upper: number;
  uppers: number;
}

/** The rows of a layer that have a place: each by itself, or those that meet together. */
function placesOf(table: Table, channels: Channels, together: boolean, missing: { count: number }): Place[] {
  const { x, y, series, facet, value, upper } = channels;
  const places: Place[] = [];
  const known = new Map<number, Place>();
  for (let row = 0; row < table.rows; row++) {
    const [atX, atY] = [x.code(row), y.code(row)];
    if (atX < 0 || atY < 0) {
      missing.count++;
      continue;
    }
    // At most 24 facets are drawn, so that the product stays far below 2^53 wherever it is used.
    const key =
      ((facet.code(row) + 1) * (series.values.length + 1) + series.code(row) + 1) *
        (x.values.length * y.values.length) +
      atX * y.values.length +
      atY;
    let place = together ? known.get(key) : undefined;
    if (!place) {
      place = { row, rows: 0, value: 0, values: 0, upper: 0, uppers: 0 };
      places.push(place);
      if (together) known.set(key, place);
    }
    place.rows++;
    const [one, other] = [value?.(row) ?? NaN, upper?.(row) ?? NaN];
    if (!Number.isNaN(one)) {
      place.value += one;
      place.values++;
    }
    if (!Number.isNaN(other)) {
      place.upper += other;
      place.uppers++;
    }
  }
  return places;
}

const nameIn = (codes: ChannelCodes, row: number): string => textOf(codes.values[codes.code(row)] ?? null);

/** What a series is called by: a number where the column holds numbers. */
function seriesIn(codes: ChannelCodes, row: number): string | number {
  const value = codes.values[codes.code(row)];
  return typeof value === 'number' ? value : nameIn(codes, row);
}

/** So many of the places must have the same number of rows for another number to be a lack. */
const USUAL = 0.7;

/** How many rows there are in nearly every place; 0 where that differs. */
function usualRows(places: readonly Place[]): number {
  const counts = new Map<number, number>();
  for (const { rows } of places) counts.set(rows, (counts.get(rows) ?? 0) + 1);
  for (const [rows, count] of counts) if (count >= USUAL * places.length) return rows;
  return 0;
}

/** How many figures of a place are not there, of so many. */
function lackOf({ rows, values }: Place, usual: number): { missing: number; of: number } {
  const of = Math.max(rows, usual);
  return { missing: values === 0 ? 0 : of - values, of };
}

function drawnRow(channels: Channels, layer: DrawingLayer, summary: string, place: Place): DrawnRow {
  const { x, y, series, facet } = channels;
  const { row, rows, value, values, upper, uppers } = place;
  const figure = (sum: number, count: number): number | null =>
    count === 0 ? null : summary === 'mean' ? sum / count : sum;
  const measured = summary === 'count' ? rows : figure(value, values);
  const inColour = layer.measure === 'colour';
  const at = (codes: ChannelCodes): FormulaValue => codes.values[codes.code(row)] ?? null;
  return {
    facet: nameIn(facet, row),
    x: at(x),
    y: inColour ? at(y) : measured,
    upper: figure(upper, uppers),
    colour: inColour ? measured : layer.colour === '' ? null : seriesIn(series, row),
  };
}

/** Tells of rows that stand in the same place of a line, which then goes up and down in it. */
function noteSeveral(table: Table, channels: Channels, rows: number, notes: DrawingNote[]): void {
  const count = rows - placesOf(table, channels, true, { count: 0 }).length;
  if (count > 0) notes.push({ code: 'several', params: { count } });
}

function drawLayer(
  table: Table,
  layer: DrawingLayer,
  { facet, facetName }: { facet: ChannelCodes; facetName: string },
  notes: DrawingNote[],
): DrawnLayer {
  const channels = channelsOf(table, layer, facet);
  const missing = { count: 0 };
  let { summary } = layer;
  let places = placesOf(table, channels, summary !== 'none', missing);
  if (summary === 'none' && layer.thins && places.length > MOST_DRAWN) {
    summary = 'mean';
    places = placesOf(table, channels, true, { count: 0 });
    notes.push({ code: 'thinned', params: { rows: table.rows } });
  }
  const hasFigure = layer.measure === 'colour' || layer.y !== '' || summary === 'count';
  const rows: DrawnRow[] = [];
  const isSummed = layer.summary === 'sum' || layer.summary === 'mean';
  const usual = isSummed ? usualRows(places) : 0;
  const lacking: { row: DrawnRow; missing: number; of: number }[] = [];
  for (const place of places) {
    const row = drawnRow(channels, layer, summary, place);
    const figure = layer.measure === 'colour' ? row.colour : row.y;
    const isLost = hasFigure && figure === null && !layer.gaps;
    if (isLost) {
      missing.count += place.rows;
      continue;
    }
    const lack = lackOf(place, usual);
    if (isSummed && lack.missing > 0) {
      row.incomplete = true;
      lacking.push({ row, ...lack });
    }
    rows.push(row);
  }
  if (missing.count > 0) notes.push({ code: 'missing', params: { count: missing.count } });
  const [lack] = lacking;
  if (lack && (layer.summary === 'sum' || layer.summary === 'mean')) {
    const { row, missing: few, of } = lack;
    const params = { count: lacking.length, missing: few, of };
    notes.push({ code: layer.summary === 'sum' ? 'incompleteSum' : 'incompleteMean', params, at: row.x });
  }
  if (summary === 'none' && layer.gaps) noteSeveral(table, channels, places.length, notes);
  if (layer.summary !== 'none') {
    const added = totalsAdded(table, [layer.x, layer.y, layer.colour, facetName]);
    if (added) notes.push({ code: 'totals', params: { ...added } });
  }
  return { rows, merged: places.some((place) => place.rows > 1) };
}

/** The texts of the horizontal axis in the order in which they are drawn. */
function categoriesOf(layers: readonly DrawnLayer[], sort: DrawingRequest['sort']): string[] {
  const totals = new Map<string, number>();
  for (const { rows } of layers) {
    for (const { x, y } of rows) {
      if (typeof x !== 'string') continue;
      totals.set(x, (totals.get(x) ?? 0) + (typeof y === 'number' ? y : 0));
    }
  }
  const names = [...totals.keys()];
  if (sort === 'table') return names;
  const direction = sort === 'ascending' ? 1 : -1;
  return names.sort((a, b) => direction * ((totals.get(a) ?? 0) - (totals.get(b) ?? 0)));
}

/** The marks of a chart over a table, or why there can be none; linear in its rows. */
export function drawTable(table: Table, request: DrawingRequest): Drawing | { problem: DrawingProblem } {
  try {
    return drawn(table, request);
  } catch (error) {
    if (error instanceof NotDrawn) return { problem: error.problem };
    throw error;
  }
}

function drawn(table: Table, { layers: wanted, facet: facetName, sort, most }: DrawingRequest): Drawing {
  const facet = codesOf(table, facetName, true);
  if (facet.values.length > MOST_FACETS)
    fail({ code: 'tooManyFacets', params: { count: facet.values.length, limit: MOST_FACETS } });
  const notes: DrawingNote[] = [];
  let layers = wanted.map((layer) => drawLayer(table, layer, { facet, facetName }, notes));
  let categories = categoriesOf(layers, sort);
  if (most !== null && categories.length > most) {
    notes.push({ code: 'limited', params: { shown: most, count: categories.length } });
    categories = categories.slice(0, most);
    const shown = new Set(categories);
    layers = layers.map(({ rows, merged }) => ({
      rows: rows.filter(({ x }) => typeof x !== 'string' || shown.has(x)),
      merged,
    }));
  }
  const count = layers.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_DRAWN) fail({ code: 'tooMany', params: { count, limit: MOST_DRAWN } });
  const facets =
    facetName === '' ? [] : [...new Set(layers.flatMap(({ rows }) => rows.map((row) => row.facet)))];
  const units = Object.fromEntries(
    table.columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]])),
  ) as Record<string, string>;
  return { layers, categories, facets, units, notes };
}

/** How many distinct texts each of these columns holds; 0 for one that is not there or holds no texts. */
export function distinctTexts({ columns }: Table, names: readonly string[]): number[] {
  return names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    return column && kindOf(column) === 'text' ? new Set(column.values).size : 0;
  });
}
