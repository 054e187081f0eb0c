import { simulate, type Outcome, type Scenario } from '../../src/model';

/** An outcome read from the months of a plain run: what every quicker way must agree with. */
export function plainOutcome(scenario: Scenario, outcome: Outcome): number {
  const { months } = simulate(scenario);
  const field = { fte: 'fte', cases: 'cases', long: 'longAvg', net: 'net' } as const;
  if ('month' in outcome) {
    const month = months.find(({ month }) => month === outcome.month);
    if (!month) throw new Error(`no month ${outcome.month}`);
    return outcome.measure === 'long' ? month.longEnd : month[field[outcome.measure]];
  }
  const year = months.filter(({ month }) => month.startsWith(`${outcome.year}-`));
  if (outcome.measure === 'net') return year.reduce((sum, { net }) => sum + net, 0);
  const days = year.reduce((sum, month) => sum + month.days, 0);
  const name = field[outcome.measure];
  return year.reduce((sum, month) => sum + month[name] * month.days, 0) / days;
}
