import type { CostEpoch } from './cost';
import type { Initiative } from './scenario';

/** A life table in force from a calendar week on. */
export interface LifeEpoch {
  fromWeek: number;
  /** Weekly exit probability by duration. */
  hazards: Float64Array;
  /** −ln(1 − h) by duration. */
  cumulative: Float64Array;
}

/** An initiative with every default filled in. Its own parameter (m, q, p or perWeek) is held apart, so that it can vary. */
export interface CompiledInitiative {
  id: string;
  type: Initiative['type'];
  start: number;
  end: number;
  ramp: number;
  /** Durations reached: from ≤ d < to. */
  from: number;
  to: number;
  /** Closings a week at full effect, for a hazard initiative that is a queue; Infinity when it is none. */
  cap: number;
  maxShare: number;
  longestFirst: boolean;
  spread: number;
}

export interface CompiledDestination {
  id: string;
  share: Float64Array;
  epochs: LifeEpoch[];
  /** Index of the life table in force in each week. */
  lifeOfWeek: Int32Array;
  weekly: number;
  initial: Float64Array;
}

/** A scenario, validated once, with every default filled in. */
export interface PlanDraft {
  startDay: number;
  weeks: number;
  D: number;
  epochs: LifeEpoch[];
  initial: Float64Array;
  /** Expected new cases by week, season included, initiatives not. */
  inflow: Float64Array;
  arrivals: { week: number; duration: number; cases: number }[];
  fullTimeShare: Float64Array;
  /** First duration that counts as long; D when no case can get there. */
  longFrom: number;
  costs: CostEpoch[];
  destinations: CompiledDestination[];
  initiatives: CompiledInitiative[];
  /** Each initiative's own parameter as the scenario states it. */
  parameters: Float64Array;
  bandEdges: number[];
}

/** Initiatives by how they act, as indices into `plan.initiatives`, each list in the scenario's order. */
export interface PlanMembers {
  /** Hazard initiatives that are no queues. */
  hazards: number[];
  exits: number[];
  inflows: number[];
  intensities: number[];
  reviews: number[];
  /** Capacity initiatives and hazard initiatives with a cap. */
  queues: number[];
}

/** A scenario, validated once and laid out for running. */
export interface Plan extends PlanDraft {
  members: PlanMembers;
  /** Index of the life table, and of the cost, in force in each week. */
  lifeOfWeek: Int32Array;
  costOfWeek: Int32Array;
  /**
   * Durations fall into pieces [cuts[p], cuts[p + 1]) in which a case weighs and costs the same in any week, belongs to
   * the same band and is long or not: sums by piece give everything that is measured.
   */
  cuts: Int32Array;
  bandOfPiece: Int32Array;
  /** First piece of the long cases. */
  longPiece: number;
  /** For each life table: segments of durations with the same hazard, reached by the same hazard initiatives. */
  hazardCuts: Int32Array[];
}
