import { zipSync, strToU8 } from 'fflate';
import { duration, median, timeAsync } from '../statistics.mjs';

const utf8 = (text) => strToU8(text);
const utf16 = (text) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);
const latin1 = (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const cp865 = (text) => {
  const bytes = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f };
  return Uint8Array.from(text, (letter) => bytes[letter] ?? letter.charCodeAt(0));
};
const times = (count, line) => Array.from({ length: count }, (_, index) => line(index));
const AREAS = ['Ishøj', 'Ærø', 'Dragør', 'Tårnby', 'Høje-Taastrup'];
const area = (index) => AREAS[index % AREAS.length];
const month = (index) => `${2010 + Math.floor(index / 12)}M${String((index % 12) + 1).padStart(2, '0')}`;
const grouped = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

const statbank = (rows) =>
  [
    'OMRÅDE;TID;INDHOLD',
    ...times(rows, (row) => `${area(row)};${month(Math.floor(row / 5) % 240)};${200 + row}`),
  ].join('\r\n');

function workbook(rows) {
  const cell = (value) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = [
    ['Område', 'Måned', 'Fuldtidspersoner'],
    ...times(rows, (row) => [area(row), month(Math.floor(row / 5)), row / 4]),
  ];
  const xml = (name, text) => [name, utf8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)];
  return zipSync(
    Object.fromEntries([
      xml(
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      xml(
        'xl/workbook.xml',
        '<workbook xmlns:r="r"><sheets><sheet name="Tal" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      xml(
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      xml(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData>${lines.map((line) => `<row>${line.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ),
    ]),
  );
}

const jobindsats = (rows) =>
  JSON.stringify([
    {
      Variables: [
        { Name: 'area', Label: 'Area' },
        { Name: 'period', Label: 'Periode' },
        { Name: 'mgrp1_1', Label: 'Fuldtidspersoner' },
      ],
      Data: times(rows, (row) => [area(row), month(Math.floor(row / 5)), `${row},5`]),
    },
  ]);

/** Each kind of file: what it is, and its bytes. */
const KINDS = [
  ['StatBank, long form, mark, line ends of Windows, 1,000 rows', () => utf8(`\uFEFF${statbank(1000)}`)],
  ['the same, 25,000 rows', () => utf8(statbank(25_000))],
  ['the same in windows-1252', () => latin1(statbank(1000))],
  ['the same in CP865', () => cp865(statbank(1000))],
  ['the same in UTF-16', () => utf16(statbank(1000))],
  [
    'the same, UTF-8 saved as if it were windows-1252',
    () => utf8(Buffer.from(statbank(1000)).toString('latin1')),
  ],
  [
    'SSI: thousands dots padded with blanks, total row last',
    () =>
      utf8(
        [
          'Aldersgruppe;Antal;Procent',
          ...times(9, (row) => `${row}0-${row}9;${grouped(100_000 + row * 7919).padStart(9)};${row},5`),
          `I alt;${grouped(1_185_084)};40,5`,
        ].join('\n'),
      ),
  ],
  [
    'StatBank on the web: no header, days without a year, `..`',
    () =>
      utf8(
        times(
          30,
          (row) => `"M06D${String(row + 1).padStart(2, '0')}";${row % 5 === 0 ? '..' : row + 30};${row}`,
        ).join('\n'),
      ),
  ],
  [
    'StatBank matrix: titles, years as columns',
    () =>
      utf8(
        [
          'Fuldtidsmodtagere efter område og tid;;;;',
          'Enhed: antal;;;;',
          ';2015;2016;2017;2018',
          ...AREAS.map((name, row) => `${name};${row + 1},5;2;3;4`),
        ].join('\r\n'),
      ),
  ],
  [
    'weeks in one column, `uge 46 2022`',
    () =>
      utf8(
        ['Uge;Antal', ...times(50, (row) => `uge ${String(row + 1).padStart(2, '0')} 2022;${row}`)].join(
          '\n',
        ),
      ),
  ],
  [
    'year and week in two columns, total row with empty cells',
    () => utf8(['År;Uge;Antal', ...times(50, (row) => `2022;${row + 1};${row}`), 'I alt;;1225'].join('\n')),
  ],
  [
    'two tables, one below the other',
    () =>
      utf8(
        [
          'Måned;Antal',
          ...times(20, (row) => `${month(row)};${row}`),
          '',
          'Område;Mænd;Kvinder',
          ...AREAS.map((name) => `${name};1;2`),
        ].join('\n'),
      ),
  ],
  [
    'figures like `1.234` and nothing else to go by',
    () => utf8(['Måned;Antal', ...times(20, (row) => `${month(row)};1.${100 + row}`)].join('\n')),
  ],
  [
    'a register of cases with CPR numbers, 20,000 rows',
    () =>
      utf8(
        [
          'CPR;Startdato;Slutdato;Ophørsårsag',
          ...times(
            20_000,
            (row) =>
              `${String(1 + (row % 28)).padStart(2, '0')}0180-${1000 + (row % 9000)};0${1 + (row % 9)}-03-2015;${row % 5 === 0 ? '' : `1${row % 9}-0${4 + (row % 6)}-2016`};${['Rask', 'Andet'][row % 2]}`,
          ),
        ].join('\n'),
      ),
  ],
  ['Jobindsats API, JSON, 1,000 rows', () => utf8(jobindsats(1000))],
  ['its error, saved as a CSV', () => utf8('{"Forkert nøgle eller nøglen er udløbet.":""}')],
  ['Excel workbook, 1,000 rows', () => workbook(1000)],
  ['PDF', () => utf8('%PDF-1.7\n1 0 obj')],
  ['one line of 50 MB', () => new Uint8Array(50_000_000).fill(0x61)],
  [
    '10,000 columns, 20 rows',
    () =>
      utf8(
        times(21, (row) => times(10_000, (column) => (row ? row * column : `K${column}`)).join(';')).join(
          '\n',
        ),
      ),
  ],
  [
    'a quote in row 4 of 100,000 that never closes',
    () =>
      utf8(
        [
          'Område;Måned;Antal',
          ...times(100_000, (row) => `${row === 3 ? '"' : ''}${area(row)};${month(row % 120)};${row}`),
        ].join('\n'),
      ),
  ],
  [
    '200,000 lines with stray quotes',
    () =>
      utf8(
        ['Område;Måned;Antal', ...times(200_000, (row) => `"${area(row)};${month(row % 120)};${row}`)].join(
          '\n',
        ),
      ),
  ],
  [
    '100,000 random bytes',
    () =>
      Uint8Array.from({ length: 100_000 }, (_, index) => (Math.imul(index + 7, 2654435761) >>> 13) & 0xff),
  ],
];

const size = (bytes) =>
  bytes < 10_000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;

/** What becomes of each kind of file, and how long it takes: a row each. */
export async function benchKinds({ importCsv }) {
  const rows = [];
  for (const [what, make] of KINDS) {
    const bytes = make();
    const { columns, accounting, encoding, issues } = await importCsv(bytes, { name: 'fil' });
    const samples = await timeAsync(() => importCsv(bytes, { name: 'fil' }), bytes.length > 1e6 ? 4 : 12);
    const codes = [...new Set(issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code))];
    const { lines, loaded, rejected } = accounting;
    rows.push({
      what,
      size: size(bytes.length),
      outcome:
        columns.length === 0
          ? 'refused'
          : `${encoding}: ${columns.length > 8 ? `${columns.length} columns` : columns.map(({ type }) => type).join(', ')}`,
      account:
        columns.length === 0 ? '' : `${lines} = ${loaded} + ${rejected} + ${lines - loaded - rejected}`,
      codes: codes.slice(0, 4).join(', '),
      time: duration(median(samples)),
    });
  }
  return rows;
}
