import type { Edit } from '../../edits/edit';
import type { Path } from '../../edits/path';
import type { ChartCell, ChartMark, ChartNote } from './chartCell';

const LABEL = { code: 'edit.chart', params: {} };

/** Sets a field of a chart; what is typed letter by letter is one step. */
export function setChart(
  cell: Pick<ChartCell, 'id'>,
  path: Path,
  value: string | number | boolean | null,
  isTyped = false,
): Edit {
  const edit: Edit = { type: 'set', cell: cell.id, path, value, label: LABEL };
  return isTyped ? { ...edit, control: `chart:${cell.id}:${JSON.stringify(path)}` } : edit;
}

/** Chooses a table, and what is drawn of it. */
export function chooseTable(cell: Pick<ChartCell, 'id'>, table: string, marks: ChartMark[] | null): Edit {
  const set = (field: string, value: unknown): Edit => ({ type: 'set', cell: cell.id, path: [field], value });
  return {
    type: 'all',
    edits: [set('table', table), ...(marks ? [set('marks', marks), set('facet', '')] : [])],
    label: LABEL,
  };
}

type Listed = { marks: ChartMark; notes: ChartNote };

function setList<K extends keyof Listed>(
  cell: Pick<ChartCell, 'id'>,
  list: K,
  items: readonly Listed[K][],
): Edit {
  return { type: 'set', cell: cell.id, path: [list], value: items, label: LABEL };
}

/** An id that no item has. */
export function freeId(items: readonly { id: string }[]): string {
  let number = items.length + 1;
  while (items.some(({ id }) => id === String(number))) number++;
  return String(number);
}

export function addMark(cell: ChartCell, mark: ChartMark): Edit {
  return setList(cell, 'marks', [...cell.marks, mark]);
}

export function addNote(cell: ChartCell): Edit {
  const id = freeId(cell.notes);
  return setList(cell, 'notes', [...cell.notes, { id, axis: 'x', at: '', text: '' }]);
}

/** Takes a layer or an annotation out. */
export function removeItem(cell: ChartCell, list: keyof Listed, id: string): Edit {
  return setList<keyof Listed>(
    cell,
    list,
    cell[list].filter((item) => item.id !== id),
  );
}

/** Puts a layer above or below its neighbour: later ones are drawn over earlier ones. */
export function moveMark(cell: ChartCell, id: string, places: 1 | -1): Edit {
  const from = cell.marks.findIndex((mark) => mark.id === id);
  const [moved, other] = [cell.marks[from], cell.marks[from + places]];
  if (!moved || !other) return { type: 'all', edits: [] };
  return setList(cell, 'marks', cell.marks.with(from, other).with(from + places, moved));
}
