import type { Scenario } from '../../../model';
import { effectTerms } from './effectTerms';
import { solveInitiative, type InitiativeEffect } from './study';

/**
 * Solves an initiative's effect, and remembers the last answer for each: the same per cent on the same terms in the same
 * caseload is the same effect, so that moving one slider solves for that one alone, and its words for none.
 */
export function createEffectSolver(): typeof solveInitiative {
  interface Known {
    scenario: Scenario;
    question: string;
    effect: InitiativeEffect;
  }
  const known = new Map<string, Known>();

  return (scenario, plan, initiative) => {
    const question = JSON.stringify([initiative.percent, effectTerms(plan, initiative)]);
    const last = known.get(initiative.id);
    if (last && last.scenario === scenario && last.question === question) return last.effect;
    const effect = solveInitiative(scenario, plan, initiative);
    known.set(initiative.id, { scenario, question, effect });
    return effect;
  };
}
