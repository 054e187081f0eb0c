import { whyNotReached } from '../baseline/fitBaseline';
import { lawfulScenario } from '../baseline/lawfulScenario';
import type { CellKind } from '../cellKind';
import { createEffectSolver } from './effectSolver';
import { effectParts } from './effectParts';
import { effectTerms } from './effectTerms';
import type { PlanCell } from './planCell';
import { planFigure, planFigures } from './planFigures';
import { placePlan } from './placePlan';
import { DEFAULT_UNCERTAINTY } from './planUncertainty';
import { readPlan } from './readPlan';
import { runStudy } from './study';

/** All of a plan that its study follows from; the rest of it is words. */
function essenceOf(plan: PlanCell): string {
  const { month, goals, uncertainty, initiatives } = plan;
  return JSON.stringify([
    month,
    goals,
    uncertainty,
    initiatives.map((initiative) => {
      const { id, percent, mostPercent } = initiative;
      return [id, percent, mostPercent, effectTerms(plan, initiative), effectParts(plan, initiative)];
    }),
  ]);
}

/** A moving slider solves for its own initiative and runs once; law and the other effects stand. */
export const planKind: CellKind<'plan'> = {
  read: readPlan,
  create: (id) => ({
    id,
    kind: 'plan',
    name: '',
    baseline: '',
    start: '2026-01-05',
    rampWeeks: 8,
    month: '2026-12',
    reading: 'month',
    initiatives: [],
    goals: [],
    showGoals: true,
    uncertainty: DEFAULT_UNCERTAINTY,
  }),
  placed: placePlan,
  needs: ({ baseline }) => ({ cells: [baseline], references: [] }),
  waitsForFigures: false,
  *evaluate(plan, { result, remembered }) {
    const found = result('baseline', plan.baseline);
    if (!found) return { problem: { code: 'baseline.none', params: {} } };
    const { cell: baseline, value: rests } = found;
    const { fitted } = rests;
    const error = whyNotReached(fitted, plan);
    if (error) return { problem: { code: error, params: {} } };
    const scenario = remembered('law', [fitted, baseline.rules, plan.month], () =>
      lawfulScenario(fitted.scenario, baseline.rules, plan.month),
    );
    const solve = remembered('solver', [], createEffectSolver);
    const { inflowPercent, yearEndRise } = baseline;
    const assumptions = { inflowPercent, yearEndRise };
    const parts = [scenario, inflowPercent, yearEndRise, essenceOf(plan)];
    // Of what was solved before, nothing is solved anew; the study's own runs are quick.
    for (const initiative of plan.initiatives) {
      solve(scenario, plan, initiative);
      yield;
    }
    const calculated = remembered('study', parts, () => {
      const effects = plan.initiatives.map((initiative) => solve(scenario, plan, initiative));
      return {
        effects,
        study: runStudy(scenario, assumptions, plan, effects),
        uncertain: plan.uncertainty.show ? { scenario, assumptions, plan } : null,
      };
    });
    return { value: { plan, baseline, rests, scenario, ...calculated } };
  },
  figure: planFigure,
  figures: planFigures,
};
