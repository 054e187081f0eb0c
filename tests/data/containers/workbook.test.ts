import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { importCsv, type Imported } from '../../../src/data';
import { accountedLines, codes } from '../support';
import { data, row, workbook, zip } from './workbookFixture';

const NAME = { name: 'sager.xlsx' };

function read(bytes: Uint8Array, sheet?: string): Promise<Imported> {
  return importCsv(bytes, sheet === undefined ? NAME : { ...NAME, corrections: { sheet } });
}

/** One sheet of these rows. */
function readRows(...rows: string[]): Promise<Imported> {
  return read(workbook({ sheets: [{ name: 'Ark1', xml: data(...rows) }] }));
}

describe('a workbook', () => {
  it('is read as the table of its sheet: texts, numbers, and codes with their leading zeros', async () => {
    const imported = await read(
      workbook({
        sheets: [
          {
            name: 'Fuldtidspersoner',
            xml: data(
              row(1, 'Periode', 'Kommunekode', 'Fuldtidspersoner'),
              row(2, '<c t="s"><v>0</v></c>', '<c s="1"><v>101</v></c>', 243.5),
              row(3, '<c t="s"><v>1</v></c>', '<c s="1"><v>183</v></c>', 1234567),
            ),
          },
        ],
        strings: ['2015M01', '2015M02'],
        formats: ['0000'],
      }),
    );
    expect(imported.grid).toEqual([
      ['Periode', 'Kommunekode', 'Fuldtidspersoner'],
      ['2015M01', '0101', '243,5'],
      ['2015M02', '0183', '1234567'],
    ]);
    expect(imported.columns.map(({ type }) => type)).toEqual(['period', 'code', 'number']);
    expect([...(imported.columns[2]?.values ?? [])]).toEqual([243.5, 1234567]);
    expect(imported).toMatchObject({ delimiter: '\t', confidence: 1, encoding: 'utf-8' });
    expect(imported).toMatchObject({ sheets: ['Fuldtidspersoner'], sheet: 'Fuldtidspersoner' });
    expect(imported.issues).toEqual([]);
    expect(imported.accounting).toMatchObject({ lines: 3, header: 1, loaded: 2 });
  });

  it('shows numbers as Excel does: fifteen digits, so what binary fractions leave behind is gone', async () => {
    const cells = ['0.30000000000000004', '72.099999999999994', '1E-3', '123456789.12345678', '12'];
    const imported = await readRows(
      row(1, 'Måned', 'Antal'),
      ...cells.map((value, index) => row(index + 2, `2015M0${index + 1}`, `<c><v>${value}</v></c>`)),
    );
    expect(imported.grid.slice(1).map(([, number]) => number)).toEqual([
      '0,3',
      '72,1',
      '0,001',
      '123456789,123457',
      '12',
    ]);
  });

  it('reads 1.234 as one and a bit also where nothing else says what the mark is', async () => {
    const imported = await readRows(row(1, 'Måned', 'Uger'), row(2, '2015M01', 1.234), row(3, '2015M02', 2));
    expect([...(imported.columns[1]?.values ?? [])]).toEqual([1.234, 2]);
    expect(imported.issues).toEqual([]);
  });

  it('reads what a format shows: days, months, years, times, percentages', async () => {
    const formats = [
      'dd\\-mm\\-yyyy',
      '[$-406]mmm\\ yyyy;@',
      'yyyy',
      'hh:mm',
      '0.0%',
      '[h]:mm',
      '#,##0.00"m"',
    ];
    const values = [42370, 42370, 42370, 0.573, 0.125, 1.5, 12.5];
    const shown = ['2016-01-01', '2016-01', '2016', '13:45', '12,5%', '36:00', '12,5'];
    const cells = values.map((value, index) => `<c s="${index + 1}"><v>${value}</v></c>`);
    const xml = data(row(1, ...'ABCDEFG'), row(2, ...cells), row(3, ...cells));
    const imported = await read(workbook({ sheets: [{ name: 'Ark1', xml }], formats }));
    expect(imported.grid[2]).toEqual(shown);
  });

  it('knows both calendars of Excel, and the leap day of 1900 that never was', async () => {
    const dates = (values: number[]): string =>
      data(
        row(1, 'Dato', 'Antal'),
        ...values.map((value, index) => row(index + 2, `<c s="1"><v>${value}</v></c>`, 1)),
      );
    const formats = ['yyyy-mm-dd'];
    const fixture = (values: number[]) => ({ sheets: [{ name: 'Ark1', xml: dates(values) }], formats });
    const first = await read(workbook(fixture([1, 59, 61, 42370])));
    expect(first.grid.slice(1).map(([date]) => date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2016-01-01',
    ]);
    const second = await read(workbook({ ...fixture([0, 40908]), date1904: true }));
    expect(second.grid.slice(1).map(([date]) => date)).toEqual(['1904-01-01', '2016-01-01']);
  });

  it('takes of a formula the result saved with it, and tells where none was saved', async () => {
    const imported = await readRows(
      row(1, 'Måned', 'Antal'),
      row(2, '2015M01', '<c><f>1+1</f><v>2</v></c>'),
      row(3, '<c t="str"><f>"2015M0"&amp;2</f><v>2015M02</v></c>', '<c><f>B2*2</f></c>'),
    );
    expect(imported.grid.slice(1)).toEqual([
      ['2015M01', '2'],
      ['2015M02', ''],
    ]);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'sheet.uncalculated',
      params: { count: 1, example: '' },
      row: 3,
    });
  });

  it('makes of errors missing figures, with their number, kind and first row', async () => {
    const imported = await readRows(
      row(1, 'Måned', 'Antal', 'Aktiv'),
      row(2, '2015M01', 2, '<c t="b"><v>1</v></c>'),
      row(3, '2015M02', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="b"><v>0</v></c>'),
    );
    expect([...(imported.columns[1]?.values ?? [])]).toEqual([2, NaN]);
    expect(imported.columns[2]?.dictionary).toEqual(['TRUE', 'FALSE']);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'sheet.errors',
      params: { count: 1, example: '#DIV/0!' },
      row: 3,
    });
  });

  it('reads the sheet with the most rows of figures, says so, and another one on request', async () => {
    const bytes = workbook({
      sheets: [
        { name: 'Læs mig', xml: data(...'abcdefgh'.split('').map((text, index) => row(index + 1, text))) },
        { name: 'Tal & noter', xml: data(row(1, 'År', 'Antal'), row(2, '2015', 1), row(3, '2016', 2)) },
        { name: 'Skjult', state: 'hidden', xml: data(...[1, 2, 3, 4, 5].map((n) => row(n, n, n))) },
        { name: 'Lille', xml: data(row(1, 'År', 'Antal'), row(2, '2015', 7)) },
      ],
    });
    const usual = await read(bytes);
    expect(usual.sheets).toEqual(['Læs mig', 'Tal & noter', 'Lille']);
    expect(usual.sheet).toBe('Tal & noter');
    expect(usual.issues).toContainEqual({
      severity: 'info',
      code: 'sheet.chosen',
      params: { sheet: 'Tal & noter', count: 3 },
    });
    const asked = await read(bytes, 'Lille');
    expect(asked.grid).toEqual([
      ['År', 'Antal'],
      ['2015', '7'],
    ]);
    expect(codes(asked)).not.toContain('sheet.chosen');
    expect(codes(await read(bytes, 'Findes ikke'))).toContain('sheet.unknown');
  });

  it('unfolds merged cells in header and categories, and leaves titles and figures as they are', async () => {
    const xml = `${data(
      row(1, 'Sygedagpenge i kommunerne', null, null, null),
      row(2, 'Område', '2015', null, '2016'),
      row(3, null, 'Mænd', 'Kvinder', 'Mænd'),
      row(4, 'Ishøj', 1, 2, 3),
      row(5, null, 4, 5, 6),
      row(6, 'Ærø', 7, 8, 9),
      row(7, 'Dragør', 10, 11, null),
    )}<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B2:C2"/><mergeCell ref="A4:A5"/><mergeCell ref="D6:D7"/></mergeCells>`;
    const imported = await read(workbook({ sheets: [{ name: 'Ark1', xml }] }));
    expect(imported.preamble).toEqual(['Sygedagpenge i kommunerne']);
    expect(imported.header).toEqual(['Område', '2015 Mænd', '2015 Kvinder', '2016 Mænd']);
    expect(imported.grid.slice(1)).toEqual([
      ['Ishøj', '1', '2', '3'],
      ['Ishøj', '4', '5', '6'],
      ['Ærø', '7', '8', '9'],
      ['Dragør', '10', '11', ''],
    ]);
    expect(imported.issues).toContainEqual({ severity: 'info', code: 'sheet.merged', params: { count: 2 } });
  });

  it('keeps the number of each row as Excel shows it, over empty rows and columns', async () => {
    const imported = await readRows(
      row(3, 'Måned', 'Antal'),
      row(5, '2015M01', 1, null, '<c s="0"/>'),
      row(9, '2015M02', 2),
    );
    expect([...imported.lines]).toEqual([5, 9]);
    expect(imported.accounting).toMatchObject({ lines: 9, header: 1, loaded: 2, blank: 6 });
    expect(imported.header).toEqual(['Måned', 'Antal']);
  });

  it('tells of rows that a filter hides, as they are read too', async () => {
    const imported = await readRows(
      row(1, 'Måned', 'Antal'),
      row(2, '2015M01', 1),
      row(3, '2015M02', 2).replace('<row', '<row hidden="1"'),
    );
    expect(imported.issues).toEqual([{ severity: 'info', code: 'sheet.hidden', params: { count: 1 } }]);
    expect(imported.accounting.loaded).toBe(2);
  });

  it('reads cells without references, names with prefixes and text in pieces, as other programs write them', async () => {
    const xml = `<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Må</x:t></x:r><x:r><x:t>ned</x:t></x:r></x:is></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[A < B]]></x:t></x:is></x:c></x:row><x:row><x:c t="d"><x:v>2016-01-01T00:00:00</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>`;
    const imported = await read(workbook({ sheets: [{ name: 'Ark1', xml }] }));
    expect(imported.grid).toEqual([
      ['Måned', 'A < B'],
      ['2016-01-01', '5'],
    ]);
  });

  it('keeps cells apart whatever stands in them: tabs, line ends, quotes, a directive', async () => {
    const imported = await readRows(
      row(1, 'sep=;', '"Antal"\tpersoner'),
      row(2, 'to\nlinjer', '<c><v>5</v></c>'),
      row(3, 'a;b', 6),
    );
    expect(imported.grid).toEqual([
      ['sep=;', '"Antal" personer'],
      ['to linjer', '5'],
      ['a;b', '6'],
    ]);
  });

  it('that unpacks to more than the memory should hold is refused before it does', async () => {
    const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(1_000_000) });
    // The directory is made to claim 3 GB for the sheet.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const entries = [...bomb.keys()].filter(
      (at) => at < bomb.length - 4 && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32((entries.at(-1) ?? 0) + 24, 3_000_000_000, true);
    expect((await read(bomb)).issues).toEqual([
      { severity: 'error', code: 'file.inflates', params: { name: 'sager.xlsx', limit: 200 } },
    ]);
  });

  it('is never unpacked further than its directory says', async () => {
    const bytes = workbook({ sheets: [{ name: 'Ark1', xml: data(row(1, 'a'.repeat(1_000_000))) }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of bytes.keys()) {
      if (at < bytes.length - 46 && view.getUint32(at, true) === 0x02014b50)
        view.setUint32(at + 24, 100, true);
    }
    expect((await read(bytes)).accounting.loaded).toBe(0);
  });

  it('cut short anywhere, or with any byte changed, gives a table or a reason', async () => {
    const bytes = workbook({
      sheets: [{ name: 'Ark1', xml: data(row(1, 'År', 'Antal'), row(2, '2015', 1)) }],
    });
    for (let length = 0; length < bytes.length; length += 37) {
      const imported = await read(bytes.slice(0, length));
      expect(codes(imported).length).toBeGreaterThan(0);
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
    }
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const imported = await read(changed);
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
    }
  });

  it('with hostile references, spans and names is read within bounds', async () => {
    const hostile = `<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c><c r="A99999999"><v>1</v></c><c r="__proto__"><v>1</v></c></row>${row(2, 'a', 'b')}${row(3, 'x', 1)}<row r="-5"><c><v>7</v></c></row><row r="1e9"><c><v>7</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`;
    const imported = await read(workbook({ sheets: [{ name: '__proto__', xml: hostile }] }));
    expect(imported.sheet).toBe('__proto__');
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });
});

const folder = process.env['DANISH_FILES'];
const file = folder === undefined ? '' : join(folder, '25_statbank_RAS200.xlsx');

describe.skipIf(!existsSync(file))('the employment rates of Danmarks Statistik (RAS200)', () => {
  it('are read to the last cell as an independent reader reads them', async () => {
    const bytes = new Uint8Array(readFileSync(file));
    const witness = await readSheet(bytes.slice().buffer, 1);
    const imported = await importCsv(bytes, { name: '25_statbank_RAS200.xlsx' });
    const rows = new Map([...imported.lines].map((line, index) => [line, imported.grid[index + 1] ?? []]));
    expect(rows.size).toBeGreaterThan(90);
    for (const [line, cells] of rows) {
      const expected = (witness[line - 1] ?? []).map((cell) =>
        typeof cell === 'number'
          ? String(Number(cell.toPrecision(15))).replace('.', ',')
          : String(cell ?? '').trim(),
      );
      expect(cells.map((cell) => cell.trim())).toEqual(expected.slice(0, cells.length));
    }
    expect(imported.columns.filter(({ type }) => type === 'number').length).toBeGreaterThanOrEqual(9);
  });
});
