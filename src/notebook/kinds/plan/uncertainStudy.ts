import type { DrawJob, Effect, Scenario, Target, UncertainInput } from '../../../model';
import type { PlanCell, PlanInitiative } from './planCell';
import { effectParts } from './effectParts';
import { effectTerms, neutralParameter, strongestParameter } from './effectTerms';
import { solveInitiative, studyScenario, type Assumptions } from './study';

/** All that a study's band follows from: plain values, so that a worker can be told. */
export interface UncertainStudy {
  /** The caseload under the law. */
  scenario: Scenario;
  assumptions: Assumptions;
  plan: PlanCell;
}

/**
 * Per cents that are solved, between no effect and the strongest; between them a smooth curve serves. With so many it
 * meets the solved factor to a ten-thousandth (measured on the Ishøj plan).
 */
const STEPS = 20;
/** Fewer per cent than this are none. */
const LEAST_PERCENT = 1e-6;
/** The same draws for every study, so that a moved slider moves the band and not its chance. */
const SEED = 2016;

type Knots = [percent: number, parameter: number][];
/** What a per cent of one initiative comes to. */
type Solver = (percent: number) => Promise<Effect>;
type Breathe = () => Promise<void>;

/**
 * What each per cent of an initiative means as the parameter of the way it works, up to the most that its slider may come
 * to. The steps are shorter at both ends (Chebyshev), where a curve through points is worst.
 */
async function knotsOf({ plan }: UncertainStudy, initiative: PlanInitiative, solve: Solver): Promise<Knots> {
  const wanted = Math.min(100, initiative.mostPercent * effectParts(plan, initiative).high);
  const strongest = await solve(wanted);
  const isReached = 'value' in strongest;
  const most = isReached ? wanted : Math.max(LEAST_PERCENT, strongest.best);
  const knots: Knots = [[0, neutralParameter(initiative)]];
  for (let step = 1; step < STEPS; step++) {
    const percent = (most * (1 - Math.cos((Math.PI * step) / STEPS))) / 2;
    const effect = await solve(percent);
    if ('value' in effect) knots.push([percent, effect.value]);
  }
  // What cannot be reached is drawn at the strongest parameter there is, as the page's own curve is.
  knots.push([most, isReached ? strongest.value : strongestParameter(initiative)]);
  return knots;
}

function inputsOf(plan: PlanCell, knots: readonly Knots[]): UncertainInput[] {
  const { inflowLow, inflowHigh } = plan.uncertainty;
  return [
    ...plan.initiatives.map((initiative, index): UncertainInput => {
      const { id, percent } = initiative;
      const { low, high } = effectParts(plan, initiative);
      return {
        initiative: id,
        parameter: 'effect',
        distribution: { kind: 'pert', min: percent * low, mode: percent, max: percent * high },
        knots: knots[index] ?? [],
      };
    }),
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
 *
 * The answer takes `breathe` where it can be interrupted, every few milliseconds; what has been solved until then is not
 * lost.
 */
export function createUncertainStudy(): (study: UncertainStudy, breathe?: Breathe) => Promise<DrawJob> {
  const known = new Map<string, { question: string; effects: Map<number, Effect> }>();

  /** Solves for an initiative, from memory as long as the question stays the same. */
  function solverOf(
    { scenario, plan }: UncertainStudy,
    initiative: PlanInitiative,
    breathe: Breathe,
  ): Solver {
    const key = JSON.stringify([plan.id, initiative.id]);
    const question = JSON.stringify([scenario, effectTerms(plan, initiative)]);
    const last = known.get(key);
    const effects = last?.question === question ? last.effects : new Map<number, Effect>();
    known.set(key, { question, effects });
    return async (percent) => {
      const remembered = effects.get(percent);
      if (remembered) return remembered;
      const { effect } = solveInitiative(scenario, plan, { ...initiative, percent });
      effects.set(percent, effect);
      await breathe();
      return effect;
    };
  }

  return async (study, breathe = () => Promise.resolve()) => {
    const { scenario, assumptions, plan } = study;
    const knots: Knots[] = [];
    for (const initiative of plan.initiatives) {
      knots.push(await knotsOf(study, initiative, solverOf(study, initiative, breathe)));
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
