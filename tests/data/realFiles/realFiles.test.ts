import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCsv, type Imported } from '../../../src/data';
import { expectAsRead } from './compare';
import { EXPECTED } from './expected';

const folder = process.env['DANISH_FILES'] ?? '';

function read(file: string, unpivot = false): Promise<Imported> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return importCsv(bytes, { name: file, corrections: { unpivot } });
}

describe.skipIf(folder === '')('published Danish files', () => {
  it.each(EXPECTED)('are read as a person reads them: $file', async (expected) => {
    expectAsRead(await read(expected.file), expected);
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
