import type { Initiative, Outcome, Scenario } from '../../../model';
import { dayOfIso } from '../../../util/calendar';
import type { EffectMeasure, PlanCell, PlanInitiative, Reading, Working } from './planCell';

/** All that the meaning of an initiative's per cent depends on, beside the caseload: its own, else its plan's. */
export interface EffectTerms {
  works: Working;
  from: number;
  to: number | null;
  measure: EffectMeasure;
  start: string;
  end: string | null;
  rampWeeks: number;
  reading: Reading;
  month: string;
}

export function effectTerms(plan: PlanCell, initiative: PlanInitiative): EffectTerms {
  const { from, to, measure, works = 'hazard', end = null } = initiative;
  const { start, rampWeeks, reading } = { ...plan, ...initiative };
  return { works, from, to, measure, start, end, rampWeeks, reading, month: plan.month };
}

/** The outcome that the per cent is measured on. */
export function measuredOutcome({ measure, reading, month }: EffectTerms): Outcome {
  return reading === 'month' ? { measure, month } : { measure, year: Number(month.slice(0, 4)) };
}

/** How strong each way of working is where it does nothing, and the strongest that is tried. */
const PARAMETERS: Record<Working, { neutral: number; strongest: number }> = {
  hazard: { neutral: 1, strongest: 1e6 },
  inflow: { neutral: 1, strongest: 0 },
  intensity: { neutral: 1, strongest: 0 },
  capacity: { neutral: 0, strongest: 1e6 },
  exit: { neutral: 0, strongest: 1 },
  review: { neutral: 0, strongest: 1 },
};

export function neutralParameter({ works = 'hazard' }: Pick<PlanInitiative, 'works'>): number {
  return PARAMETERS[works].neutral;
}

/** The strongest parameter tried; an effect that cannot be had is shown at what can be reached. */
export function strongestParameter({ works = 'hazard' }: Pick<PlanInitiative, 'works'>): number {
  return PARAMETERS[works].strongest;
}

/** The initiative as the model knows it, with its own parameter: m, q, p or cases a week. */
export function modelInitiative(
  id: string,
  terms: EffectTerms,
  scenario: Scenario,
  parameter: number,
): Initiative {
  const weekOf = (date: string): number => Math.floor((dayOfIso(date) - dayOfIso(scenario.startDate)) / 7);
  const { works, from, to, rampWeeks, end } = terms;
  const weeks = { from, ...(to === null ? {} : { to }) };
  const common = {
    id,
    start: weekOf(terms.start),
    ...(end === null ? {} : { end: weekOf(end) }),
  };
  switch (works) {
    case 'hazard':
    case 'intensity':
      return { ...common, type: works, ...weeks, m: parameter, ramp: rampWeeks };
    case 'inflow':
      return { ...common, type: works, m: parameter, ramp: rampWeeks };
    case 'capacity':
      return { ...common, type: works, ...weeks, perWeek: parameter, ramp: rampWeeks };
    case 'exit':
      return { ...common, type: works, at: from, q: parameter, ramp: rampWeeks };
    case 'review':
      return { ...common, type: works, from, p: parameter, spread: rampWeeks };
  }
}
