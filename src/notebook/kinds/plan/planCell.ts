import type { NamedCell } from '../commonCell';

/** What an initiative's per cent is measured on. */
export const MEASURES = ['fte', 'long'] as const;
export type EffectMeasure = (typeof MEASURES)[number];

/**
 * How an initiative works: cases of its weeks end sooner (`hazard`), fewer cases begin (`inflow`), cases of its weeks count
 * for less because people partly return to work (`intensity`), so many cases of its weeks end each week (`capacity`), a
 * part of the cases ends at the week `from` (`exit`), or all cases beyond the week `from` are gone through once (`review`).
 */
export const WORKINGS = ['hazard', 'inflow', 'intensity', 'capacity', 'exit', 'review'] as const;
export type Working = (typeof WORKINGS)[number];

export const READINGS = ['month', 'year'] as const;
export type Reading = (typeof READINGS)[number];

/** An initiative in one phase of a case, with its effect as a slider. What is optional and absent is as the plan has it. */
export interface PlanInitiative {
  id: string;
  phase: string;
  title: string;
  actions: string[];
  status: string;
  /** The effect in the plan's own words and units. */
  stated: string;
  /** Weeks of duration, from ≤ d < to; null = no upper end. */
  from: number;
  to: number | null;
  measure: EffectMeasure;
  /** The effect now, and the plan's own judgement, in per cent fewer. */
  percent: number;
  planPercent: number;
  /** The slider's far end. */
  mostPercent: number;
  /** Absent: `hazard`. */
  works?: Working;
  /** ISO date of its first day of effect, and of the first day on which it has none any more. */
  start?: string;
  end?: string;
  /** Weeks until full effect; those of the going through where it is a `review`. */
  rampWeeks?: number;
  reading?: Reading;
  /** Its own range, in per cent fewer, about `planPercent`. */
  low?: number;
  high?: number;
  cost?: InitiativeCost;
  responsible?: string;
  /** Where the plan's figure comes from. */
  source?: string;
}

/** What an initiative costs by the plan's own figures, kr. before any reimbursement. */
export interface InitiativeCost {
  once?: number;
  yearly?: number;
}

/** How uncertain a plan's figures are taken to be: assumptions, all in per cent. */
export interface PlanUncertainty {
  /** Whether the bands are drawn. */
  show: boolean;
  /** An effect lies between these parts of its slider's value, which is the most likely. */
  effectLow: number;
  effectHigh: number;
  /** The level of the inflow lies between these parts of the baseline's. */
  inflowLow: number;
  inflowHigh: number;
  /** Standard deviation of the inflow's swings from week to week, and how much of a swing is left a week later. */
  swing: number;
  memory: number;
}

export interface PlanCell extends NamedCell {
  kind: 'plan';
  /** Id of the baseline cell. */
  baseline: string;
  /** ISO date of the first day of effect. */
  start: string;
  rampWeeks: number;
  /** The month in which the effects are read, `YYYY-MM`. */
  month: string;
  /** Whether a per cent is the level of that month or the mean of its year; each initiative alone. */
  reading: Reading;
  initiatives: PlanInitiative[];
  /** The plan's own targets for the month. */
  goals: { measure: EffectMeasure; value: number }[];
  showGoals: boolean;
  uncertainty: PlanUncertainty;
}
