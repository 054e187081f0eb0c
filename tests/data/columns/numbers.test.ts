import { describe, expect, it } from 'vitest';
import type { Column, Imported } from '../../../src/data';
import { codes, importText } from '../support';

async function columnOf(
  cells: string[],
  other: string[] = [],
): Promise<{ column: Column; imported: Imported }> {
  const rows = cells.map(
    (cell, index) => `k${index};"${cell}"${other.length > 0 ? `;"${other[index]}"` : ''}`,
  );
  const imported = await importText(
    `Kategori;Antal${other.length > 0 ? ';Anden' : ''}\n${rows.join('\n')}\n`,
  );
  const column = imported.columns[1];
  if (!column) throw new Error('no column');
  return { column, imported };
}

async function valuesOf(...cells: string[]): Promise<number[]> {
  const { column } = await columnOf(cells);
  expect(column.type).toBe('number');
  return [...column.values];
}

describe('the marks of numbers', () => {
  it('are read from the whole column: decimal comma with thousands dot, or decimal point with thousands comma', async () => {
    expect(await valuesOf('1.234,5', '2.000', '7')).toEqual([1234.5, 2000, 7]);
    expect(await valuesOf('1,234.5', '2,000', '7')).toEqual([1234.5, 2000, 7]);
    expect(await valuesOf('0,25', '1,234')).toEqual([0.25, 1.234]);
    expect(await valuesOf('0.25', '1.234')).toEqual([0.25, 1.234]);
    expect(await valuesOf('2.872.877', '45.800')).toEqual([2872877, 45800]);
  });

  it('may be blanks between thousands: ordinary, unbreakable and narrow', async () => {
    expect(await valuesOf('1 234', '12\u00a0345,5', '1\u202f234\u202f567')).toEqual([1234, 12345.5, 1234567]);
  });

  it('are those of the other columns when only 1.234-shaped cells are there, and that is told', async () => {
    const danish = await columnOf(['1.234', '5'], ['1,5', '2,5']);
    expect([...danish.column.values]).toEqual([1234, 5]);
    expect(danish.imported.issues).toEqual([
      {
        severity: 'info',
        code: 'number.ambiguous',
        params: { count: 1, example: '1.234', value: 1234, other: 1.234, decimal: ',' },
        column: 'Antal',
      },
    ]);
    const english = await columnOf(['1.234', '5'], ['1.5', '2.5']);
    expect([...english.column.values]).toEqual([1.234, 5]);
    expect([...(await columnOf(['1.234', '5'])).column.values]).toEqual([1234, 5]);
  });
});

describe('a number', () => {
  it('may be padded, signed with either minus, in percent or with an exponent', async () => {
    expect(await valuesOf('   45', '-3', '−4', '60,6 %', '+2', '1,5E3')).toEqual([45, -3, -4, 60.6, 2, 1500]);
  });

  it('is missing, never 0, where the source says so', async () => {
    const missing = ['', '..', '.', '-', 'x', 'X', '…', 'n/a', 'N/A', '–'];
    const { column, imported } = await columnOf([...missing, '5', '0']);
    expect([...column.values]).toEqual([...missing.map(() => NaN), 5, 0]);
    expect(codes(imported)).toEqual(['missing.nil', 'missing.withheld']);
  });

  it('that cannot be read is missing and told with its row, column and text', async () => {
    const { column, imported } = await columnOf(['12', 'få', '7', '9']);
    expect([...column.values]).toEqual([12, NaN, 7, 9]);
    expect(imported.issues).toEqual([
      { severity: 'warning', code: 'number.text', params: { raw: 'få' }, row: 3, column: 'Antal' },
    ]);
  });

  it('makes a column of numbers from six cells in ten, else the column is text', async () => {
    expect((await columnOf(['1', '2', '3', 'a', 'b'])).column.type).toBe('number');
    expect((await columnOf(['1', '2', 'c', 'a', 'b'])).column.type).toBe('text');
  });
});

describe('a code', () => {
  it('keeps its leading zeros', async () => {
    const { column } = await columnOf(['0101', '0147', '0860', '0101']);
    expect(column).toMatchObject({ type: 'code', dictionary: ['0101', '0147', '0860'] });
    expect([...column.values]).toEqual([0, 1, 2, 0]);
  });

  it('has more digits than a number holds exactly', async () => {
    const { column } = await columnOf(['12345678901234567', '12345678901234568', '5']);
    expect(column).toMatchObject({
      type: 'code',
      dictionary: ['12345678901234567', '12345678901234568', '5'],
    });
  });

  it('is also told by the name of its column', async () => {
    const imported = await importText(
      'Kommune_(id);Kommune_(navn);Antal\n101;København;5\n147;Frederiksberg;6\n',
    );
    expect(imported.columns.map(({ type }) => type)).toEqual(['code', 'text', 'number']);
  });
});
