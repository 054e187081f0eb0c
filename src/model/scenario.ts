/**
 * The scenario: everything the model needs to know, as plain JSON. Weeks of duration are completed weeks of the case,
 * counted from the first week that the municipality pays; calendar weeks are counted from `startDate`.
 */

/** `[fromWeek, value]` pairs; a value holds from its week of duration until the next pair. */
export type Steps = [fromWeek: number, value: number][];

/** Weekly exit probability of the cases in duration weeks `from` up to, but not including, `to`. */
export interface HazardBand {
  from: number;
  to?: number;
  h: number;
}

/** An exit of the share `q` at the end of duration week `at`, on top of the band's hazard. */
export interface Spike {
  at: number;
  q: number;
}

/** A life table: weekly exit probabilities by duration week, listed (the last repeats) or in bands. */
export interface LifeTable {
  h?: number[];
  bands?: HazardBand[];
  spikes?: Spike[];
}

/** A life table that law or practice changes along the way; `from` is a calendar week. */
export interface Life extends LifeTable {
  changes?: (LifeTable & { from: number })[];
}

export interface Inflow {
  /** New cases a week. */
  mean?: number;
  /** New cases by week, one for each week of the horizon. */
  values?: number[];
  /** Factors on the inflow, by week; index (week + seasonOffset) mod length. */
  season?: number[];
  seasonOffset?: number;
}

/** A group of cases that comes in at a given week and duration; it counts as inflow. */
export interface Arrival {
  week: number;
  duration: number;
  cases: number;
}

/** What changes in the cost from the first week that starts on or after `from`. */
export interface CostRule {
  from: string;
  weekly?: number;
  steps?: Steps;
  rateShare?: Steps;
}

export interface Cost {
  /** Benefit in kr. a week for one full-time person. */
  weekly?: number;
  /** The share that the state reimburses, by week. */
  steps?: Steps;
  /** Weeks on support before the case began; or a mix of them as `[weeks, weight]`, weights summing to 1. */
  offset?: number;
  offsets?: [weeks: number, weight: number][];
  /** The share of the full rate that is paid, by duration week. */
  rateShare?: Steps;
  rules?: CostRule[];
}

/** Another benefit that takes a share of the exits; its cases go on ageing on the same case clock. */
export interface Destination {
  id: string;
  share: Steps;
  life: Life;
  weekly: number;
  initial?: { n: number[] };
}

interface InitiativeCommon {
  id: string;
  /** Calendar week of the first effect. */
  start: number;
  /** Weeks until full effect. */
  ramp?: number;
  /** Calendar week from which there is no effect any more. */
  end?: number;
}

interface DurationBand {
  from: number;
  to?: number;
}

/** Multiplies the exit hazard by `m` in a band of durations; `cap` limits the extra closings a week (a queue). */
export interface HazardInitiative extends InitiativeCommon, DurationBand {
  type: 'hazard';
  m: number;
  cap?: number;
  order?: 'prop' | 'longest';
}

/** Ends the share `q` of the cases that reach the end of duration week `at`. */
export interface ExitInitiative extends InitiativeCommon {
  type: 'exit';
  at: number;
  q: number;
}

/** Multiplies the inflow by `m`. */
export interface InflowInitiative extends InitiativeCommon {
  type: 'inflow';
  m: number;
}

/** Multiplies the full-time share by `m` in a band of durations (partial recoveries). */
export interface IntensityInitiative extends InitiativeCommon, DurationBand {
  type: 'intensity';
  m: number;
}

/** Goes through the cases that have reached `from` at its start and ends the share `p` of them over `spread` weeks. */
export interface ReviewInitiative extends InitiativeCommon {
  type: 'review';
  from: number;
  p: number;
  spread?: number;
}

/** Ends up to `perWeek` cases a week in a band of durations, at most the share `maxShare` of them (a queue). */
export interface CapacityInitiative extends InitiativeCommon, DurationBand {
  type: 'capacity';
  perWeek: number;
  maxShare?: number;
  order?: 'prop' | 'longest';
}

export type Initiative =
  | HazardInitiative
  | ExitInitiative
  | InflowInitiative
  | IntensityInitiative
  | ReviewInitiative
  | CapacityInitiative;

export interface Scenario {
  /** ISO date of day 0 of week 0; a Monday. */
  startDate: string;
  /** Horizon in weeks. */
  weeks: number;
  /** Number of duration buckets; the last is open. Default 260. */
  D?: number;
  life: Life;
  /** Cases carried in, before the inflow of week 0; absent = none. */
  initial?: 'steady' | { n: number[] };
  inflow: Inflow;
  arrivals?: Arrival[];
  /** Full-time share of a case by duration week. Default 1. */
  fullTimeShare?: Steps;
  /** Weeks that a plan's "52 weeks" runs ahead of the case clock. Default 0. */
  longOffset?: number;
  cost?: Cost;
  destinations?: Destination[];
  initiatives?: Initiative[];
  /** First weeks of the duration bands that `Simulation.bands` reports. Default 0, 8, 22, 39, 52, 104. */
  bandEdges?: number[];
}
