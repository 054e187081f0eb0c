import fc from 'fast-check';
import type { Observation, Scenario } from '../../src/model';
import {
  createEffectSolver,
  Evaluator,
  findCell,
  fitBaseline,
  lawfulScenario,
  runStudy,
  whyNotReached,
  type BaselineCell,
  type DataCell,
  type DataSource,
  type FittedCaseload,
  type InitiativeEffect,
  type Language,
  type Notebook,
  type PlanCell,
  type Study,
  type StudyError,
  type TableService,
} from '../../src/notebook';
import { templates } from '../../src/templates';

/** The value itself, no part of which can be changed from now on. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** The Ishøj notebook as it ships. */
export function template(language: Language = 'da'): Notebook {
  return templates.find(({ id }) => id === 'ishoej-2016')!.notebooks[language];
}

/** The cells that a plan is calculated from. */
export function cellsOf(notebook: Notebook): { plan: PlanCell; baseline: BaselineCell; data: DataCell } {
  const plan = findCell(notebook, 'plan')!;
  const baseline = findCell(notebook, 'baseline', plan.baseline)!;
  return { plan, baseline, data: findCell(notebook, 'data', baseline.data)! };
}

/** Where nothing is done with tables. */
export const noTables: TableService = {
  keep: () => Promise.reject(new Error('no tables')),
  transform: () => Promise.reject(new Error('no tables')),
  drop: () => undefined,
  summary: () => Promise.reject(new Error('no tables')),
  draw: () => Promise.reject(new Error('no tables')),
};

/** A notebook with all that follows from it at once. */
export function evaluated(notebook: Notebook, tables: TableService = noTables): Evaluator {
  const evaluator = new Evaluator({ tables });
  evaluator.update(notebook);
  return evaluator;
}

export interface Calculated {
  fitted: FittedCaseload;
  /** The fitted caseload under the law. */
  scenario: Scenario;
  effects: InitiativeEffect[];
  study: Study;
}

/** What the page does with a notebook: fits, applies the law, solves and runs; or why it cannot. */
export function calculate(notebook: Notebook): Calculated | { error: StudyError } {
  const { plan, baseline, data } = cellsOf(notebook);
  const fitted = fitBaseline(data, baseline);
  if ('error' in fitted) return fitted;
  const error = whyNotReached(fitted, plan);
  if (error) return { error };
  const scenario = lawfulScenario(fitted.scenario, baseline.rules, plan.month);
  const solve = createEffectSolver();
  const effects = plan.initiatives.map((initiative) => solve(scenario, plan, initiative));
  return { fitted, scenario, effects, study: runStudy(scenario, baseline, plan, effects) };
}

/** As {@link calculate}, for a notebook that can be calculated. */
export function calculated(notebook: Notebook): Calculated {
  const result = calculate(notebook);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** A month as it is counted. */
export function month(
  from: string,
  fte: number | null,
  long: number | null = null,
  inflow: number | null = null,
): Observation {
  return { from, months: 1, fte, long, inflow };
}

export const importedSource: DataSource = {
  file: 'egne.csv',
  origin: 'imported',
  columns: { period: 'Tid', fte: 'Fuldtidspersoner', long: 'Lange', inflow: 'Tilgang' },
  lines: { lines: 4, loaded: 3, rejected: 0 },
};

/** Months that somebody has counted: a year or less of them, from some month of 2014 to 2017 on. */
export const countedMonths: fc.Arbitrary<Observation[]> = fc
  .record({
    first: fc.integer({ min: 0, max: 47 }),
    counts: fc.array(
      fc.record({
        fte: fc.integer({ min: 150, max: 3000 }),
        long: fc.option(fc.integer({ min: 10, max: 140 })),
        inflow: fc.option(fc.integer({ min: 0, max: 400 })),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  })
  .map(({ first, counts }) =>
    counts.map(({ fte, long, inflow }, index) => {
      const at = first + index;
      const label = `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      return month(label, fte, long, inflow);
    }),
  );
