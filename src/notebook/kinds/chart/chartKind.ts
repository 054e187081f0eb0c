import { DRAWN_SUMMARIES } from '../../../data/table/drawing';
import type { FieldReader } from '../../fieldReader';
import type { CellKind } from '../cellKind';
import { readCommon } from '../commonFields';
import { tableAbove } from '../table/tableAbove';
import { MARKS, SORTS, type ChartCell, type ChartMark, type ChartNote } from './chartCell';
import { newMark } from './chartDefaults';
import { evaluateChart } from './evaluateChart';

const LONGEST = 10_000;
const MOST_MARKS = 20;
const MOST_NOTES = 100;
const MOST_CATEGORIES = 1_000;

/** Ids tell the items of a list apart; one that has none, or another's, gets a number that is free. */
function withIds<T extends { id: string }>(items: readonly T[]): T[] {
  const taken = new Set(items.map(({ id }) => id));
  const seen = new Set<string>();
  let number = 0;
  return items.map((item) => {
    let { id } = item;
    if (id === '' || seen.has(id)) {
      do id = String(++number);
      while (taken.has(id));
      taken.add(id);
    }
    seen.add(id);
    return { ...item, id };
  });
}

const readId = (field: FieldReader): string =>
  field.json['id'] === undefined ? '' : field.text('id', '', 80);
/** What later versions added is read where it stands. */
const optional = <T>(field: FieldReader, key: string, read: () => T, fallback: T): T =>
  field.json[key] === undefined ? fallback : read();

function readMark(mark: FieldReader): ChartMark {
  const column = (channel: string): string =>
    optional(mark, channel, () => mark.text(channel, '', LONGEST), '');
  return {
    id: readId(mark),
    kind: mark.choice('kind', MARKS, 'line'),
    x: column('x'),
    y: column('y'),
    upper: column('upper'),
    colour: column('colour'),
    summary: optional(mark, 'summary', () => mark.choice('summary', DRAWN_SUMMARIES, 'none'), 'none'),
  };
}

function readNote(note: FieldReader): ChartNote {
  return {
    id: readId(note),
    axis: optional(note, 'axis', () => note.choice('axis', ['x', 'y'], 'x'), 'x'),
    at: note.text('at', '', 100),
    text: note.text('text', ''),
  };
}

function readChart(field: FieldReader, id: string): ChartCell {
  return {
    id,
    kind: 'chart',
    ...readCommon(field),
    table: field.text('table', '', 80),
    title: field.text('title', ''),
    marks: withIds(field.records('marks', MOST_MARKS).map(readMark)),
    facet: optional(field, 'facet', () => field.text('facet', '', LONGEST), ''),
    zero: optional(field, 'zero', () => field.boolean('zero', true), true),
    unit: optional(field, 'unit', () => field.text('unit', '', 40), ''),
    stacked: optional(field, 'stacked', () => field.boolean('stacked', false), false),
    sort: optional(field, 'sort', () => field.choice('sort', SORTS, 'table'), 'table'),
    most: optional(field, 'most', () => readMost(field), null),
    notes: optional(field, 'notes', () => withIds(field.records('notes', MOST_NOTES).map(readNote)), []),
  };
}

function readMost(field: FieldReader): number | null {
  return field.json['most'] === null ? null : field.integer('most', 10, 1, MOST_CATEGORIES);
}

export const chartKind: CellKind<'chart'> = {
  read: readChart,
  create: (id) => ({
    id,
    kind: 'chart',
    table: '',
    title: '',
    marks: [newMark('1')],
    facet: '',
    zero: true,
    unit: '',
    stacked: false,
    sort: 'table',
    most: null,
    notes: [],
  }),
  /** What is drawn of it is chosen when its columns are known. */
  placed: (cell, notebook, { after }) => [{ ...cell, table: tableAbove(notebook, after) }],
  needs: ({ table }) => ({ cells: [table], references: [] }),
  waitsForFigures: false,
  evaluate: evaluateChart,
};
