import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitLine } from '../../../src/data/reading/splitLine';
import { readRecord } from '../../../src/data/reading/readRecord';
import { tokenize, type Dialect, type TextRecord } from '../../../src/data/reading/tokenize';

const marks = fc.string({ unit: fc.constantFrom(...'"";;\n\nab \\'.split('')), maxLength: 60 });
const dialects = fc.constantFrom<Dialect>(
  { delimiter: ';', newline: '\n' },
  { delimiter: ';', newline: '\n', columns: 2 },
  { delimiter: ';', newline: '\n', escape: '\\' },
  { delimiter: ' ', newline: '\n' },
  { delimiter: '; ', newline: '\n' },
);

/** All records read without PapaParse. */
function readRecords(text: string, dialect: Dialect): TextRecord[] {
  const records: TextRecord[] = [];
  for (let start = 0, line = 1; start < text.length;) {
    const { record, next } = readRecord(text, start, dialect, line);
    records.push(record);
    start = next;
    line += record.lines;
  }
  return records;
}

describe('records of any text', () => {
  it('are the same whether PapaParse or our reader for irregular stretches reads them', () => {
    fc.assert(
      fc.property(marks, dialects, (text, dialect) => {
        expect(tokenize(text, dialect)).toEqual(readRecords(text, dialect));
      }),
      { seed: 42, numRuns: 5000 },
    );
  });

  it('are PapaParse’s own where no quote is out of place', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 6 }), { minLength: 2, maxLength: 4 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(cells, (rows) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\n', quotes: true });
        expect(tokenize(text, { delimiter: ';', newline: '\n' }).map((record) => record.cells)).toEqual(
          rows.length === 0 ? [] : rows,
        );
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('hold every line once, in order, and the text as it stands', () => {
    fc.assert(
      fc.property(marks, dialects, (text, dialect) => {
        const records = tokenize(text, dialect);
        expect(records.map(({ raw }) => raw).join('\n')).toBe(text.replace(/\n$/, ''));
        let line = 1;
        for (const record of records) {
          expect(record.line).toBe(line);
          line += record.lines;
        }
      }),
      { seed: 43, numRuns: 2000 },
    );
  });
});

describe('a line whose quotes do not fit', () => {
  const dialect = { delimiter: ',', newline: '\n', columns: 3 } as const;

  it.each([
    ['keeps a stray quote as text', 'a,"b,c', ['a', '"b', 'c']],
    ['keeps it before cells that are quoted well', '"a,b,"c,d"', ['"a', 'b', 'c,d']],
    ['keeps it in front of a quoted cell', 'a,""b, c",d', ['a', '"b, c', 'd']],
    ['keeps quotes that should have been doubled', 'a,"b 48"",c', ['a', 'b 48"', 'c']],
    ['keeps a lonely quote', 'a,b,"', ['a', 'b', '"']],
    ['keeps quotes inside a cell', '"5" inch, wide",b,c', ['5" inch, wide', 'b', 'c']],
  ])('%s: %s', (_, line, cells) => {
    expect(splitLine(line, dialect)).toEqual(cells);
  });
});
