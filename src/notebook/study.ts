import {
  calibrate,
  compile,
  createOutput,
  monthsOf,
  outcomeReader,
  referenceTables,
  run,
  solveEffect,
  type Calibration,
  type CalibrationFit,
  type Effect,
  type HazardInitiative,
  type Measure,
  type Month,
  type Observation,
  type Outcome,
  type Scenario,
} from '../model';
import { sicknessBenefitCost } from '../rules';
import {
  dayOfIso,
  isoOfDay,
  daysInMonth,
  firstDayOfMonth,
  labelOfMonth,
  monthOfLabel,
} from '../util/calendar';
import type { BaselineCell, BaselineLevel, DataCell, PlanCell, PlanInitiative } from './notebook';

/** The caseload as fitted to the data, before any assumption or initiative. */
export interface FittedCaseload {
  scenario: Scenario;
  fit: CalibrationFit;
  /** The months to draw as points; empty when they were left out. */
  observations: readonly Observation[];
}

/** Why a study cannot be computed; words come from `i18n/`. */
export type StudyError =
  Extract<Calibration, { error: string }>['error'] | 'data.missing' | 'plan.beforeData' | 'plan.tooFar';

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
  /** Full-time persons and long cases in the plan's month, each initiative alone against none (persons, cases). */
  alone: { id: string; fte: number; long: number }[];
  /** How much less the initiatives give together than the sum of each alone, full-time persons in the plan's month. */
  overlap: number;
}

function observationOfLevel({ lastMonth, fte, long, inflowPerWeek }: BaselineLevel): Observation {
  const days = daysInMonth(monthOfLabel(lastMonth));
  const inflow = inflowPerWeek === null ? null : (inflowPerWeek * days) / 7;
  return { from: lastMonth, months: 1, fte, long, inflow };
}

/** Fits the baseline to the data cell's months, or to the level it carries when they were left out. */
export function fitBaseline(
  data: Pick<DataCell, 'observations'> | undefined,
  { table, window, level }: Pick<BaselineCell, 'table' | 'window' | 'level'>,
): FittedCaseload | { error: StudyError } {
  const observations = data?.observations ?? null;
  if (observations === null && level === null) return { error: 'data.missing' };
  const result = calibrate(observations ?? [observationOfLevel(level as BaselineLevel)], {
    table: referenceTables[table],
    window: observations === null ? 1 : window,
  });
  return 'error' in result ? result : { ...result, observations: observations ?? [] };
}

/** The fitted caseload with the law's cost and a horizon that reaches to the end of the plan's month. */
function scenarioUntil(fitted: Pick<FittedCaseload, 'scenario'>, month: string): Scenario {
  const start = dayOfIso(fitted.scenario.startDate);
  const end = firstDayOfMonth(monthOfLabel(month) + 1);
  return {
    ...fitted.scenario,
    weeks: Math.max(1, Math.ceil((end - start) / 7)),
    cost: sicknessBenefitCost(fitted.scenario.startDate, isoOfDay(end)),
    // No bands are shown here, and fewer durations are less work.
    bandEdges: [0],
  };
}

function hazardInitiative(
  { id, from, to }: PlanInitiative,
  plan: PlanCell,
  scenario: Scenario,
): HazardInitiative {
  const start = Math.floor((dayOfIso(plan.start) - dayOfIso(scenario.startDate)) / 7);
  return { id, type: 'hazard', from, ...(to === null ? {} : { to }), m: 1, start, ramp: plan.rampWeeks };
}

/** Ten years: beyond that a caseload of today says nothing. */
const MOST_MONTHS = 120;

/** Why the plan's month cannot be calculated from these data, or null when it can. */
export function whyNotReached(fitted: FittedCaseload, plan: Pick<PlanCell, 'month'>): StudyError | null {
  const months = monthOfLabel(plan.month) - monthOfLabel(fitted.fit.lastMonth);
  return months <= 0 ? 'plan.beforeData' : months > MOST_MONTHS ? 'plan.tooFar' : null;
}

/**
 * What one initiative's per cent means as extra exits from its weeks, each alone and without other assumptions: the
 * plan judged its effects in an otherwise unchanged world.
 */
export function solveInitiative(
  fitted: Pick<FittedCaseload, 'scenario'>,
  plan: PlanCell,
  initiative: PlanInitiative,
): InitiativeEffect {
  const scenario = scenarioUntil(fitted, plan.month);
  const outcome = (measure: Measure): Outcome =>
    plan.reading === 'month'
      ? { measure, month: plan.month }
      : { measure, year: Number(plan.month.slice(0, 4)) };
  const effect = solveEffect(
    { ...scenario, initiatives: [hazardInitiative(initiative, plan, scenario)] },
    {
      initiative: initiative.id,
      percent: initiative.percent,
      outcome: outcome(initiative.measure),
      given: 'alone',
    },
  );
  return { id: initiative.id, effect };
}

/** The strongest factor tried; an unattainable effect is shown at what can be reached. */
export const STRONGEST_FACTOR = 1e6;

function factorOf(effect: Effect): number {
  return 'value' in effect ? effect.value : STRONGEST_FACTOR;
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

/** The caseload under the assumptions, with the plan's initiatives at the given factors. */
export function studyScenario(
  fitted: Pick<FittedCaseload, 'scenario'>,
  assumptions: Assumptions,
  plan: PlanCell,
  factors: readonly number[],
): Scenario {
  const scenario = scenarioUntil(fitted, plan.month);
  return {
    ...scenario,
    inflow: { ...scenario.inflow, season: assumedSeason(scenario, assumptions) },
    initiatives: plan.initiatives.map((initiative, index) => ({
      ...hazardInitiative(initiative, plan, scenario),
      m: factors[index] ?? 1,
    })),
  };
}

/**
 * Runs the caseload without and with the plan, under the assumptions.
 *
 * The plan's month must be one that {@link whyNotReached} has nothing against.
 */
export function runStudy(
  fitted: FittedCaseload,
  assumptions: Assumptions,
  plan: PlanCell,
  effects: readonly InitiativeEffect[],
): Study {
  const year = Number(plan.month.slice(0, 4));
  const compiled = compile(studyScenario(fitted, assumptions, plan, []));
  const outcomes: Outcome[] = [
    { measure: 'fte', month: plan.month },
    { measure: 'long', month: plan.month },
    { measure: 'fte', year },
    { measure: 'net', year },
  ];
  const readers = outcomes.map((outcome) => outcomeReader(compiled, outcome));
  const out = createOutput(compiled);
  const factors = plan.initiatives.map(({ id }) => {
    const solved = effects.find((effect) => effect.id === id);
    return solved ? factorOf(solved.effect) : 1;
  });
  const figuresWith = (active: (index: number) => boolean): number[] => {
    run(
      compiled,
      Float64Array.from(factors, (m, index) => (active(index) ? m : 1)),
      out,
    );
    return readers.map((read) => read(out));
  };
  const firstMonth = labelOfMonth(monthOfLabel(fitted.fit.lastMonth) + 1);
  const monthsNow = (): Month[] =>
    monthsOf(compiled.startDay, out).filter(({ month }) => month >= firstMonth && month <= plan.month);

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
  const fte = figure(0);
  const below = ({ figures }: { figures: number[] }, index: number) =>
    (figures[index] ?? 0) - (without[index] ?? 0);
  return {
    baseline,
    plan: monthsNow(),
    fte,
    long: figure(1),
    meanFte: figure(2),
    net: figure(3),
    alone: alone.map((own) => ({ id: own.id, fte: below(own, 0), long: below(own, 1) })),
    overlap: fte.plan - fte.baseline - alone.reduce((sum, own) => sum + below(own, 0), 0),
  };
}
