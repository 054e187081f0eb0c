import type { Contents } from './contents';
import { jsonCell } from './jsonCell';
import { isObject, own, type JsonObject } from './jsonValue';
import { MOST_ROWS, type Sheet, type SheetCell } from './sheet';

/** One dimension: its name and its categories in order. */
interface Dimension {
  label: string;
  categories: string[];
}

/** The name that Danmarks Statistik gives the column of values. */
const VALUE_NAME = 'INDHOLD';

/**
 * A cube of JSON-stat as rows, one a cell, the last dimension running fastest: version 1 (`{dataset: {dimension: {id,
 * size, …}, value}}`, as StatBank writes it) and version 2 (`{class: 'dataset', id, size, …}`). Null when it is
 * something else. Source: json-stat.org, full specification, version 2.0.
 */
export function jsonStatTable(value: unknown): Contents | null {
  if (!isObject(value)) return null;
  const wrapped = own(value, 'dataset');
  const dataset = isObject(wrapped) ? wrapped : value;
  const dimensions = dimensionsOf(dataset);
  const values = own(dataset, 'value');
  if (!dimensions || !(Array.isArray(values) || isObject(values))) return null;
  const cells = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (cells >= MOST_ROWS) return { refused: 'json.tooBig', params: { rows: cells, limit: MOST_ROWS } };
  const title = own(dataset, 'label');
  const sheet: Sheet = { name: typeof title === 'string' ? title : '', rows: [], merged: [], issues: [] };
  sheet.rows.push([...dimensions.map(({ label }) => label), VALUE_NAME]);
  for (let cell = 0; cell < cells; cell++) {
    const row: SheetCell[] = new Array<SheetCell>(dimensions.length);
    let rest = cell;
    for (let index = dimensions.length - 1; index >= 0; index--) {
      const categories = dimensions[index]?.categories ?? [];
      row[index] = categories[rest % categories.length];
      rest = Math.floor(rest / categories.length);
    }
    const figure: unknown = Array.isArray(values) ? values[cell] : own(values, String(cell));
    row.push(jsonCell(figure ?? '..'));
    sheet.rows.push(row);
  }
  const name = sheet.name === '' ? 'Tabel 1' : sheet.name;
  return { names: [name], read: () => ({ ...sheet, name }) };
}

function dimensionsOf(dataset: JsonObject): Dimension[] | null {
  const all = own(dataset, 'dimension');
  if (!isObject(all)) return null;
  const ids = own(dataset, 'id') ?? own(all, 'id');
  const sizes = own(dataset, 'size') ?? own(all, 'size');
  if (!Array.isArray(ids) || !Array.isArray(sizes)) return null;
  const dimensions = ids.map((id: unknown): Dimension | null => {
    const dimension = own(all, String(id));
    if (!isObject(dimension)) return null;
    const label = own(dimension, 'label');
    return { label: typeof label === 'string' ? label : String(id), categories: categoriesOf(dimension) };
  });
  const whole = dimensions.filter((dimension) => dimension !== null);
  const fits = whole.every(({ categories }, index) => categories.length === sizes[index]);
  return whole.length === ids.length && ids.length > 0 && fits ? whole : null;
}

/** Categories in the order of `index` (a list, or an object of places), by their labels. */
function categoriesOf(dimension: JsonObject): string[] {
  const category = own(dimension, 'category');
  if (!isObject(category)) return [];
  const index = own(category, 'index');
  const labels = own(category, 'label');
  const named = isObject(labels) ? labels : {};
  const codes = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.keys(index).sort((a, b) => Number(index[a]) - Number(index[b]))
      : Object.keys(named);
  return codes.map((code) => {
    const label = own(named, code);
    return typeof label === 'string' ? label : code;
  });
}
