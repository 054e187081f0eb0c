import { chooseTable } from '../kinds/chart/chartEdits';
import { defaultMarks } from '../kinds/chart/chartDefaults';
import type { ChartMark } from '../kinds/chart/chartCell';
import { monthColumns } from '../kinds/chart/monthsTable';
import { findCell, type Notebook } from '../notebook';
import { insertCell } from './cellEdits';
import { applyEdit, type Edit } from './edit';
import { replaceData, type ImportedData } from './replaceData';

/**
 * Puts what was imported into a data cell: the one with this id, else a new one after the cell `after`, or first. A
 * baseline that has no data yet reads it, where there are months to read; a table and a chart that have none take it too.
 */
export function addData(
  notebook: Notebook,
  { id, after, name }: { id: string; after: string | null; name: string },
  imported: ImportedData,
): Edit {
  const known = findCell(notebook, 'data', id);
  // A cell without a name is called what its file is called.
  const begun: Edit = !known
    ? insertCell('data', id, after, { name })
    : {
        type: 'all',
        edits: known.name === '' ? [{ type: 'set', cell: id, path: ['name'], value: name }] : [],
      };
  const unfed =
    imported.observations.length > 0
      ? notebook.cells.filter((cell) => cell.kind === 'baseline' && !findCell(notebook, 'data', cell.data))
      : [];
  const prepared: Edit = {
    type: 'all',
    edits: [
      begun,
      ...unfed.map((baseline): Edit => ({ type: 'set', cell: baseline.id, path: ['data'], value: id })),
      ...notebook.cells.flatMap((cell): Edit[] => {
        if (cell.kind === 'table' && cell.source === '')
          return [{ type: 'set', cell: cell.id, path: ['source'], value: id }];
        if (cell.kind === 'chart' && cell.table === '') return [chooseTable(cell, id, marksOf(imported))];
        return [];
      }),
    ],
  };
  const { label, ...filled } = replaceData(applyEdit(notebook, prepared), id, imported);
  return { type: 'all', edits: [prepared, filled], ...(label && { label }) };
}

/** What a chart draws first; how many names a column of texts holds is not known yet, so that none gives the colours. */
function marksOf({ table }: ImportedData): ChartMark[] {
  return defaultMarks(table?.columns ?? monthColumns('data'), () => 0);
}
