/** Bounds of what a scenario may say; outside them an input error is more helpful than an answer. */

/** Two hundred years. */
export const MAX_WEEKS = 10_400;
/** Fifty years of duration. */
export const MAX_DURATIONS = 2_600;
export const MAX_INITIATIVES = 1_000;
/** Dated things of one kind: changes of a table, rules of cost, arrivals. */
export const MAX_DATED = 10_000;
/** Weeks × durations: 80 MB of survival. */
export const MAX_CELLS = 1e7;
/** Weeks × durations × queues: a few seconds of one run. */
export const MAX_QUEUED_CELLS = 5e8;
/** Cases, in all and by week: more than any country has. */
export const MAX_CASES = 1e9;
/** Kr. a week. */
export const MAX_WEEKLY_RATE = 1e6;
/** Factor on a hazard or an inflow. */
export const MAX_FACTOR = 1e9;
/** Calendar weeks before or after the start. */
export const MAX_WEEK_OFFSET = 1e6;

/** Runs × weeks × durations × (1 + queues) for one question: about half a minute. */
export const MAX_WORK = 1e10;

export const DEFAULT_DURATIONS = 260;
/** "Over 52 weeks" is duration 52 and above. */
export const LONG_FROM_WEEK = 52;
export const DEFAULT_BAND_EDGES = [0, 8, 22, 39, 52, 104];
