import { describe, expect, it } from 'vitest';
import type { Corrections, Issue } from '../../../src/data';
import { codes, importText } from '../support';

async function read(
  cells: readonly string[],
  { delimiter = ';', corrections = {} }: { delimiter?: string; corrections?: Corrections } = {},
) {
  const rows = cells.map((cell, index) => `x${index}${delimiter}"${cell}"`);
  const imported = await importText(`Kategori${delimiter}Antal\n${rows.join('\n')}\n`, { corrections });
  return { values: [...imported.columns[1]!.values], imported };
}

const told = ({ issues }: { issues: Issue[] }, code: string): Issue | undefined =>
  issues.find((issue) => issue.code === code);

const as = (
  decimal: ',' | '.',
  thousands?: 'droppedZeros' | 'threeDigits',
): { corrections: Corrections } => ({
  corrections: { decimals: [{ column: 'Antal', decimal, ...(thousands && { thousands }) }] },
});

describe('thousands that a spreadsheet has taken for decimals, and dropped the zeros of', () => {
  /** 1.020, 1.023, 1.100 and 995 opened in an English Excel and saved again. */
  const DROPPED = ['1.02', '1.023', '1.1', '995'];

  it('are asked about with both values of an example', async () => {
    const { values, imported } = await read(DROPPED);
    expect(values).toEqual([1.02, 1.023, 1.1, 995]);
    expect(imported.issues).toEqual([
      {
        severity: 'warning',
        code: 'number.droppedZeros',
        params: { count: 3, example: '1.02', value: 1.02, other: 1020, decimal: '.' },
        column: 'Antal',
      },
    ]);
  });

  it('are read either way by a person’s word', async () => {
    const decimals = await read(DROPPED, as('.'));
    expect([decimals.values, codes(decimals.imported)]).toEqual([[1.02, 1.023, 1.1, 995], []]);
    const thousands = await read([...DROPPED, '-2.5', '1.234.567', '3.100,5'], as(',', 'droppedZeros'));
    expect(thousands.values).toEqual([1020, 1023, 1100, 995, -2500, 1234567, 3100.5]);
    expect(thousands.imported.columns[1]).toMatchObject({ decimal: ',', thousands: '.' });
  });

  it('may have been whole thousands where whole numbers stand beside them, and that is said', async () => {
    const { imported } = await read([...DROPPED, '2'], as(',', 'droppedZeros'));
    expect(told(imported, 'number.wholeKept')?.params).toEqual({ count: 2, example: '995' });
  });

  it('are asked about with a comma too, in a file of either country', async () => {
    const commas = DROPPED.map((cell) => cell.replace('.', ','));
    expect(codes((await read(commas, { delimiter: ',' })).imported)).toEqual(['number.droppedZeros']);
    expect(codes((await read(commas)).imported)).toEqual(['number.droppedZeros']);
    expect(codes((await read(DROPPED, { delimiter: ',' })).imported)).toEqual(['number.droppedZeros']);
  });

  it.each([
    ['a figure below one', ['1.02', '0.5', '995']],
    ['a zero at the end', ['1.20', '1.5', '995']],
    ['four decimals', ['1.0234', '1.1', '995']],
    ['whole numbers of four digits without a mark', ['1.02', '1.1', '1995']],
    ['figures that lie closer together as decimals', ['12.5', '33.3', '100']],
    ['no whole numbers, and few three decimals', ['1.5', '2.5', '3.7']],
  ])('are not suspected where there are %s', async (_, cells) => {
    expect(codes((await read(cells)).imported)).toEqual([]);
  });

  it('are suspected without whole numbers where most have three decimals and the mark is a foreign one', async () => {
    const cells = ['1.02', '1.023', '1.134', '1.245'];
    expect(codes((await read(cells)).imported)).toEqual(['number.droppedZeros']);
    expect(told((await read(cells, { delimiter: ',' })).imported, 'number.mixedMarks')?.severity).toBe(
      'info',
    );
  });
});

describe('1.234 beside 1234.50', () => {
  it('is asked about with how many there are, an example and their lines', async () => {
    const { values, imported } = await read(['1234.50', '1.234', '12.25', '-5.678']);
    expect(values).toEqual([1234.5, 1.234, 12.25, -5.678]);
    expect(imported.issues).toEqual([
      {
        severity: 'warning',
        code: 'number.mixedMarks',
        params: { count: 2, example: '1.234', value: 1.234, other: 1234, decimal: '.', lines: '3, 5' },
        column: 'Antal',
      },
    ]);
  });

  it('is read either way by a person’s word', async () => {
    const cells = ['1234.50', '1.234', '12.25', '1.234.567'];
    expect((await read(cells, as('.', 'threeDigits'))).values).toEqual([1234.5, 1234, 12.25, 1234567]);
    const decimals = await read(cells.slice(0, 3), as('.'));
    expect([decimals.values, codes(decimals.imported)]).toEqual([[1234.5, 1.234, 12.25], []]);
  });

  it('is told without asking where twenty clear figures for each prove the decimal mark', async () => {
    const clear = Array.from({ length: 20 }, (_, index) => `${1000 + index}.5`);
    expect(told((await read([...clear, '1.234'])).imported, 'number.mixedMarks')?.severity).toBe('info');
    const fewer = await read([...clear.slice(1), '1.234']);
    expect(told(fewer.imported, 'number.mixedMarks')?.severity).toBe('warning');
  });

  it('is nothing special among other figures of three decimals', async () => {
    expect(codes((await read(['0.123', '1.234', '2.5'])).imported)).toEqual([]);
  });
});

describe('1’300', () => {
  it.each(["'", '’'])('is 1300 with the Swiss apostrophe %s', async (mark) => {
    const { values, imported } = await read([`1${mark}300`, `12${mark}345${mark}678`, '7']);
    expect([values, codes(imported)]).toEqual([[1300, 12345678, 7], []]);
    expect(imported.columns[1]).toMatchObject({ thousands: "'" });
    expect((await read([`1${mark}300.50`, '7.25'])).values).toEqual([1300.5, 7.25]);
  });
});

describe('what a spreadsheet makes of figures', () => {
  it('is told where the last digits are gone: 1,2E+03', async () => {
    const { values, imported } = await read(['1,2E+03', '1,25E+2', '5', '7']);
    expect(values).toEqual([1200, 125, 5, 7]);
    expect(imported.issues).toEqual([
      {
        severity: 'warning',
        code: 'number.shortened',
        params: { count: 1, example: '1,2E+03', value: 1200 },
        column: 'Antal',
      },
    ]);
  });

  it('leaves a column of figures one where most of them are ########', async () => {
    const { values, imported } = await read(['########', '####', '5', '########']);
    expect(values).toEqual([NaN, NaN, 5, NaN]);
    expect(told(imported, 'missing.narrow')?.params).toEqual({ count: 3, example: '########' });
  });

  it.each(['#REF!', '#SPILL!', '#OVERLØB!', '#NAVN?'])('is an error where %s stands', async (text) => {
    const { imported } = await read(['1', text, '3']);
    expect(imported.columns[1]?.missing).toEqual([{ reason: 'error', text, count: 1 }]);
  });

  it('has blanks of all kinds and minus signs of all kinds', async () => {
    const cells = ['1\u00a0234 ', '\u00a05 ', '\u22127', '7\u2009000', '8\u202f000'];
    expect((await read(cells)).values).toEqual([1234, 5, -7, 7000, 8000]);
  });
});
