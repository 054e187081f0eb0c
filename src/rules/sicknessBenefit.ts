import type { Cost, CostRule, Steps } from '../model';
import { firstDayOfMonth, isoOfDay, mondayOnOrAfter } from '../util/calendar';

/** How sure a figure is: read in an official text, in a secondary one, or from one weak source. */
export type Certainty = 'high' | 'medium' | 'low';

/** The highest weekly sickness benefit (kr.) from the first Monday of a year. */
export interface WeeklyRate {
  year: number;
  weekly: number;
  certainty: Certainty;
}

/**
 * Highest weekly rates, 2008–2026. Sources: bm.dk (2013, 2015, 2019), kk.dk and pav.medst.dk (2018), region.de (2023);
 * the others from one public code table (daily rate × 5), where it was not contradicted by an official page.
 */
export const weeklyRates: readonly WeeklyRate[] = [
  { year: 2008, weekly: 3515, certainty: 'medium' },
  { year: 2009, weekly: 3625, certainty: 'medium' },
  { year: 2010, weekly: 3690, certainty: 'low' },
  { year: 2011, weekly: 3760, certainty: 'low' },
  { year: 2012, weekly: 3840, certainty: 'low' },
  { year: 2013, weekly: 4005, certainty: 'high' },
  { year: 2014, weekly: 4035, certainty: 'low' },
  { year: 2015, weekly: 4135, certainty: 'high' },
  { year: 2016, weekly: 4180, certainty: 'medium' },
  { year: 2017, weekly: 4235, certainty: 'low' },
  { year: 2018, weekly: 4300, certainty: 'high' },
  { year: 2019, weekly: 4355, certainty: 'high' },
  { year: 2020, weekly: 4405, certainty: 'medium' },
  { year: 2021, weekly: 4460, certainty: 'medium' },
  { year: 2022, weekly: 4465, certainty: 'medium' },
  { year: 2023, weekly: 4550, certainty: 'high' },
  { year: 2024, weekly: 4695, certainty: 'medium' },
  { year: 2025, weekly: 4865, certainty: 'medium' },
  { year: 2026, weekly: 5085, certainty: 'medium' },
];

/**
 * The state's share of the municipality's outlay by week on benefit.
 *
 * 2011–2015 (passive weeks): 100 % in weeks 1–4 (general knowledge), 50 % in 5–8 (star.dk 5.57.71), 30 % in 9–52
 * (retsinformation 135234), none after. From 28 December 2015: kommunefinansieringsloven §§ 5 and 29 (LBK 221 of
 * 12 February 2021).
 */
export const reimbursementLadders: readonly { from: string; steps: Steps; certainty: Certainty }[] = [
  {
    from: '2011-01-01',
    steps: [
      [0, 1],
      [4, 0.5],
      [8, 0.3],
      [52, 0],
    ],
    certainty: 'medium',
  },
  {
    from: '2015-12-28',
    steps: [
      [0, 0.8],
      [4, 0.4],
      [26, 0.3],
      [52, 0.2],
    ],
    certainty: 'high',
  },
];

/** ISO date of the first Monday of a year, when new rates take effect (pav.medst.dk). */
export function firstMondayOf(year: number): string {
  return isoOfDay(mondayOnOrAfter(firstDayOfMonth(year * 12)));
}

/** The rate of a year; the nearest known one outside 2008–2026. */
export function weeklyRateOf(year: number): WeeklyRate {
  const [first, last] = [weeklyRates[0] as WeeklyRate, weeklyRates[weeklyRates.length - 1] as WeeklyRate];
  return weeklyRates.find((rate) => rate.year === year) ?? (year < first.year ? first : last);
}

/** Cost by the highest rate and the ladder in force on each date: every rule, from the oldest known on. */
const allRules: readonly CostRule[] = [
  ...weeklyRates.map(({ year }) => firstMondayOf(year)),
  ...reimbursementLadders.map(({ from }) => from),
]
  .sort()
  .map((from) => {
    const { weekly } = weeklyRates.findLast(({ year }) => firstMondayOf(year) <= from) ?? weeklyRateOf(0);
    const ladder =
      reimbursementLadders.findLast((candidate) => candidate.from <= from) ?? reimbursementLadders[0];
    return { from, weekly, ...(ladder ? { steps: ladder.steps } : {}) };
  });

/**
 * Cost by the highest rate and the reimbursement ladder, with the rules that are in force at some time between two dates
 * (ISO, the second not included).
 */
export function sicknessBenefitCost(from: string, to: string): Cost {
  const first = allRules.findLast((rule) => rule.from <= from) ?? allRules[0];
  return {
    // Before the first rule its figures are the nearest known.
    ...(first?.weekly === undefined ? {} : { weekly: first.weekly }),
    ...(first?.steps ? { steps: first.steps } : {}),
    rules: allRules.filter((rule) => rule.from >= (first?.from ?? from) && rule.from < to),
  };
}
