import type { Contents } from './contents';
import { jobindsatsTables, namedTables } from './jobindsats';
import { jsonCell } from './jsonCell';
import { jsonStatTable } from './jsonStat';
import { isObject, own, type JsonObject } from './jsonValue';
import { MOST_COLUMNS, type Sheet, type SheetCell } from './sheet';

/** Characters of JSON read; larger answers are asked for in parts. */
const LONGEST = 100_000_000;

/** JSON begins like this, and no delimited text does: `{"name":`, `[{`, `[[`. */
const BEGINNING = /^\s*(?:\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*[{[]\s*["\]}\d[-])/;

/**
 * The tables of a JSON file: an answer of Jobindsats, a cube of JSON-stat, a list of flat objects or of lists, an
 * object that holds such lists, or an object a line. Null when the text is no JSON at all.
 */
export function readJson(text: string): Contents | null {
  const looksLikeJson = BEGINNING.test(text);
  if (text.length > LONGEST) {
    return looksLikeJson ? { refused: 'json.tooLong', params: { limit: LONGEST / 1_000_000 } } : null;
  }
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return looksLikeJson ? { refused: 'json.broken' } : null;
  if (isKeyError(value)) return { refused: 'file.jobindsatsError' };
  return jobindsatsTables(value) ?? jsonStatTable(value) ?? listTables(value) ?? { refused: 'file.json' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsedByLine(text);
  }
}

/** An object a line, as logs and data pipelines write it. */
function parsedByLine(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  try {
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Jobindsats answers a wrong key with an object whose only name is the message, and scripts save it as a CSV. */
function isKeyError(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((name) => /forkert nøgle|nøglen er udløbet/i.test(name));
}

function listTables(value: unknown): Contents | null {
  if (Array.isArray(value)) {
    const sheet = listTable('', value);
    return sheet && namedTables([sheet]);
  }
  if (!isObject(value)) return null;
  const sheets = Object.entries(value).flatMap(
    ([name, list]) => (Array.isArray(list) ? listTable(name, list) : null) ?? [],
  );
  return sheets.length > 0 ? namedTables(sheets) : null;
}

function listTable(name: string, list: readonly unknown[]): Sheet | null {
  const sheet: Sheet = { name, rows: [], merged: [], issues: [] };
  if (list.length === 0) return null;
  if (list.every(Array.isArray)) {
    sheet.rows = list.map((row: unknown[]) => row.map(jsonCell));
    return sheet;
  }
  if (!list.every(isObject)) return null;
  return objectTable(sheet, list);
}

/** The names of all objects, in order of first appearance, are the header. */
function objectTable(sheet: Sheet, objects: readonly JsonObject[]): Sheet | null {
  const places = new Map<string, number>();
  let nested = 0;
  for (const object of objects) {
    for (const name of Object.keys(object)) if (!places.has(name)) places.set(name, places.size);
    if (places.size > MOST_COLUMNS) return null;
  }
  sheet.rows = objects.map((object) => {
    const row: SheetCell[] = new Array<SheetCell>(places.size);
    for (const name of Object.keys(object)) {
      const value = own(object, name);
      if (typeof value === 'object' && value !== null) nested++;
      row[places.get(name) ?? 0] = jsonCell(value);
    }
    return row;
  });
  sheet.rows.unshift([...places.keys()]);
  if (nested > 0) sheet.issues.push({ severity: 'warning', code: 'json.nested', params: { count: nested } });
  return sheet;
}
