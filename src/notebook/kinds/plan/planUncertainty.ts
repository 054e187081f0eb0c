import type { PlanUncertainty } from './planCell';

/** No source is known for any of these: they are assumptions, and say so on the page. */
export const DEFAULT_UNCERTAINTY: PlanUncertainty = {
  show: true,
  effectLow: 50,
  effectHigh: 125,
  inflowLow: 95,
  inflowHigh: 105,
  swing: 5,
  memory: 90,
};

/** What each may be, [least, most]. */
export const UNCERTAINTY_RANGES = {
  effectLow: [0, 100],
  effectHigh: [100, 200],
  inflowLow: [50, 100],
  inflowHigh: [100, 150],
  swing: [0, 30],
  memory: [0, 99],
} as const satisfies Record<Exclude<keyof PlanUncertainty, 'show'>, readonly [number, number]>;
