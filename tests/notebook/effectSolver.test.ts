import { describe, expect, it } from 'vitest';
import { applyEdit, createEffectSolver, solveInitiative, type Edit, type Notebook } from '../../src/notebook';
import { hand } from './hand';
import { calculated, cellsOf, template } from './support';

const start = template();
const { scenario } = calculated(start);
const initiatives = (notebook: Notebook) => cellsOf(notebook).plan.initiatives;

/** A solver, and what it says of every initiative of a notebook. */
function solverOf(): (
  notebook: Notebook,
  caseload?: typeof scenario,
) => ReturnType<typeof solveInitiative>[] {
  const solve = createEffectSolver();
  return (notebook, caseload = scenario) =>
    initiatives(notebook).map((initiative) => solve(caseload, cellsOf(notebook).plan, initiative));
}

/** Which answers are not the very same values as before. */
function solvedAnew(edit: Edit): string[] {
  const solve = solverOf();
  const before = solve(start);
  return solve(applyEdit(start, edit))
    .filter((effect, index) => effect !== before[index])
    .map(({ id }) => id);
}

describe('the effect solver', () => {
  it('says what solving each initiative says', () => {
    const { plan } = cellsOf(start);
    expect(solverOf()(start)).toEqual(plan.initiatives.map((each) => solveInitiative(scenario, plan, each)));
  });

  it('solves only for the slider that moved', () => {
    expect(solvedAnew(hand.percent('midt', 9))).toEqual(['midt']);
  });

  it('solves nothing again when only goals or assumptions change', () => {
    expect(solvedAnew(hand.goals(false))).toEqual([]);
    expect(solvedAnew(hand.inflow(20))).toEqual([]);
    expect(solvedAnew(hand.rise(true))).toEqual([]);
  });

  it('solves all again when the per cents are read otherwise', () => {
    expect(solvedAnew(hand.reading('year'))).toEqual(['tidlig', 'midt', 'lange']);
  });

  it.each([{ start: '2016-02-01' }, { month: '2016-06' }, { rampWeeks: 20 }])(
    'solves all again when the plan’s dates become %j',
    (dates) => {
      const solve = solverOf();
      const before = solve(start);
      const moved: Notebook = {
        ...start,
        cells: start.cells.map((cell) => (cell.kind === 'plan' ? { ...cell, ...dates } : cell)),
      };
      solve(moved).forEach((effect, index) => expect(effect).not.toEqual(before[index]));
    },
  );

  it('solves all again for another caseload', () => {
    const solve = solverOf();
    const before = solve(start);
    const other = calculated(applyEdit(start, hand.table('C'))).scenario;
    solve(start, other).forEach((effect, index) => expect(effect).not.toEqual(before[index]));
  });
});
