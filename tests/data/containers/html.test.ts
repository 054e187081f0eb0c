import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importClipboard, type Imported } from '../../../src/data';
import { accountedLines, codes, importText } from '../support';

function paste(html: string | null, text: string | null = null): Promise<Imported> {
  return importClipboard({ html, text });
}

/** What Excel 365 puts on the clipboard, shortened. */
const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style>
<!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";} td {color:black;}-->
</style></head><body link="#0563C1">
<table border=0 cellpadding=0 width=256 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 span=4>
 <tr height=20>
  <td height=20 class=xl65 width=64>M&aring;ned</td>
  <td class=xl65>Kommune</td>
  <td colspan=2 class=xl66>Antal<br>
    personer</td>
 </tr>
 <tr height=20>
  <td height=20 class=xl65 rowspan=2>2015M01</td>
  <td class=xl65>0101</td>
  <td align=right x:num="1234.25">1.234</td>
  <td align=right x:num="0.125">12,5%</td>
 </tr>
 <tr height=20>
  <td class=xl65>0183</td>
  <td align=right>-2,5<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td align=right x:num>7</td>
 </tr>
<!--EndFragment-->
</table>
</body></html>`;

describe('a table on the clipboard', () => {
  it('from Excel is read with its merged cells, its codes as text and its numbers in full', async () => {
    const imported = await paste(EXCEL, 'Måned\tKommune\tnot this');
    expect(imported.grid).toEqual([
      ['Måned', 'Kommune', 'Antal personer', 'Antal personer'],
      ['2015M01', '0101', '1234,25', '12,5%'],
      ['2015M01', '0183', '-2,5', '7'],
    ]);
    expect(imported.header[3]).toBe('Antal personer (2)');
  });

  it('from LibreOffice and Google Sheets has its numbers in attributes', async () => {
    const imported = await paste(
      `<table><tr><td>År</td><td>Antal</td></tr>
       <tr><td sdval="2015" sdnum="1030;">2015</td><td sdval="1234.5" sdnum="1030;0;#.##0,0"><font face="Arial">1.234,5</font></td></tr>
       <tr><td>2016</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1234.5678}">1,235</td></tr></table>`,
    );
    expect(imported.grid.slice(1)).toEqual([
      ['2015', '1234,5'],
      ['2016', '1234,5678'],
    ]);
  });

  it('is the text with tabs where there is no HTML, with line ends and tabs inside quotes as Excel writes them', async () => {
    const imported = await paste(null, 'Navn\tAntal, i alt\r\n"to\nlinjer;"\t1,5\r\n"a\tb"\t2\r\n');
    expect(imported.grid).toEqual([
      ['Navn', 'Antal, i alt'],
      ['to\nlinjer;', '1,5'],
      ['a\tb', '2'],
    ]);
    expect(imported.delimiter).toBe('\t');
  });

  it('is the text also where the HTML is only letters and pictures', async () => {
    const imported = await paste('<p><b>År;Antal</b></p>', 'År;Antal\n2015;1\n2016;2\n');
    expect(imported.grid).toHaveLength(3);
  });

  it('that is empty is said to be', async () => {
    for (const [html, text] of [
      [null, null],
      ['<p></p>', ' \n'],
    ] as const) {
      expect(codes(await paste(html, text))).toEqual(['clipboard.empty']);
    }
  });
});

describe('a page', () => {
  it('with one table of figures is read, as old systems call such a page xls, and that is said', async () => {
    const page = `<html><head><script>if (a < b) document.write("<table><tr><td>1</td></tr></table>")</script></head>
      <body><h1>Sager</h1><table><tr><td>
        <table class="data"><caption>Sager efter år</caption><thead><tr><th>År<th>Antal</thead>
        <tbody><tr><td>2015<td>1 &lt; 2<tr><td>2016<td>3</tbody></table>
      </td></tr></table></body></html>`;
    const imported = await importText(page, { name: 'udtraek.xls' });
    expect(imported.grid).toEqual([
      ['År', 'Antal'],
      ['2015', '1 < 2'],
      ['2016', '3'],
    ]);
    expect(imported.sheets).toEqual(['Sager efter år']);
    expect(codes(imported)).toContain('html.table');
  });

  it('with several offers them by name and reads the one with the most figures', async () => {
    const table = (caption: string, rows: number): string =>
      `<table><caption>${caption}</caption><tr><th>År</th><th>Antal</th></tr>${'<tr><td>2015</td><td>1</td></tr>'.repeat(rows)}</table>`;
    const imported = await importText(`<!doctype html>${table('A', 2)}${table('', 5)}${table('A', 1)}`);
    expect(imported.sheets).toEqual(['A', 'Tabel 2', 'Tabel 3']);
    expect(imported.sheet).toBe('Tabel 2');
    expect(codes(imported)).toContain('sheet.chosen');
  });

  it('without a table of figures is refused', async () => {
    for (const page of [
      '<html><body><p>Hej</p></body></html>',
      '<!doctype html><table><tr><td>menu</td></tr></table>',
      '<!doctype html><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ]) {
      expect(codes(await importText(page))).toEqual(['file.html']);
    }
  });

  it('is data alone: nothing in it runs, and spans made to fill the memory do not', async () => {
    const spans = '<table><tr><td colspan=99999999 rowspan=99999999>1</td><td>2</td></tr>';
    const hostile = [
      `${spans}${'<tr><td rowspan=65000 colspan=1000>3'.repeat(20_000)}`,
      '<table><tr><td onclick="globalThis.taken=1">1</td><td><img src=x onerror="globalThis.taken=1">2</td></tr><tr><td>3<td>4',
      `<table>${'<tr><td>1<td>2'.repeat(10)}${'<div title="'.repeat(50_000)}`,
      '<table><tr>'.repeat(50_000),
      `<table>${'<!--'.repeat(50_000)}`,
      `<table><tr><td>${'&'.repeat(100_000)}</td></tr>`,
      `<table>${'<'.repeat(200_000)}`,
    ];
    for (const html of hostile) {
      const imported = await paste(html, null);
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
    }
    expect('taken' in globalThis).toBe(false);
  });

  it('made of any tags and texts gives a table or a reason', async () => {
    const pieces = fc.constantFrom(
      ...['<table>', '</table>', '<tr>', '</tr>', '<td>', '<td rowspan=2>', '<th colspan=3>', '</td>', '<'],
      ...[
        '&nbsp;',
        '1',
        '2,5',
        'æ',
        '<br/>',
        '"',
        '<!--',
        '-->',
        '<style>',
        '</style>',
        '<td x:num="3">',
        '>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const imported = await paste(parts.join(''), null);
        expect(accountedLines(imported)).toBe(imported.accounting.lines);
        for (const cells of imported.grid) expect(cells.length).toBe(imported.header.length);
      }),
      { seed: 42, numRuns: 1500 },
    );
  });
});
