import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnCells, Numerals } from '../../../src/data/columns/columnCells';
import { typeColumns } from '../../../src/data/columns/columns';
import { dictionaryOf } from '../../../src/data/columns/dictionary';
import { markEvidence, numberReader } from '../../../src/data/columns/numbers';

/** The cells as texts, each of them in the dictionary. */
function asTexts(cells: readonly string[]): ColumnCells {
  const rows = cells.map((cell) => ({ cells: [cell] }));
  return {
    name: 'Antal',
    lines: Int32Array.from(cells, (_, row) => row + 2),
    dictionary: dictionaryOf(rows, 0),
    numerals: null,
  };
}

/** The same cells, plain numerals kept apart, as a large file gives them; the simplest thing that keeps the face. */
function withNumerals(cells: readonly string[]): ColumnCells {
  const isNumeral = (cell: string): boolean => /^-?(0|[1-9]\d*)?([.,]\d+)?$/.test(cell) && /\d/.test(cell);
  const kept = cells.filter(isNumeral);
  const whole = asTexts(cells);
  const rest = cells.filter((cell) => !isNumeral(cell));
  const { texts, counts } = asTexts(rest).dictionary;
  const numerals: Numerals = {
    integers: kept.filter((cell) => /^\d+$/.test(cell)).length,
    evidence: markEvidence(
      kept,
      kept.map(() => 1),
    ),
    count: kept.length,
    readable: (marks) => kept.filter((cell) => !Number.isNaN(numberReader(marks)(cell))).length,
    each: (visit) => {
      cells.every((cell, row) => {
        const [, sign, whole, mark = '', fraction = ''] = /^(-?)(\d*)(?:([.,])(\d+))?$/.exec(cell) ?? [];
        if (isNumeral(cell) && (mark === '' || mark === ',' || mark === '.')) {
          return visit(row, Number(`${sign}${whole}${fraction}`), fraction.length, mark);
        }
        return true;
      });
    },
    values: (marks) =>
      Float64Array.from(cells, (cell) => (isNumeral(cell) ? numberReader(marks)(cell) : NaN)),
    expanded: () => whole.dictionary,
  };
  const codes = Int32Array.from(cells, (cell) => (isNumeral(cell) ? -1 : texts.indexOf(cell)));
  return { ...whole, dictionary: { texts, counts, codes }, numerals };
}

describe('a column with more different numerals than texts are kept for', () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3000, max: 300_000 }).map(String) },
    {
      weight: 2,
      arbitrary: fc
        .double({ min: 0, max: 99, noNaN: true })
        .map((value) => value.toFixed(1).replace('.', ',')),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '1.234',
        '1.02',
        '995',
        '1234.5',
        '12.345',
        '',
        '..',
        'x',
        '< 5',
        '-',
        'I alt',
        '7 %',
        '5-',
        '(3)',
        'få',
        '2016',
        '0101',
      ),
    },
  );

  it('is typed as if each were a text: type, values, reasons and issues', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(';', ','),
        (cells, delimiter) => {
          const apart = typeColumns([withNumerals(cells)], delimiter);
          const texts = typeColumns([asTexts(cells)], delimiter);
          // Years under any name are looked for among texts alone: nobody has thousands of different years.
          fc.pre(texts.columns[0]?.type !== 'period');
          expect(apart.columns).toEqual(texts.columns);
          // The example may be another cell: the first of the texts that are kept.
          const named = (issues: typeof texts.issues) =>
            issues.map((issue) =>
              issue.code === 'number.ambiguous' ? { ...issue, params: issue.params.count } : issue,
            );
          expect(named(apart.issues)).toEqual(named(texts.issues));
        },
      ),
      { seed: 7, numRuns: 600 },
    );
  });
});
