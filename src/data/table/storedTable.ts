import Papa from 'papaparse';
import { numberText } from '../../util/danishNumber';
import { missingReason } from '../columns/missing';
import { missingCells, type MissingMark } from '../columns/missingCells';
import { textOf, type CalendarValue } from '../formula';
import { calendarOf } from '../formula/value';
import type { Column, ColumnType } from '../types';
import { calendarColumn, kindOf, valuesIn } from './table';

/**
 * A table as a notebook keeps it: a CSV of one header line, semicolons, decimal commas and LF, which any program can
 * read. A cell without a value holds the text that says why.
 */
export interface StoredTable {
  columns: { name: string; type: ColumnType; unit?: string }[];
  rows: number;
  csv: string;
}

/** Letters of a table that a notebook keeps; a larger one is read again from its file. */
export const LONGEST_STORED = 20_000_000;

/** Columns as text; null when they are more than a notebook keeps. */
export function storeTable(columns: readonly Column[], rows: number): StoredTable | null {
  const writers = columns.map(cellWriter);
  const lines = [columns.map(({ name }) => quoted(name)).join(';')];
  let length = 0;
  for (let row = 0; row < rows; row++) {
    const line = writers.map((write) => write(row)).join(';');
    length += line.length + 1;
    if (length > LONGEST_STORED) return null;
    lines.push(line);
  }
  return {
    columns: columns.map(({ name, type, unit }) => ({ name, type, ...(unit !== undefined && { unit }) })),
    rows,
    csv: `${lines.join('\n')}\n`,
  };
}

/** The columns of a stored table; what does not fit a column's type is missing there, so any text gives something. */
export function readStoredTable({ columns, csv }: StoredTable): Column[] {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ';', newline: '\n', skipEmptyLines: false });
  const body = data.slice(1);
  // What PapaParse finds after the last line end is no row.
  if (body.at(-1)?.length === 1 && body.at(-1)?.[0] === '' && csv.endsWith('\n')) body.pop();
  return columns.map(({ name, type, unit }, place) => {
    const texts = body.map((cells) => cells[place] ?? '');
    return { ...columnOf(name, type, texts), ...(unit !== undefined && { unit }) };
  });
}

function columnOf(name: string, type: ColumnType, texts: readonly string[]): Column {
  if (type === 'text' || type === 'code') {
    const codes = new Map<string, number>();
    const values = Int32Array.from(texts, (text) => {
      const code = codes.get(text) ?? codes.size;
      if (code === codes.size) codes.set(text, code);
      return code;
    });
    return { name, type, values, dictionary: [...codes.keys()] };
  }
  if (type === 'number') {
    const values = Float64Array.from(texts, numberOfText);
    return { name, type, values, ...missingOf(texts, (row) => Number.isNaN(values[row])) };
  }
  const known = new Map<string, CalendarValue | null>();
  const periods = texts.map((text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const read = text === '' ? null : calendarOf(text);
    known.set(text, read);
    return read;
  });
  return { ...calendarColumn(name, periods), type, ...missingOf(texts, (row) => periods[row] === null) };
}

/** Reads what {@link numberText} writes, and nothing else. */
function numberOfText(text: string): number {
  return /^-?\d+(,\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

function missingOf(
  texts: readonly string[],
  isMissing: (row: number) => boolean,
): Pick<Column, 'missing' | 'missingByRow'> {
  const marks = new Map<string, MissingMark>();
  return missingCells(texts.length, (row) => {
    if (!isMissing(row)) return null;
    const text = texts[row] ?? '';
    const known = marks.get(text);
    if (known) return known;
    const mark: MissingMark = { reason: missingReason(text) ?? 'unreadable', text };
    marks.set(text, mark);
    return mark;
  });
}

/** Writes the cells of a column: numbers with fifteen digits, periods by their labels, else the text itself. */
function cellWriter(column: Column): (row: number) => string {
  const { missing = [], missingByRow, values, dictionary = [] } = column;
  if (kindOf(column) === 'text') {
    const texts = dictionary.map(quoted);
    return (row) => texts[values[row] ?? -1] ?? '';
  }
  const holdsValue = (text: string): boolean =>
    column.type === 'number' ? !Number.isNaN(numberOfText(text)) : calendarOf(text) !== null;
  // A text that was no value in its file must not become one.
  const marks = missing.map(({ text }) => quoted(holdsValue(text) ? `? ${text}` : text));
  const valueOf = valuesIn(column);
  const labels = new Map<unknown, string>();
  return (row) => {
    const value = valueOf(row);
    if (value === null) return marks[(missingByRow?.[row] ?? 0) - 1] ?? '';
    if (typeof value === 'number') return numberText(value);
    const label = labels.get(value) ?? textOf(value);
    labels.set(value, label);
    return label;
  };
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
