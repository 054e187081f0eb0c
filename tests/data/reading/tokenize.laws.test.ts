import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitLine } from '../../../src/data/reading/splitLine';
import { readRecord } from '../../../src/data/reading/readRecord';
import { tokenize, type Dialect, type TextRecord } from '../../../src/data/reading/tokenize';
import { isBlank } from '../../../src/data/structure/shape';

const marks = fc.string({ unit: fc.constantFrom(...'"";;\n\nab \\'.split('')), maxLength: 60 });
/** Lines that hold nothing, often so many on end that they are one record. */
const blankRuns = fc
  .array(fc.constantFrom('', '', ' ', ';', ';;', ' ;\t'), { minLength: 1, maxLength: 40 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));
const withBlankRuns = fc
  .array(fc.oneof(marks, blankRuns, fc.constantFrom('a;b\n', '"a\n', 'b"\n')), { maxLength: 8 })
  .map((parts) => parts.join(''));
const dialects = fc.constantFrom<Dialect>(
  { delimiter: ';', newline: '\n' },
  { delimiter: ';', newline: '\n', columns: 2 },
  { delimiter: ';', newline: '\n', escape: '\\' },
  { delimiter: ' ', newline: '\n' },
  { delimiter: '; ', newline: '\n' },
);

/** Blank records next to each other as one. */
function withoutRuns(
  records: readonly TextRecord[],
): (Pick<TextRecord, 'cells' | 'line' | 'lines'> | number)[] {
  const joined: ReturnType<typeof withoutRuns> = [];
  let blank = 0;
  for (const record of records) {
    if (isBlank(record)) {
      blank += record.lines;
      continue;
    }
    const { cells, line, lines } = record;
    joined.push(blank, { cells, line, lines });
    blank = 0;
  }
  return [...joined, blank];
}

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

  it('are the same around any number of blank lines, which may be one record', () => {
    fc.assert(
      fc.property(withBlankRuns, dialects, (text, dialect) => {
        expect(withoutRuns(tokenize(text, dialect))).toEqual(withoutRuns(readRecords(text, dialect)));
      }),
      { seed: 44, numRuns: 2000 },
    );
  });

  it('are few where a program saved a million lines of nothing but delimiters', () => {
    const text = `a;b\n1;2\n${';\n'.repeat(1_000_000)}3;4\n`;
    expect(tokenize(text, { delimiter: ';', newline: '\n' }).map(({ line, lines }) => [line, lines])).toEqual(
      [
        [1, 1],
        [2, 1],
        [3, 1_000_000],
        [1_000_003, 1],
      ],
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
      fc.property(withBlankRuns, dialects, (text, dialect) => {
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
