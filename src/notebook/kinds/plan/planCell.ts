import type { NamedCell } from '../commonCell';

/** What an initiative's per cent is measured on. */
export const MEASURES = ['fte', 'long'] as const;
export type EffectMeasure = (typeof MEASURES)[number];

/** An initiative in one phase of a case, with its effect as a slider. */
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
  reading: 'month' | 'year';
  initiatives: PlanInitiative[];
  /** The plan's own targets for the month. */
  goals: { measure: EffectMeasure; value: number }[];
  showGoals: boolean;
  uncertainty: PlanUncertainty;
}
