import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridWindow, scrollTo } from '../../src/components/cells/table/gridWindow';
import { formulaProblem } from '../../src/components/cells/table/steps/formulaHelp';
import { completions } from '../../src/components/formula/completions';
import { newStep, VERBS } from '../../src/components/cells/table/steps/newStep';
import { cellText } from '../../src/components/cells/table/cellText';
import { applySteps, type Column } from '../../src/data';
import { numberColumn, textColumn } from '../../src/data/table/table';
import { createWords } from '../../src/i18n';

const words = createWords('da');
const columns: Column[] = [
  textColumn('Kommune', ['Ishøj', 'Greve']),
  textColumn('Varighed i uger', ['0-8', '9-22']),
  numberColumn('Sager', [1, 2]),
];

describe('a new step', () => {
  it.each(VERBS.filter((verb) => verb !== 'filter' && verb !== 'derive'))(
    '%s can be done as it is offered',
    (verb) => {
      const other = { columns: [textColumn('Kommune', ['Ishøj']), numberColumn('Borgere', [9])] };
      const step = newStep(verb, columns, [{ id: 'o', name: 'O', columns: other.columns }], words);
      const { issues } = applySteps(
        new Map([
          ['s', { columns }],
          ['o', other],
        ]),
        [step],
      );
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

const names = columns.map(({ name }) => ({ name, label: name, about: 'kolonne' }));

describe('a formula that is written', () => {
  it('is told what is wrong, and at which characters', () => {
    expect(formulaProblem('[Sager] > 1', columns)).toBeNull();
    expect(formulaProblem('[Sager] > [Sagr]', columns)).toEqual({
      code: 'formula.noColumn',
      params: { column: 'Sagr', character: 11 },
      position: 10,
      length: 6,
    });
    expect(formulaProblem('[Sager] >', columns)).toMatchObject({ code: 'formula.unfinished', position: 9 });
  });

  it.each([
    ['va', 2, ['[Varighed i uger]']],
    ['[', 1, ['Kommune', '[Varighed i uger]', 'Sager']],
    ['1 + [sa', 7, ['Sager']],
    ['afr', 3, ['AFRUND(']],
    ['Kommune', 7, []],
    ['Kommune = "sa', 13, []],
    ['', 0, []],
  ])('%j is finished by columns and functions', (text, caret, written) => {
    expect(completions(text, caret, names, words).map(({ text }) => text)).toEqual(written);
  });

  it('gets a name of several words in brackets, in the place of the whole word', () => {
    const [first] = completions('1 + varig > 2', 9, names, words);
    expect(first).toEqual({
      kind: 'name',
      label: 'Varighed i uger',
      about: 'kolonne',
      text: '[Varighed i uger]',
      from: 4,
      to: 9,
    });
  });
});

describe('the rows that are drawn of a table', () => {
  it('are few, cover what is in view, and leave the height of the whole', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 32, max: 900 }),
        (rows, part, height) => {
          const total = Math.min(rows * 32, 12_000_000);
          const scrollTop = Math.floor(part * Math.max(0, total - height));
          const { from, to, above, below } = gridWindow(rows, 32, scrollTop, height);
          expect(to - from).toBeLessThan(height / 32 + 14);
          expect(above + (to - from) * 32 + below).toBeCloseTo(total, 3);
          expect(above).toBeLessThanOrEqual(scrollTop);
          if (rows > 0)
            expect(above + (to - from) * 32).toBeGreaterThanOrEqual(Math.min(total, scrollTop + height) - 32);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('hold the row that is gone to, the last of a million too', () => {
    for (const rows of [10, 1_000, 1_000_000]) {
      for (const row of [0, Math.floor(rows / 2), rows - 1]) {
        const top = scrollTo(row, rows, 32, 0, 400);
        const { from, to } = gridWindow(rows, 32, top, 400);
        expect(row).toBeGreaterThanOrEqual(from);
        expect(row).toBeLessThan(to);
      }
    }
  });
});

describe('a cell', () => {
  it('is written as the language writes numbers and months, a year without a mark of thousands', () => {
    const write = (name: string, type: Column['type'], value: string | number): string =>
      cellText({ name, type }, words.format)(value);
    expect(write('Sager', 'number', 1234.5)).toBe('1.234,5');
    expect(write('År', 'number', 2016)).toBe('2016');
    expect(write('Årsværk', 'number', 2016)).toBe('2.016');
    expect(write('Måned', 'period', '2016-12')).toBe('dec 2016');
    expect(write('Måned', 'period', '2016K4')).toBe('2016K4');
    expect(write('Fra', 'date', '2015-11-02')).toBe('2. november 2015');
    expect(write('Kode', 'code', '2016-12')).toBe('2016-12');
  });

  it('has as many decimals as the column needs, and never fewer than its own number', () => {
    const write = cellText({ name: 'Udgift', type: 'number' }, words.format, [1, 2.5, null, 0.1 + 0.2]);
    expect([10, 2.5, 1234.25, 1 / 3].map(write)).toEqual(['10,0', '2,5', '1.234,25', '0,333']);
  });
});
