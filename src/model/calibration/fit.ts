import type { ReferenceTable } from '../referenceTables';
import type { Scenario } from '../scenario';

export interface CalibrationOptions {
  /** The table whose shape is kept. Default `national`. */
  table?: ReferenceTable;
  /**
   * How many of the newest observations are used. Default 1 for `level`, whose mean they set, and 24 for `likelihood`,
   * which follows them one by one.
   */
  window?: number;
  /** Horizon of the scenario in weeks. Default 61. */
  weeks?: number;
  /** `level` meets the newest level exactly in steady state; `likelihood` follows the months. Default `level`. */
  method?: 'level' | 'likelihood';
  /** Twelve factors on the inflow, January first, as `seasonFactors` gives them. Default none. */
  season?: readonly number[];
}

/** What the fit could not do as asked; words come from `i18n/`. */
export type CalibrationNote =
  /** No inflow was counted: the table is kept below 52 weeks and the inflow follows from the level. */
  | 'inflow.absent'
  /** No life table of this shape gives the level with the counted inflow: treated as if it had not been counted. */
  | 'inflow.impossible'
  /** No long cases were counted: the same scale is used above 52 weeks as below. */
  | 'long.absent'
  /** The counted long cases are fewer than reach 52 weeks in the table: the nearest possible is used. */
  | 'long.impossible';

/** Why no baseline can be fitted. */
export type CalibrationError = 'fte.missing' | 'fte.zero' | 'long.aboveFte';

/** Observed minus fitted (persons, cases); null where nothing was counted. */
export interface Residual {
  from: string;
  fte: number | null;
  long: number | null;
}

export interface FittedParameter {
  /** `startBelow52` and `startFrom52` are factors on the steady cases with which the first month begins. */
  name: 'scaleBelow52' | 'scaleFrom52' | 'inflowPerWeek' | 'startBelow52' | 'startFrom52';
  value: number;
  /** Standard error of the value's natural logarithm: 0.1 is about ten per cent. */
  logStandardError: number;
}

/** What `method: 'likelihood'` tells beside the fit. */
export interface LikelihoodFit {
  parameters: FittedParameter[];
  /** 2 Σ (y ln(y/μ) − y + μ) over `counts` counts, without the prior's penalty. */
  deviance: number;
  counts: number;
  /** Observed minus fitted new cases of each period that was used (cases). */
  inflowResiduals: { from: string; inflow: number | null }[];
  converged: boolean;
}

export interface CalibrationFit {
  /** New cases a week, counted or inferred. */
  inflowPerWeek: number;
  inflowCounted: boolean;
  /** Factors on the table's cumulative hazards below and from 52 weeks. */
  scaleBelow52: number;
  scaleFrom52: number;
  /** The level that was to be met (persons, cases); `long` is null when not counted. */
  level: { fte: number; long: number | null };
  /** The level that the fitted table gives: in steady state, or by likelihood in the newest period. */
  model: { fte: number; long: number };
  /** Newest observation that was used, `YYYY-MM` of its last month. */
  lastMonth: string;
  /** For each observation; by likelihood for each that was used. */
  residuals: Residual[];
  /** Mean of the residuals without their signs (persons, cases); null when nothing was counted. */
  meanAbsoluteError: { fte: number | null; long: number | null };
  notes: CalibrationNote[];
  /** With `method: 'likelihood'` only. */
  likelihood?: LikelihoodFit;
}

export interface Baseline {
  scenario: Scenario;
  fit: CalibrationFit;
}

/** Mean size of what was counted, or null when nothing was. */
export function meanAbsolute(values: readonly (number | null)[]): number | null {
  const counted = values.filter((value) => value !== null);
  return counted.length > 0
    ? counted.reduce((sum, value) => sum + Math.abs(value), 0) / counted.length
    : null;
}
