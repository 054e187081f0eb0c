import fc from 'fast-check';
import {
  applyEdit,
  backToPlan,
  replaceData,
  setInflowPercent,
  setPercent,
  setReading,
  setRules,
  setTable,
  setUncertainty,
  setWindow,
  setYearEndRise,
  showGoals,
  type BaselineCell,
  type DataSeries,
  type DataSource,
  type Edit,
  type Notebook,
  type PlanCell,
} from '../../src/notebook';
import type { Observation } from '../../src/model';
import type { RuleEdits } from '../../src/rules';
import { anyRuleEdits } from './ruleEdits';
import { countedMonths, importedSource } from './support';

/** What a hand does; what it comes to may follow from the notebook that it is done to. */
export type Deed = Edit | ((notebook: Notebook) => Edit);

const plan = { id: 'plan', name: 'planen' };
const baseline = { id: 'uden-planen' };

/** What a hand can do to the Ishøj notebook. */
export const hand = {
  percent: (initiative: string, percent: number): Edit =>
    setPercent(plan, { id: initiative, title: initiative }, percent),
  reading: (reading: PlanCell['reading']): Edit => setReading(plan, reading),
  goals: (show: boolean): Edit => showGoals(plan, show),
  uncertainty: (changed: Partial<PlanCell['uncertainty']>): Edit => setUncertainty(plan, changed),
  inflow: (percent: number): Edit => setInflowPercent(baseline, percent),
  rise: (on: boolean): Edit => setYearEndRise(baseline, on),
  table: (table: BaselineCell['table']): Edit => setTable(baseline, table),
  window: (window: number): Edit => setWindow(baseline, window),
  rules: (rules: RuleEdits, control: string | null = null): Edit => setRules(baseline, rules, control),
  backToPlan: (notebook: Notebook): Edit => backToPlan(notebook, 'plan'),
  data:
    (observations: Observation[], source: DataSource = importedSource, series: DataSeries[] = []) =>
    (notebook: Notebook): Edit =>
      replaceData(notebook, 'data', { source, observations, series }),
};

/** The edit that a deed is in this notebook. */
export function editOf(notebook: Notebook, deed: Deed): Edit {
  return typeof deed === 'function' ? deed(notebook) : deed;
}

/** The notebook after what was done, one after the other. */
export function done(notebook: Notebook, ...deeds: readonly Deed[]): Notebook {
  return deeds.reduce<Notebook>((value, deed) => applyEdit(value, editOf(value, deed)), notebook);
}

/** Everything that a hand can do to the Ishøj notebook. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(fc.constantFrom('tidlig', 'midt', 'lange'), fc.integer({ min: 0, max: 15 }))
    .map(([initiative, percent]) => hand.percent(initiative, percent)),
  fc.constantFrom('month' as const, 'year' as const).map(hand.reading),
  fc.boolean().map(hand.goals),
  fc.integer({ min: -30, max: 30 }).map(hand.inflow),
  fc.boolean().map(hand.rise),
  fc
    .constantFrom('national' as const, 'A' as const, 'B' as const, 'C' as const, 'F' as const)
    .map(hand.table),
  fc.constantFrom(1, 3, 12).map(hand.window),
  fc
    .record(
      {
        show: fc.boolean(),
        effectLow: fc.integer({ min: 0, max: 100 }),
        effectHigh: fc.integer({ min: 100, max: 200 }),
        inflowLow: fc.integer({ min: 50, max: 100 }),
        inflowHigh: fc.integer({ min: 100, max: 150 }),
        swing: fc.integer({ min: 0, max: 30 }),
        memory: fc.integer({ min: 0, max: 99 }),
      },
      { requiredKeys: [] },
    )
    .map(hand.uncertainty),
  anyRuleEdits.map((rules) => hand.rules(rules)),
  fc.constant(hand.backToPlan),
  countedMonths.map((observations) => hand.data(observations)),
);
