import {
  areasOf,
  guessRoles,
  isFreeText,
  maskPersonal,
  measureSources,
  readDurationTable,
  recogniseRegister,
  registerFingerprint,
  shapeOf,
  withoutPersonal,
  type Column,
  type Imported,
  type Issue,
} from '../data';
import type { FilePreview } from './protocol';

export const PREVIEW_ROWS = 50;
const MOST_REJECTED = 500;
const MOST_ISSUES = 500;
/** A list of choices longer than this is no choice. */
const MOST_FILTER_VALUES = 400;

/** Stands for a line that is not shown. */
const HIDDEN = '••••••';

/** A category of a register stands in so many rows at least, as published counts do. */
const LEAST_ROWS = 5;

const GRAVITY: Record<Issue['severity'], number> = { error: 0, warning: 1, info: 2 };

/** A choice is known by its text, so it cannot be shown masked. */
function isHarmless(text: string): boolean {
  return maskPersonal(text) === text;
}

/** Whether each text of a column stands in several rows, so that a choice among them is no choice of a person. */
function isCommon({ dictionary = [], values }: Column): boolean {
  const counts = new Int32Array(dictionary.length);
  for (const code of values) counts[code] = (counts[code] ?? 0) + 1;
  return counts.every((count) => count === 0 || count >= LEAST_ROWS);
}

/** What may be shown of a table, and what a person can choose about it. */
export function filePreview(imported: Imported, name: string): FilePreview {
  const refused = new Map(imported.personal.map(({ column, kind }) => [column, kind]));
  const columns = imported.columns.filter((column) => !refused.has(column.name));
  const shown = withoutPersonal(imported);
  const isDurationTable = readDurationTable(imported) !== null;
  const register = isDurationTable ? null : recogniseRegister(imported);
  const hidesRows = register !== null || isDurationTable;
  // A row of a register is somebody's case, also without a name.
  const choices = new Map(
    columns
      .filter((column) => !isFreeText(column) && (!register || isCommon(column)))
      .map((column) => [column.name, column]),
  );
  const rows = hidesRows ? [] : shown.grid.slice(1, 1 + PREVIEW_ROWS);
  return {
    name,
    header: shown.header,
    columns: imported.columns.map((column, index) => ({
      name: shown.header[index] ?? '',
      type: column.type,
      decimal: column.decimal ?? null,
      unit: column.unit ?? null,
      missing: shown.columns[index]?.missing?.toSorted((a, b) => b.count - a.count) ?? [],
      personal: refused.get(column.name) ?? null,
    })),
    rows,
    lines: Array.from(imported.lines.subarray(0, rows.length)),
    totals: Array.from(imported.totalRows.subarray(0, rows.length)),
    encoding: imported.encoding,
    delimiter: imported.delimiter,
    quote: imported.quote,
    confidence: imported.confidence,
    runnerUp: imported.runnerUp?.delimiter ?? null,
    decimal: columns.find(({ decimal }) => decimal !== undefined)?.decimal ?? null,
    preamble: shown.preamble,
    footnotes: shown.footnotes,
    rejected: shown.rejected
      .slice(0, MOST_REJECTED)
      .map((line) => (hidesRows ? { ...line, raw: HIDDEN } : line)),
    // How many rows are shown the page says beside them.
    issues: shown.issues
      .filter(({ code }) => code !== 'grid.cut')
      .toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
      .slice(0, MOST_ISSUES),
    accounting: imported.accounting,
    tables: shown.tables,
    sheets: shown.sheets ?? [],
    sheet: imported.sheet ?? null,
    pivot: imported.pivot,
    shape: shapeOf(imported),
    roles: guessRoles(imported),
    periodColumns: columns
      .filter(({ type }) => type === 'period' || type === 'date')
      .map((column) => column.name),
    sources: measureSources(imported).filter(
      ({ where }) => where === null || (isHarmless(where.equals) && choices.has(where.column)),
    ),
    filters: [...choices].flatMap(([column, { dictionary = [] }]) =>
      dictionary.length > 1 && dictionary.length <= MOST_FILTER_VALUES
        ? [{ column, values: dictionary }]
        : [],
    ),
    areas: areasOf({ columns }),
    register,
    fingerprint: register && registerFingerprint(imported, register),
    isDurationTable,
  };
}
