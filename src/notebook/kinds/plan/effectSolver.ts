import type { Scenario } from '../../../model';
import type { PlanCell, PlanInitiative } from './planCell';
import { solveInitiative, type InitiativeEffect } from './study';

/**
 * Solves an initiative's effect, and remembers the last answer for each: as notebooks are values, the same initiative,
 * caseload and dates have the same effect, so that moving one slider solves for that one alone.
 */
export function createEffectSolver(): typeof solveInitiative {
  interface Known {
    scenario: Scenario;
    initiative: PlanInitiative;
    plan: PlanCell;
    effect: InitiativeEffect;
  }
  const known = new Map<string, Known>();
  const sameDates = (a: PlanCell, b: PlanCell): boolean =>
    a.start === b.start && a.rampWeeks === b.rampWeeks && a.month === b.month && a.reading === b.reading;

  return (scenario, plan, initiative) => {
    const last = known.get(initiative.id);
    if (last && last.scenario === scenario && last.initiative === initiative && sameDates(last.plan, plan)) {
      return last.effect;
    }
    const effect = solveInitiative(scenario, plan, initiative);
    known.set(initiative.id, { scenario, initiative, plan, effect });
    return effect;
  };
}
