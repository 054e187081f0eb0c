import { describe, expect, it } from 'vitest';
import { levelOfArea } from '../../../src/data/columns/areas';
import { bandOf, sumsOfOthers } from '../../../src/data/columns/bands';
import { MUNICIPALITIES } from '../../../src/data/columns/municipalities';
import { codes, importText } from '../support';

async function marksOf(text: string): Promise<number[]> {
  return [...(await importText(text)).totalRows];
}

describe('rows that would be counted twice', () => {
  it('are marked by the names of their categories: 1 for sums, 2 for larger areas', async () => {
    const text =
      'Område;Køn;Antal\nHele landet;I alt;9\nRegion Syddanmark;Mænd;4\nOdense;Mænd;4\nOdense;I alt;5\n';
    expect(await marksOf(text)).toEqual([1, 2, 0, 1]);
    expect(codes(await importText(text))).toEqual(['total.rows']);
  });

  it('are known with blanks of any kind between their words', async () => {
    expect(await marksOf('Køn;Antal\nI\u00a0alt;9\nMænd;4\nKvinder;5\n')).toEqual([1, 0, 0]);
    expect(await marksOf('Område;Antal\nHele\u00a0landet;9\nIshøj;4\nOdense;5\n')).toEqual([1, 0, 0]);
  });

  it('are marked among codes of areas', async () => {
    expect(await marksOf('Kommunekode;Antal\n000;9\n081;4\n851;4\n101;5\n')).toEqual([1, 2, 0, 0]);
    expect(await marksOf('Kontokode;Antal\n000;9\n001;4\n002;4\n003;5\n')).toEqual([0, 0, 0, 0]);
  });

  it('are marked where a total stands among the periods', async () => {
    expect(await marksOf('Tid;Antal\n2015M01;1\n2015M02;2\n2015M03;2\n2015M04;2\nI alt;7\n')).toEqual([
      0, 0, 0, 0, 1,
    ]);
  });

  it('are none in a list of totals only, nor of regions only, though some are unknown', async () => {
    expect(await marksOf('Område;Antal\nHele landet;9\nHele landet;8\n')).toEqual([0, 0]);
    const regions = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'];
    const text = `Område;Antal\n${regions.map((name) => `Region ${name};1`).join('\n')}\nUoplyst;1\n`;
    expect(await marksOf(text)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are found by their figures where the last row has no name, and that is told', async () => {
    const text = 'Navn;A;B\na;1;10\nb;2;20\nc;3;30\n;6;60\n';
    expect(await marksOf(text)).toEqual([0, 0, 0, 1]);
    expect((await importText(text)).issues).toContainEqual({
      severity: 'warning',
      code: 'total.unnamed',
      params: {},
      row: 5,
    });
    expect(await marksOf('Navn;A;B\na;1;10\nb;2;20\nc;3;30\n;6;61,5\n')).toEqual([0, 0, 0, 0]);
  });
});

describe('a Danish area', () => {
  it('is one of 98 municipalities, by name or by code, or Christiansø beside them', () => {
    expect(MUNICIPALITIES.length).toBe(99);
    for (const [code, name] of MUNICIPALITIES) {
      expect([name, `${name} Kommune`, String(code), `0${code}`].map(levelOfArea)).toEqual(
        Array.from({ length: 4 }, () => 'municipality'),
      );
    }
    expect(
      [
        'Copenhagen',
        'Århus',
        'Høje Taastrup',
        'Vesthimmerland',
        'Københavns Kommune',
        'Bornholms Regionskommune',
        '183 Ishøj',
      ].map(levelOfArea),
    ).toEqual(Array.from({ length: 7 }, () => 'municipality'));
  });

  it.each([
    ['Hele landet', 'country'],
    ['All Denmark', 'country'],
    ['Region Sjælland', 'region'],
    ['Midtjylland', 'region'],
    ['RAR Bornholm', 'labourMarket'],
    ['Landsdel Fyn', 'province'],
    ['Province Østjylland', 'province'],
    ['Regionen', null],
    ['Uoplyst', null],
  ])('%s is of the kind %s', (name, level) => {
    expect(levelOfArea(name)).toBe(level);
  });
});

describe('bands of numbers', () => {
  it.each([
    ['16-66 år', 16, 66],
    ['10 år', 10, 10],
    ['90+', 90, Infinity],
    ['65 år og derover', 65, Infinity],
    ['over 52 uger', 53, Infinity],
    ['Under 25 år', 0, 24],
    ['0 til 8 uger', 0, 8],
  ])('%s goes from %d to %d', (text, from, to) => {
    expect(bandOf(text)).toEqual({ from, to });
  });

  it.each(['Mænd', '2015K1', '60-50 år', '', '5 børn'])('"%s" is none', (text) => {
    expect(bandOf(text)).toBeNull();
  });

  it('are sums of others when narrower ones fill them without a hole', () => {
    const singles = Array.from({ length: 5 }, (_, index) => `${16 + index} år`);
    expect(sumsOfOthers([...singles, '16-20 år'])).toEqual(new Set(['16-20 år']));
    expect(sumsOfOthers([...singles, '16-21 år'])).toEqual(new Set());
    expect(sumsOfOthers(['0-52 uger', '53-104 uger', '105 uger og derover', 'over 52 uger'])).toEqual(
      new Set(['over 52 uger']),
    );
    expect(sumsOfOthers(['0-9', '10-19', '20-29', '90+'])).toEqual(new Set());
  });
});

describe('categories written only where they begin', () => {
  it('are filled down, as in a matrix of StatBank', async () => {
    const text =
      'Mål;Køn;Område;2008;2009\nBeskæftigelse;I alt;Hele landet;76;72,8\n;;Odense;71;70,5\n;;Ærø;70;69,5\n;Mænd;Hele landet;77;73\n;;Odense;72;71\n;;Ærø;71;70\n';
    const imported = await importText(text);
    const sex = imported.columns[1]!;
    expect([...sex.values].map((code) => sex.dictionary?.[code])).toEqual([
      'I alt',
      'I alt',
      'I alt',
      'Mænd',
      'Mænd',
      'Mænd',
    ]);
    expect(codes(imported).filter((code) => code === 'category.filled').length).toBe(2);
    expect(imported.grid[2]).toEqual(['', '', 'Odense', '71', '70,5']);
  });

  it('are left alone where an empty cell may be a category of its own', async () => {
    const imported = await importText(
      'Køn;Område;Antal\nMænd;Odense;1\nKvinder;;2\n;Ærø;3\n;;4\n;Odense;5\n',
    );
    expect(codes(imported)).not.toContain('category.filled');
  });
});
