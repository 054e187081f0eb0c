import { expect } from 'vitest';
import type { Column, Imported } from '../../../src/data';
import { labelOfMonth } from '../../../src/util/calendar';
import { accountedLines, codes } from '../support';
import type { ExpectedFile } from './expected';

function monthsOf({ values }: Column): string[] {
  return [...values].filter((month) => !Number.isNaN(month)).map(labelOfMonth);
}

function missingIn({ missing = [] }: Column): number {
  return missing.reduce((sum, { count }) => sum + count, 0);
}

/** Holds what the importer made of a file against what a person reads in it. */
export function expectAsRead(imported: Imported, expected: ExpectedFile): void {
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
  expect(pivot && [pivot.columns.length, pivot.periods[0], pivot.periods.at(-1)]).toEqual(
    expected.pivot ?? null,
  );
}
