import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCsv, type Column, type Imported } from '../../../src/data';
import { labelOfMonth } from '../../../src/util/calendar';
import { accountedLines, codes } from '../support';
import { EXPECTED } from './expected';

const folder = process.env['DANISH_FILES'] ?? '';

function monthsOf({ values }: Column): string[] {
  return [...values].filter((month) => !Number.isNaN(month)).map(labelOfMonth);
}

function missingIn({ missing = [] }: Column): number {
  return missing.reduce((sum, { count }) => sum + count, 0);
}

function read(file: string, unpivot = false): Promise<Imported> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return importCsv(bytes, { name: file, corrections: { unpivot } });
}

describe.skipIf(folder === '')('published Danish files', () => {
  it.each(EXPECTED)('are read as a person reads them: $file', async (expected) => {
    const imported = await read(expected.file);
    const { columns, grid, totalRows, pivot } = imported;
    expect(imported.encoding).toBe(expected.encoding);
    expect(imported.delimiter).toBe(expected.delimiter);
    expect(imported.header).toEqual(expected.header);
    expect(columns.map(({ type }) => type)).toEqual(expected.types);
    expect(imported.lines.length).toBe(expected.rows);
    expect(imported.preamble).toEqual(expected.preamble);
    expect(imported.rejected).toEqual([]);
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
    expect([1, 2].map((kind) => totalRows.filter((each) => each === kind).length)).toEqual(expected.totals);
    for (const [row, column, text] of expected.cells) expect(grid[row + 1]?.[column]?.trim()).toBe(text);
    for (const [index, sum, missing] of expected.sums) {
      const column = columns[index]!;
      const numbers = [...column.values].filter((value) => !Number.isNaN(value));
      expect(numbers.reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 6);
      expect(missingIn(column)).toBe(missing);
      expect(numbers.length + missing).toBe(expected.rows);
    }
    for (const [index, first, last, length] of expected.periods ?? []) {
      const column = columns[index]!;
      const months = monthsOf(column).sort();
      expect([months[0], months.at(-1)]).toEqual([first, last]);
      const unit = column.periodDays ? 'days' : column.periodMonths === 1 ? 'month' : 'months';
      expect(`${column.periodDays ?? column.periodMonths} ${unit}`).toBe(length);
    }
    expect(codes(imported)).toEqual(expect.arrayContaining(expected.issues));
    expect(pivot && [pivot.columns.length, pivot.from, pivot.to]).toEqual(expected.pivot ?? null);
  });

  it('are turned into long form without a figure lost: years side by side', async () => {
    const { columns, lines } = await read('21_statbank_matrix_titlerows_ASFR_crlf.csv', true);
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['Kolonne 1', 'text'],
      ['Periode', 'period'],
      ['Værdi', 'number'],
    ]);
    expect(lines.length).toBe(38 * 47);
    expect([...columns[2]!.values].reduce((sum, value) => sum + value, 0)).toBeCloseTo(237598.8, 6);
  });
});
