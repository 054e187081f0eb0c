import { sourceTable, type SourceCell } from './source';

/** A polluted file and the table that a loader should make of it, header row first. */
export interface PollutedFile {
  name: string;
  bytes: Uint8Array;
  clean: string[][];
}

interface Writing {
  delimiter?: string;
  quote?: string;
  escape?: string;
  newline?: string;
}

function written(
  { text, quoted }: SourceCell,
  { delimiter = ',', quote = '"', escape = quote }: Writing,
): string {
  const escaped = quote === '"' ? text.replaceAll('"', escape + quote) : text;
  return quoted || /[,"]/.test(text) || text.includes(delimiter.trim() || ',')
    ? quote + escaped + quote
    : text;
}

function rowOf(row: readonly SourceCell[], writing: Writing = {}): string {
  return row.map((cell) => written(cell, writing)).join(writing.delimiter ?? ',');
}

function textOf(table: readonly SourceCell[][], writing: Writing = {}): string {
  const newline = writing.newline ?? '\r\n';
  return table.map((row) => rowOf(row, writing) + newline).join('');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
}

/** Rows whose own faults are tried; 0 is the header. */
const ROWS = [0, 1, 11, 41, 83];

/**
 * The kinds of pollution of the benchmark and what it takes for the clean table: Vitagliano, Hameed, Jiang, Reisener,
 * Wu, Naumann 2023, "Pollock: A Data Loading Benchmark", doi 10.14778/3594512.3594518. Encodings and sizes are those
 * of its first edition.
 */
export function pollutedFiles(): PollutedFile[] {
  const table = sourceTable();
  const [header = [], ...rows] = table;
  const clean = table.map((row) => row.map(({ text }) => text));
  const [names = [], ...cleanRows] = clean;
  const source = textOf(table);
  const empty = header.map(() => ({ text: '', quoted: false }));
  const title = [{ text: 'PREAMBLE', quoted: false }, ...empty.slice(1)];
  const file = (name: string, text: string, expected = clean): PollutedFile => ({
    name,
    bytes: utf8(text),
    clean: expected,
  });
  const joined = (times: number): string[][] => [
    names.map((text) => Array(times).fill(text).join(' ')),
    ...cleanRows,
  ];
  const wider = rows.slice(1).map((row) => [...row, { text: '', quoted: false }]);
  const files = [
    file('source', source),
    file('file_no_payload', '', []),
    file('file_no_trailing_newline', source.slice(0, -2)),
    file('file_double_trailing_newline', `${source}\r\n`),
    file('file_no_header', textOf(rows), cleanRows),
    file('file_header_only', textOf([header]), [names]),
    file('file_one_data_row', textOf(table.slice(0, 2)), clean.slice(0, 2)),
    file('file_header_multirow_2', textOf([header, ...table]), joined(2)),
    file('file_header_multirow_3', textOf([header, header, ...table]), joined(3)),
    file('file_preamble', textOf([title, empty, ...table])),
    file('file_multitable_less', source + textOf(table.slice(0, -1).map((row) => row.slice(0, -1)))),
    file('file_multitable_same', source + textOf(table.slice(0, -1))),
    file('file_multitable_more', source + textOf([[...header, { text: 'col1', quoted: false }], ...wider])),
    file('file_escape_char_0x5C', textOf(table, { escape: '\\' })),
    file('file_escape_char_0x00', textOf(table, { escape: '' })),
    file('file_quotation_char_0x27', textOf(table, { quote: "'" })),
    file('file_record_delimiter_0xA', textOf(table, { newline: '\n' })),
    file('file_record_delimiter_0xD', textOf(table, { newline: '\r' })),
    ...[' ', ';', '\t', ', ', '|'].map((delimiter) =>
      file(`file_field_delimiter_${JSON.stringify(delimiter)}`, textOf(table, { delimiter })),
    ),
    { name: 'file_encoding_latin_1', bytes: latin(source), clean },
    { name: 'file_encoding_utf_16', bytes: utf16(source), clean },
  ];
  for (const row of ROWS) {
    const cells = table[row] ?? [];
    const lines = table.map((other) => rowOf(other));
    const withLine = (line: string): string =>
      lines.map((other, at) => (at === row ? line : other)).join('\r\n') + '\r\n';
    cells.forEach((cell, column) => {
      const texts = cells.map((other) => written(other, {}));
      const more = [...texts.slice(0, column), '', ...texts.slice(column)];
      files.push(file(`row_more_sep_row${row}_col${column}`, withLine(more.join(','))));
      const stray =
        cell.quoted || /[,"]/.test(cell.text) ? `""${(texts[column] ?? '').slice(1)}` : `"${cell.text}`;
      const quoted = [...texts.slice(0, column), stray, ...texts.slice(column + 1)];
      const expected = clean.map((other, at) =>
        at === row ? other.map((text, index) => (index === column ? `"${text}` : text)) : other,
      );
      files.push(file(`row_extra_quote${row}_col${column}`, withLine(quoted.join(',')), expected));
      if (column === 0) return;
      const less = [
        ...texts.slice(0, column - 1),
        `${texts[column - 1] ?? ''}${texts[column] ?? ''}`,
        ...texts.slice(column + 1),
      ];
      files.push(file(`row_less_sep_row${row}_col${column}`, withLine(less.join(','))));
    });
    files.push(file(`row_field_delimiter_${row}_0x20`, withLine(rowOf(cells, { delimiter: ' ' }))));
  }
  return files;
}
