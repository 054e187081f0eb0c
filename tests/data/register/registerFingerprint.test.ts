import { describe, expect, it } from 'vitest';
import { recogniseRegister, registerFingerprint } from '../../../src/data';
import { importText } from '../support';
import { anyRegister, registerCsv } from './registers';

const fingerprint = async (text: string): Promise<string> => {
  const imported = await importText(text);
  return registerFingerprint(imported, recogniseRegister(imported)!);
};
const rows = anyRegister(1, 0.2);

describe('the fingerprint of a register', () => {
  it('is that of its dates, in whatever order, form or company they stand', async () => {
    const own = await fingerprint(registerCsv(rows));
    expect(await fingerprint(registerCsv(rows.toReversed()))).toBe(own);
    expect(await fingerprint(registerCsv(rows, false))).toBe(own);
    const danish = (day: string | null): string =>
      day === null ? '31-12-9999' : day.split('-').reverse().join('-');
    const other = rows.map(({ start, end }) => `"${danish(start)}"\t"${danish(end)}"`);
    expect(await fingerprint(['Fra\tTil', ...other].join('\n'))).toBe(own);
  });

  it('is another with one case more, one less, or one day moved', async () => {
    const own = await fingerprint(registerCsv(rows));
    const moved = rows.map((row, index) => (index === 3 ? { ...row, start: '2013-12-31' } : row));
    for (const others of [[...rows, rows[0]!], rows.slice(1), moved])
      expect(await fingerprint(registerCsv(others))).not.toBe(own);
  });

  it('tells how many rows there are, and of their dates no more than 32 bits', async () => {
    expect(await fingerprint(registerCsv(rows))).toMatch(new RegExp(`^[0-9a-f]{8}-${rows.length}$`));
  });
});
