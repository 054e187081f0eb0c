import { lawfulScenario } from '../baseline/lawfulScenario';
import { whyNotReached } from '../baseline/fitBaseline';
import type { CellKind } from '../cellKind';
import { createEffectSolver } from './effectSolver';
import { planFigure, planFigures } from './planFigures';
import { DEFAULT_UNCERTAINTY } from './planUncertainty';
import { readPlan } from './readPlan';
import { runStudy } from './study';

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
  needs: ({ baseline }) => ({ cells: [baseline], references: [] }),
  waitsForFigures: false,
  evaluate(plan, { result, remembered }) {
    const found = result('baseline', plan.baseline);
    if (!found) return { problem: { code: 'baseline.none', params: {} } };
    const { cell: baseline, value } = found;
    const { fitted } = value;
    const error = whyNotReached(fitted, plan);
    if (error) return { problem: { code: error, params: {} } };
    const scenario = remembered('law', [fitted, baseline.rules, plan.month], () =>
      lawfulScenario(fitted.scenario, baseline.rules, plan.month),
    );
    const solve = remembered('solver', [], createEffectSolver);
    const effects = plan.initiatives.map((initiative) => solve(scenario, plan, initiative));
    const study = runStudy(scenario, baseline, plan, effects);
    const { inflowPercent, yearEndRise } = baseline;
    const uncertain = plan.uncertainty.show
      ? { scenario, assumptions: { inflowPercent, yearEndRise }, plan }
      : null;
    return { value: { scenario, effects, study, uncertain } };
  },
  figure: planFigure,
  figures: planFigures,
};
