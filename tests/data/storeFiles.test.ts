import { describe, expect, it } from 'vitest';
import { importCsv, storeFiles } from '../../src/data';

const read = async (name: string, text: string) => ({
  name,
  table: await importCsv(new TextEncoder().encode(text), { name }),
});

describe('the rows of a file in a notebook', () => {
  it('are all of them, typed as they were read', async () => {
    const file = await read('a.csv', 'Måned;Sager\n2015M01;1.234\n2015M02;..\nI alt;1.234\n');
    const stored = storeFiles([file], 'Fil');
    expect('table' in stored && stored.table.columns.map(({ name, type }) => [name, type])).toEqual([
      ['Måned', 'period'],
      ['Sager', 'number'],
    ]);
    expect('table' in stored && stored.table.csv).toBe('Måned;Sager\n2015-01;1234\n2015-02;..\nI alt;1234\n');
  });

  it('are without columns that name a person, and no personal number stands in them', async () => {
    const given = ['Jens', 'Mette', 'Ole', 'Anne'];
    const family = ['Hansen', 'Jensen', 'Nielsen'];
    const rows = family.flatMap((last, place) =>
      given.map((first, row) => `${row};${first} ${last};${row === 1 ? 'jf. 010190-1234' : 'brev'};${place}`),
    );
    const file = await read('a.csv', `Nr;Navn;Emne;Antal\n${rows.join('\n')}\n`);
    expect(file.table.personal.map(({ column }) => column)).toContain('Navn');
    const stored = storeFiles([file], 'Fil');
    if (!('table' in stored)) throw new Error('nothing was kept');
    expect(stored.table.columns.map(({ name }) => name)).not.toContain('Navn');
    expect(stored.table.csv).not.toMatch(/Mette|010190-?1234/);
  });

  it('are never those of a register of cases', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => {
      const day = String((row % 27) + 1).padStart(2, '0');
      return `${1000 + row};${day}-01-2015;${day}-0${(row % 8) + 2}-2015`;
    });
    const file = await read('r.csv', `Sagsnummer;Startdato;Slutdato\n${rows.join('\n')}\n`);
    expect(storeFiles([file], 'Fil')).toEqual({ reason: 'register' });
  });

  it('of several files stand below each other, and a first column says which file each is from', async () => {
    const files = [
      await read('2014.csv', 'Fil;Antal\na;1\n'),
      await read('2015.csv', 'Fil;Antal;Pris\nb;2;3\n'),
    ];
    const stored = storeFiles(files, 'Fil');
    expect('table' in stored && stored.table.csv).toBe(
      'Fil (2);Fil;Antal;Pris\n2014.csv;a;1;\n2015.csv;b;2;3\n',
    );
  });
});
