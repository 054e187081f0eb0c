import { DEFAULT_DURATIONS, MAX_WEEKLY_RATE } from '../model';

/** What a figure of a rule may be, the ends included. */
export interface FigureRange {
  least: number;
  most: number;
  /** Whether it counts whole weeks or days. */
  whole: boolean;
}

const MOST_SPREAD = 52;
const share = { least: 0, most: 1, whole: false };

/** The range of every figure that is one number. */
export const FIGURE_RANGES = {
  weekly: { least: 0, most: MAX_WEEKLY_RATE, whole: false },
  activeShare: share,
  // A scenario of the usual durations has room for the weeks of any limit, and for one after.
  fromWeek: { least: 1, most: DEFAULT_DURATIONS - MOST_SPREAD - 1, whole: true },
  spreadWeeks: { least: 1, most: MOST_SPREAD, whole: true },
  // Where all exits were of one kind, nothing would tell how the others went on when that kind stops.
  shareOfExits: { least: 0, most: 0.95, whole: false },
  rateShare: share,
  returningShare: share,
  calendarDays: { least: 0, most: 364, whole: true },
} as const satisfies Record<string, FigureRange>;

export type RangedFigure = keyof typeof FIGURE_RANGES;
