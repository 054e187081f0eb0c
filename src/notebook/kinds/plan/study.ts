import {
  compile,
  createOutput,
  monthsOf,
  outcomeReader,
  run,
  solveEffect,
  type Effect,
  type Month,
  type Outcome,
  type Scenario,
} from '../../../model';
import { dayOfIso } from '../../../util/calendar';
import type { BaselineCell } from '../baseline/baselineCell';
import {
  effectTerms,
  measuredOutcome,
  modelInitiative,
  neutralParameter,
  strongestParameter,
} from './effectTerms';
import type { PlanCell, PlanInitiative } from './planCell';

/** What an initiative's slider came to. */
export interface InitiativeEffect {
  id: string;
  effect: Effect;
}

/** One number of the study, with the plan and without it. */
export interface KeyFigure {
  plan: number;
  baseline: number;
}

/** Everything that the page shows of a plan. */
export interface Study {
  /** Months after the newest observation, up to and with the plan's month. */
  baseline: Month[];
  plan: Month[];
  /** In the plan's month: full-time persons, and cases over 52 weeks at its end. */
  fte: KeyFigure;
  long: KeyFigure;
  /** In the plan's year: mean full-time persons, and kr. after reimbursement. */
  meanFte: KeyFigure;
  net: KeyFigure;
  /** The same with what the municipality pays for those who were sent on to other benefits; null when nobody is. */
  municipality: KeyFigure | null;
  /** Full-time persons and long cases in the plan's month, each initiative alone against none (persons, cases). */
  alone: { id: string; fte: number; long: number }[];
  /** How much less the initiatives give together than the sum of each alone, full-time persons in the plan's month. */
  overlap: number;
}

/**
 * What one initiative's per cent means as the parameter of the way it works, such as extra exits from its weeks, each
 * alone and without other assumptions: the plan judged its effects in an otherwise unchanged world, under the law.
 *
 * @param scenario the caseload under the law, of {@link lawfulScenario}
 */
export function solveInitiative(
  scenario: Scenario,
  plan: PlanCell,
  initiative: PlanInitiative,
): InitiativeEffect {
  const { id, percent } = initiative;
  const terms = effectTerms(plan, initiative);
  const effect = solveEffect(
    { ...scenario, initiatives: [modelInitiative(id, terms, scenario, neutralParameter(terms))] },
    { initiative: id, percent, outcome: measuredOutcome(terms), given: 'alone' },
  );
  return { id, effect };
}

function parameterOf(effect: Effect, initiative: PlanInitiative): number {
  return 'value' in effect ? effect.value : strongestParameter(initiative);
}

/** Factors on the inflow by week: the assumed change from the start on, and the rise at the year's end. */
function assumedSeason(scenario: Scenario, { inflowPercent, yearEndRise }: Assumptions): number[] {
  const startDay = dayOfIso(scenario.startDate);
  const change = 1 + inflowPercent / 100;
  const rise = yearEndRise.on ? 1 + yearEndRise.percent / 100 : 1;
  return Array.from({ length: scenario.weeks }, (_, week) => {
    // A week belongs to the month that holds most of its days.
    const month = new Date((startDay + 7 * week + 3) * 86_400_000).getUTCMonth();
    return change * (month >= 10 ? rise : 1);
  });
}

/** What is assumed of the months ahead, with and without the plan. */
export type Assumptions = Pick<BaselineCell, 'inflowPercent' | 'yearEndRise'>;

/** The lawful caseload under the assumptions, with the plan's initiatives at the given parameters. */
export function studyScenario(
  scenario: Scenario,
  assumptions: Assumptions,
  plan: PlanCell,
  parameters: readonly number[],
): Scenario {
  return {
    ...scenario,
    inflow: { ...scenario.inflow, season: assumedSeason(scenario, assumptions) },
    initiatives: plan.initiatives.map((initiative, index) =>
      modelInitiative(
        initiative.id,
        effectTerms(plan, initiative),
        scenario,
        parameters[index] ?? neutralParameter(initiative),
      ),
    ),
  };
}

/**
 * Runs the caseload without and with the plan, under the assumptions.
 *
 * @param scenario the caseload under the law, of {@link lawfulScenario}
 */
export function runStudy(
  scenario: Scenario,
  assumptions: Assumptions,
  plan: PlanCell,
  effects: readonly InitiativeEffect[],
): Study {
  const year = Number(plan.month.slice(0, 4));
  const compiled = compile(studyScenario(scenario, assumptions, plan, []));
  const outcomes: Outcome[] = [
    { measure: 'fte', month: plan.month },
    { measure: 'long', month: plan.month },
    { measure: 'fte', year },
    { measure: 'net', year },
  ];
  const readers = outcomes.map((outcome) => outcomeReader(compiled, outcome));
  const out = createOutput(compiled);
  const readNet = outcomeReader(compiled, { measure: 'net', year });
  const readElsewhere = (): number =>
    out.destinations.reduce((sum, { net }) => sum + readNet({ ...out, net }), 0);
  const neutral = plan.initiatives.map(neutralParameter);
  const parameters = plan.initiatives.map((initiative, index) => {
    const solved = effects.find((effect) => effect.id === initiative.id);
    return solved ? parameterOf(solved.effect, initiative) : (neutral[index] ?? 0);
  });
  const figuresWith = (active: (index: number) => boolean): number[] => {
    run(
      compiled,
      Float64Array.from(parameters, (own, index) => (active(index) ? own : (neutral[index] ?? 0))),
      out,
    );
    return [...readers.map((read) => read(out)), readElsewhere()];
  };
  // Only the weeks at the horizon's ends reach into months that are not the study's, and never fill one.
  const monthsNow = (): Month[] => monthsOf(compiled.startDay, out).filter(({ complete }) => complete);

  const alone = plan.initiatives.map(({ id }, chosen) => ({
    id,
    figures: figuresWith((index) => index === chosen),
  }));
  const without = figuresWith(() => false);
  const baseline = monthsNow();
  const together = figuresWith(() => true);
  const figure = (index: number): KeyFigure => ({
    plan: together[index] ?? 0,
    baseline: without[index] ?? 0,
  });
  const [fte, net, elsewhere] = [figure(0), figure(3), figure(4)];
  const below = ({ figures }: { figures: number[] }, index: number) =>
    (figures[index] ?? 0) - (without[index] ?? 0);
  return {
    baseline,
    plan: monthsNow(),
    fte,
    long: figure(1),
    meanFte: figure(2),
    net,
    municipality:
      compiled.destinations.length === 0
        ? null
        : { plan: net.plan + elsewhere.plan, baseline: net.baseline + elsewhere.baseline },
    alone: alone.map((own) => ({ id: own.id, fte: below(own, 0), long: below(own, 1) })),
    overlap: fte.plan - fte.baseline - alone.reduce((sum, own) => sum + below(own, 0), 0),
  };
}
