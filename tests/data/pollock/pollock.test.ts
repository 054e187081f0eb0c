import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/data';
import { accountedLines } from '../support';
import { pollutedFiles } from './pollute';
import { pollockScore } from './score';

/** Files that lose more than half a point, and what each is worth all the same. */
const HARD = new Map([
  // The columns are numbered: our first row is no row of the file, and the benchmark takes the first one for a header.
  ['file_no_header', 6.9],
  // The same header again is taken for more of the same table.
  ['file_multitable_same', 8.3],
  // Texts with blanks stand unquoted between blanks, so that their rows have no certain cells.
  ['file_field_delimiter_" "', 5],
]);

describe('files polluted in the ways of the Pollock benchmark', () => {
  it('are read at 9.8 of 10 on average, none below what is known of it, and each line is accounted for', async () => {
    const files = pollutedFiles();
    let sum = 0;
    for (const { name, bytes, clean } of files) {
      const imported = await importCsv(bytes, { name });
      expect(accountedLines(imported), name).toBe(imported.accounting.lines);
      const score = pollockScore(clean, imported.grid);
      expect(score, name).toBeGreaterThan(
        HARD.get(name) ?? (name.startsWith('row_less_sep_row0') ? 9.3 : 9.5),
      );
      sum += score;
    }
    expect(sum / files.length).toBeGreaterThan(9.8);
  });

  it('are never read without a word when a row or name was lost or may be another', async () => {
    for (const { name, bytes, clean } of pollutedFiles()) {
      const { grid, issues } = await importCsv(bytes, { name });
      if (pollockScore(clean, grid) > 9.999) continue;
      expect(
        issues.map(({ severity }) => severity),
        name,
      ).not.toEqual([]);
    }
  });
});

describe('the measure of the benchmark', () => {
  const clean = [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ];

  it('is 10 for the clean table, 1 for an answer that has nothing of it', () => {
    expect(pollockScore(clean, clean)).toBe(10);
    expect(pollockScore(clean, [['x'], ['y']])).toBe(1);
    expect(pollockScore([], [])).toBe(10);
  });

  it('counts each item as often as both have it', () => {
    // Header whole; one of two records, one loaded; four of six cells, four loaded.
    const expected = 1 + 3 + (0.5 + 1 + 2 / 3) + (2 / 3 + 1 + 0.8);
    expect(pollockScore(clean, clean.slice(0, 2))).toBeCloseTo(expected, 12);
  });
});
