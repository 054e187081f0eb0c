import type { CellKind } from '../cellKind';
import { readCommon } from '../commonFields';
import { MARKS } from './chartCell';

const LONGEST = 10_000;
const MOST_MARKS = 20;
const MOST_NOTES = 100;

export const chartKind: CellKind<'chart'> = {
  read: (field, id) => ({
    id,
    kind: 'chart',
    ...readCommon(field),
    table: field.text('table', '', 80),
    title: field.text('title', ''),
    marks: field.records('marks', MOST_MARKS).map((mark) => ({
      kind: mark.choice('kind', MARKS, 'line'),
      x: mark.text('x', '', LONGEST),
      y: mark.text('y', '', LONGEST),
      upper: mark.text('upper', '', LONGEST),
      colour: mark.text('colour', '', LONGEST),
    })),
    facet: field.text('facet', '', LONGEST),
    zero: field.boolean('zero', true),
    unit: field.text('unit', '', 40),
    notes: field.records('notes', MOST_NOTES).map((note) => ({
      at: note.text('at', '', 100),
      text: note.text('text', ''),
    })),
  }),
  create: (id) => ({
    id,
    kind: 'chart',
    table: '',
    title: '',
    marks: [{ kind: 'line', x: '', y: '', upper: '', colour: '' }],
    facet: '',
    zero: true,
    unit: '',
    notes: [],
  }),
  needs: ({ table }) => ({ cells: [table], references: [] }),
  waitsForFigures: false,
  evaluate: () => ({ value: null }),
};
