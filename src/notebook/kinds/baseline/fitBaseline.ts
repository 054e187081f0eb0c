import {
  calibrate,
  referenceTables,
  ScenarioError,
  type Calibration,
  type CalibrationFit,
  type Observation,
  type Scenario,
} from '../../../model';
import { daysInMonth, monthOfLabel } from '../../../util/calendar';
import type { DataCell } from '../data/dataCell';
import type { BaselineCell, BaselineLevel } from './baselineCell';

/** The caseload as fitted to the data, before any assumption or initiative. */
export interface FittedCaseload {
  scenario: Scenario;
  fit: CalibrationFit;
  /** The months to draw as points; empty when they were left out. */
  observations: readonly Observation[];
}

/** Why a study cannot be computed; words come from `i18n/`. */
export type StudyError =
  | Extract<Calibration, { error: string }>['error']
  | 'data.missing'
  | 'data.wrong'
  | 'plan.beforeData'
  | 'plan.tooFar';

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
  try {
    const result = calibrate(observations ?? [observationOfLevel(level as BaselineLevel)], {
      table: referenceTables[table],
      window: observations === null ? 1 : window,
    });
    return 'error' in result ? result : { ...result, observations: observations ?? [] };
  } catch (error) {
    // Periods that overlap, or a number below 0: data of a person, which never throw.
    if (error instanceof ScenarioError) return { error: 'data.wrong' };
    throw error;
  }
}

/** Ten years: beyond that a caseload of today says nothing. */
const MOST_MONTHS = 120;

/** Why the plan's month cannot be calculated from these data, or null when it can. */
export function whyNotReached(fitted: FittedCaseload, plan: { month: string }): StudyError | null {
  const months = monthOfLabel(plan.month) - monthOfLabel(fitted.fit.lastMonth);
  return months <= 0 ? 'plan.beforeData' : months > MOST_MONTHS ? 'plan.tooFar' : null;
}
