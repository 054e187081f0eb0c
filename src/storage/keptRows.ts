import { isRecord, type Json } from '../notebook';

/** Letters of a table's rows that are written with the notebook each time; more are a record of their own. */
const MOST_WITHIN = 10_000;

/** The rows of a cell's table, as text, by the id of the cell. */
export type Rows = readonly (readonly [cell: string, text: string])[];

/** The JSON of a notebook without the rows that are kept beside it, and these rows. */
export function withoutRows(notebook: Json): { json: Json; rows: Rows } {
  const rows: [string, string][] = [];
  const cells = cellsOf(notebook).map((cell) => {
    const { id, table } = isRecord(cell) ? cell : {};
    if (!isRecord(table) || typeof id !== 'string') return cell;
    const { csv, ...rest } = table;
    if (typeof csv !== 'string' || csv.length <= MOST_WITHIN) return cell;
    rows.push([id, csv]);
    return { ...(cell as Json), table: rest };
  });
  return rows.length === 0 ? { json: notebook, rows } : { json: { ...notebook, cells }, rows };
}

/** The JSON of a notebook with the rows that were kept beside it. */
export function withRows(notebook: unknown, rows: Rows): unknown {
  if (rows.length === 0 || !isRecord(notebook)) return notebook;
  const texts = new Map(rows);
  const cells = cellsOf(notebook).map((cell) => {
    if (!isRecord(cell) || !isRecord(cell['table'])) return cell;
    const csv = texts.get(String(cell['id']));
    return csv === undefined ? cell : { ...cell, table: { ...cell['table'], csv } };
  });
  return { ...notebook, cells };
}

function cellsOf({ cells }: Json): readonly unknown[] {
  return Array.isArray(cells) ? cells : [];
}
