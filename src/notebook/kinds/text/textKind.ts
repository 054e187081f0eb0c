import { referencesIn, withReferences } from '../../figures/reference';
import type { CellKind } from '../cellKind';
import { readCommon } from '../commonFields';

const LONGEST_TEXT = 100_000;

/** Text shows which of its figures are not there, and waits for none. */
export const textKind: CellKind<'text'> = {
  read: (field, id) => ({
    id,
    kind: 'text',
    ...readCommon(field),
    text: field.text('text', '', LONGEST_TEXT),
  }),
  create: (id) => ({ id, kind: 'text', text: '' }),
  needs: ({ text }) => ({ cells: [], references: referencesIn(text) }),
  waitsForFigures: false,
  renamed: (cell, renamed) => ({ ...cell, text: withReferences(cell.text, renamed) }),
  evaluate: () => ({ value: null }),
};
