import type { Contents } from './contents';
import { jsonCell } from './jsonCell';
import { isObject, ownAnyCase, type JsonObject } from './jsonValue';
import type { Sheet, SheetCell } from './sheet';

/** One table of the answer: its columns as {Name, Label} and its rows as arrays. */
interface Answer {
  variables: unknown[];
  data: unknown[];
  title: string;
}

/**
 * The tables of an answer of the Jobindsats API v2 (STAR, "API Eksempler", 4 March 2022):
 * `[{Variables: [{Name, Label}], Data: [[…]]}]`. Tables with the same columns are one, as when years were asked for
 * one by one; others are offered by name. Null when it is something else.
 */
export function jobindsatsTables(value: unknown): Contents | null {
  const items = Array.isArray(value) ? value : [value];
  const answers = items.flatMap((item: unknown) => (isObject(item) ? (answerOf(item) ?? []) : []));
  if (answers.length === 0 || answers.length < items.length) return null;
  const tables = new Map<string, Sheet>();
  for (const { variables, data, title } of answers) {
    const header = variables.map(columnName);
    const key = JSON.stringify(header);
    const sheet = tables.get(key) ?? { name: title, rows: [header], merged: [], issues: [] };
    for (const row of data) sheet.rows.push(Array.isArray(row) ? row.map(jsonCell) : [jsonCell(row)]);
    tables.set(key, sheet);
  }
  return namedTables([...tables.values()]);
}

function answerOf(item: JsonObject): Answer | null {
  const variables = ownAnyCase(item, 'variables');
  const data = ownAnyCase(item, 'data');
  if (!Array.isArray(variables) || !Array.isArray(data)) return null;
  const title = [ownAnyCase(item, 'title'), ownAnyCase(item, 'name'), ownAnyCase(item, 'tablename')];
  return { variables, data, title: title.find((text) => typeof text === 'string') ?? '' };
}

function columnName(variable: unknown): SheetCell {
  if (!isObject(variable)) return jsonCell(variable);
  const [label, name] = [ownAnyCase(variable, 'label'), ownAnyCase(variable, 'name')];
  return jsonCell(typeof label === 'string' && label.trim() !== '' ? label : name);
}

/** Tables under names of their own: their titles, else numbers. */
export function namedTables(sheets: readonly Sheet[]): Contents {
  const taken = new Set<string>();
  const names = sheets.map(({ name }, index) => {
    const title = name.trim() === '' || taken.has(name) ? `Tabel ${index + 1}` : name;
    const unique = taken.has(title) ? `${title} (${index + 1})` : title;
    taken.add(unique);
    return unique;
  });
  const read = (index: number): Sheet => ({
    rows: [],
    merged: [],
    issues: [],
    ...sheets[index],
    name: names[index] ?? '',
  });
  return { names, read };
}
