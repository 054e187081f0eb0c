import type { DrawJob, Scenario, Target, UncertainInput } from '../model';
import type { PlanCell, PlanInitiative } from './notebook';
import { solveInitiative, STRONGEST_FACTOR, studyScenario, type Assumptions } from './study';

/** All that a study's band follows from: plain values, so that a worker can be told. */
export interface UncertainStudy {
  /** The caseload under the law. */
  scenario: Scenario;
  assumptions: Assumptions;
  plan: PlanCell;
}

/** Steps between no effect and the strongest, in which per cents are solved; between them a smooth curve serves. */
const STEPS = 12;
/** The same draws for every study, so that a moved slider moves the band and not its chance. */
const SEED = 2016;

type Knots = [percent: number, factor: number][];

/** What each per cent of an initiative means as a factor on exits, up to the most that its slider may come to. */
function knotsOf({ scenario, plan }: UncertainStudy, initiative: PlanInitiative): Knots {
  const most = (initiative.mostPercent * plan.uncertainty.effectHigh) / 100;
  const knots: Knots = [[0, 1]];
  for (let step = 1; step <= STEPS; step++) {
    const percent = (most * step) / STEPS;
    const { effect } = solveInitiative(scenario, plan, { ...initiative, percent });
    if ('unattainable' in effect) {
      // The strongest that can be had; more than that is not to be drawn either.
      if (effect.best > (knots.at(-1)?.[0] ?? 0)) knots.push([effect.best, STRONGEST_FACTOR]);
      break;
    }
    knots.push([percent, effect.value]);
  }
  return knots;
}

function inputsOf(plan: PlanCell, knots: readonly Knots[]): UncertainInput[] {
  const { effectLow, effectHigh, inflowLow, inflowHigh } = plan.uncertainty;
  return [
    ...plan.initiatives.map(({ id, percent }, index): UncertainInput => ({
      initiative: id,
      parameter: 'effect',
      distribution: {
        kind: 'pert',
        min: (percent * effectLow) / 100,
        mode: percent,
        max: (percent * effectHigh) / 100,
      },
      knots: knots[index] ?? [],
    })),
    {
      parameter: 'inflow',
      distribution: { kind: 'pert', min: inflowLow / 100, mode: 1, max: inflowHigh / 100 },
    },
  ];
}

/** The plan's own goals as targets of the draws. */
function targetsOf({ goals, month }: PlanCell): Target[] {
  return goals.map(({ measure, value }) => ({ outcome: { measure, month }, atMost: value }));
}

/**
 * Turns studies into jobs to draw. What a per cent means is remembered: it does not change while sliders move.
 */
export function createUncertainStudy(): (study: UncertainStudy) => DrawJob {
  let known = '';
  let knots: Knots[] = [];
  return (study) => {
    const { scenario, assumptions, plan } = study;
    const lasting = JSON.stringify([
      scenario,
      [plan.start, plan.rampWeeks, plan.month, plan.reading, plan.uncertainty.effectHigh],
      plan.initiatives.map(({ id, from, to, measure, mostPercent }) => [id, from, to, measure, mostPercent]),
    ]);
    if (lasting !== known) {
      knots = plan.initiatives.map((initiative) => knotsOf(study, initiative));
      known = lasting;
    }
    const { swing, memory } = plan.uncertainty;
    return {
      scenario: studyScenario(scenario, assumptions, plan, []),
      uncertainty: {
        inputs: inputsOf(plan, knots),
        ...(swing > 0 ? { inflow: { deviation: swing / 100, correlation: memory / 100 } } : {}),
      },
      targets: targetsOf(plan),
      seed: SEED,
    };
  };
}
