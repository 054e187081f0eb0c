import { describe, expect, it } from 'vitest';
import { guessRoles, toObservations } from '../../../src/data';
import { codes, importText } from '../support';

async function spendingOf(name: string, rows: readonly string[]) {
  const imported = await importText(`Tid;${name}\n${rows.join('\n')}\n`);
  const { series, issues } = toObservations(imported, guessRoles(imported));
  return { values: series[0]?.values.map(({ value }) => value), issues };
}

/** Two years of months; each adds 10 and one more than the one before. */
const twoYears = (figure: (month: number, sum: number) => number): string[] =>
  [2015, 2016].flatMap((year) => {
    let sum = 0;
    return Array.from({ length: 12 }, (_, month) => {
      sum += 10 + month;
      return `${year}M${String(month + 1).padStart(2, '0')};${figure(month, sum)}`;
    });
  });

describe('figures that run up from the beginning of the year', () => {
  it.each([
    'Forbrug år til dato',
    'Forbrug ÅTD',
    'Forbrug å.t.d.',
    'Forbrug akk.',
    'Forbrug (akkumuleret)',
    'Forbrug til og med måneden',
    'Forbrug YTD',
    'Kumuleret forbrug',
  ])('are taken apart into months where the name says so, and it is told: %s', async (name) => {
    const rows = ['2015M11;900', '2015M12;1000', '2016M01;80', '2016M02;170', '2016M04;300'];
    const { values, issues } = await spendingOf(name, rows);
    // What stood before the first, and March beside April, is not known.
    expect(values).toEqual([null, 100, 80, 90, null]);
    expect(issues).toEqual([
      { severity: 'info', code: 'measure.cumulated', params: { measure: 'spending', name }, column: name },
    ]);
  });

  it('give way to figures of the month itself', async () => {
    const roles = guessRoles(await importText('Tid;Forbrug år til dato;Forbrug\n2015M01;1;2\n'));
    expect(roles.spending?.column).toBe('Forbrug');
  });

  it('are suspected by their course where no name says so', async () => {
    const { values, issues } = await spendingOf(
      'Forbrug',
      twoYears((_, sum) => sum),
    );
    expect(values?.slice(0, 3)).toEqual([10, 21, 33]);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'measure.rising',
        params: { measure: 'spending' },
        column: 'Forbrug',
      },
    ]);
    const halfYear = [
      '2016M01;100',
      '2016M02;210',
      '2016M03;300',
      '2016M04;420',
      '2016M05;500',
      '2016M06;600',
    ];
    expect(codes(await spendingOf('Forbrug', halfYear))).toEqual(['measure.rising']);
  });

  it('are not seen in figures that merely rise, nor in few or in those of years', async () => {
    const rising = await spendingOf(
      'Forbrug',
      twoYears((month) => 100 + month),
    );
    expect(rising.issues).toEqual([]);
    expect((await spendingOf('Forbrug', ['2016M01;1', '2016M02;2', '2016M03;3'])).issues).toEqual([]);
    expect((await spendingOf('Forbrug', ['2014;1', '2015;2', '2016;3'])).issues).toEqual([]);
  });
});
