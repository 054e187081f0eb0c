import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/data';
import { accountedLines, importText } from '../support';

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

const FOREIGN: [string, string, string][] = [
  ['an empty file', '', 'file.empty'],
  ['a file of blanks', ' \n\t\n', 'file.empty'],
  ['a file of delimiters', ';;;\n;;;\n', 'file.empty'],
  ['a workbook cut short', 'PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml', 'file.broken'],
  ['a binary workbook', 'PK\u0003\u0004....xl/workbook.bin', 'file.xlsb'],
  ['a letter', 'PK\u0003\u0004....word/document.xml', 'file.document'],
  [
    'a Calc spreadsheet',
    'PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'file.ods',
  ],
  ['another zip file', 'PK\u0003\u0004....data.csv', 'file.zip'],
  ['a PDF', '%PDF-1.7\n', 'file.pdf'],
  ['an old Excel workbook', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', 'file.xls'],
  ['a rich text', '{\\rtf1\\ansi', 'file.document'],
  ['a packed file', '\u001f\u008b\u0008\u0000', 'file.zip'],
  ['a Parquet file', 'PAR1\u0015\u0004', 'file.parquet'],
  ['a file of SPSS', '$FL2@(#) SPSS DATA FILE', 'file.statistics'],
  ['a file of Stata', '<stata_dta><header>', 'file.statistics'],
  ['a database', 'SQLite format 3\u0000', 'file.database'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'file.image'],
  ['a photograph', '\u00ff\u00d8\u00ff\u00e0', 'file.image'],
  ['a mail', 'From: a@b.dk\r\nTo: c@d.dk\r\nSubject: Tal\r\nDate: i dag\r\n\r\nHej', 'file.mail'],
  [
    'a workbook saved as a web page of one file',
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related\r\n\r\nContent-Type: text/html',
    'file.xls',
  ],
  ['JSON without a table', '{"navn": "Ishøj", "antal": 3}', 'file.json'],
  ['JSON cut short', '[{"navn": "Ishøj"}, {"na', 'json.broken'],
  [
    'the answer of Jobindsats to a wrong key',
    '{"Forkert nøgle eller nøglen er udløbet.":""}',
    'file.jobindsatsError',
  ],
  ['a web page', '\n<!DOCTYPE html>\n<html></html>', 'file.html'],
  ['XML', '<?xml version="1.0"?><Workbook/>', 'file.xml'],
  ['other bytes', '\u0000\u0001\u0002\u0003abc\u0000\u0005\u0006', 'file.binary'],
];

describe('a file that is not a table', () => {
  it.each(FOREIGN)(
    '%s gives an empty grid, one error and accounts for its lines',
    async (_, content, code) => {
      const bytes = content.includes('ø') ? new TextEncoder().encode(content) : bytesOf(content);
      const imported = await importCsv(bytes, { name: 'sager.csv' });
      expect(imported.grid).toEqual([]);
      expect(imported.issues).toEqual([{ severity: 'error', code, params: { name: 'sager.csv' } }]);
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
      expect(imported.rejected.length).toBe(imported.accounting.rejected);
    },
  );

  it('is not suspected where a table only begins like one', async () => {
    for (const text of ['Dato: x;Navn\nTo: 1;2\n', 'PK;Navn\n1;Ærø', '{navn};antal\nx;2', '[a];[b]\n1;2']) {
      const { issues } = await importText(text);
      expect(issues.filter(({ code }) => code.startsWith('file.'))).toEqual([]);
    }
  });

  it('is a locked workbook, a letter or a mail by the directory of its compound file', async () => {
    const kinds = { EncryptedPackage: 'file.locked', WordDocument: 'file.document', Workbook: 'file.xls' };
    for (const [name, code] of Object.entries(kinds)) {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      bytes[30] = 9;
      bytes[48] = 1;
      [...name].forEach((letter, index) => (bytes[1024 + 128 + 2 * index] = letter.charCodeAt(0)));
      const { issues } = await importCsv(bytes, { name: 'sager.xls' });
      expect(issues.map((issue) => issue.code)).toEqual([code]);
    }
  });

  it('may have a stray control character in its text', async () => {
    const imported = await importText(`navn;antal\n${'Ærø;12\n'.repeat(20)}\u0000;3`);
    expect(imported.accounting.loaded).toBe(21);
  });

  it('is also one with more columns than any spreadsheet', async () => {
    const imported = await importText('x;'.repeat(20_000));
    expect(imported.issues.map(({ code }) => code)).toEqual(['file.tooWide']);
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });
});
