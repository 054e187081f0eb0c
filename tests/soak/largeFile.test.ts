import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cutOf, finishBulk, importCsvStream, planBulk, readRange, type BulkPlan } from '../../src/data';
import { bundleImporter } from '../bench/import/bundleImport.mjs';
import { FIGURES, writeDanishFile } from '../bench/import/danishFile.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const file = join(root, 'test-results/soak/danish.csv');
const ROWS = 687_000;

describe('a Danish file of 100 MB', () => {
  it('is read to the last digit, line by line accounted for, in two parts as in one', async () => {
    const { sums, bytes } = await writeDanishFile(file, ROWS);
    expect(bytes).toBeGreaterThan(100_000_000);
    const blob = await openAsBlob(file);
    const imported = await importCsvStream(blob);
    expect(imported.accounting).toMatchObject({ lines: ROWS + 1, header: 1, loaded: ROWS, rejected: 0 });
    expect(imported.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    FIGURES.forEach((name, index) => {
      const values = imported.columns.find((column) => column.name === name)?.values as Float64Array;
      expect(values.reduce((sum, value) => sum + value, 0) / (sums[index] ?? NaN)).toBeCloseTo(1, 9);
    });
    const plan = (await planBulk(blob, {})) as BulkPlan;
    const cut = (await cutOf(blob, plan)) ?? NaN;
    const parts = [
      await readRange(blob, plan, { to: cut }, {}),
      await readRange(blob, plan, { from: cut }, {}),
    ];
    const joined = finishBulk(plan, parts, {});
    expect(parts[0]?.isClosed).toBe(true);
    expect(joined.accounting).toEqual(imported.accounting);
    expect(joined.lines).toEqual(imported.lines);
    expect(joined.columns).toEqual(imported.columns);
  });

  it('takes no more than 300 MB of memory in all', async () => {
    await writeDanishFile(file, ROWS);
    const { importer } = await bundleImporter(root);
    const reader = join(root, 'tests/bench/import/readProcess.mjs');
    const told = execFileSync(process.execPath, [reader, 'ours', file, importer, '1'], { encoding: 'utf8' });
    const { rows, peak } = JSON.parse(told) as { rows: number; peak: number };
    expect(rows).toBe(ROWS);
    expect(peak).toBeLessThan(300);
  });
});
