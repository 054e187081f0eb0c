import { firstDayOfMonth, isoOfDay, mondayOnOrAfter } from '../util/calendar';
import type { Certainty, DatedRule } from './datedRule';

/** ISO date of the first Monday of a year, when new rates take effect (pav.medst.dk). */
export function firstMondayOf(year: number): string {
  return isoOfDay(mondayOnOrAfter(firstDayOfMonth(year * 12)));
}

const CODE_TABLE = 'public code table (daily rate × 5)';
const GENERAL_KNOWLEDGE = 'general knowledge';

interface Row {
  weekly: number;
  source: string;
  certainty: Certainty;
  other?: [weekly: number, source: string];
}

/**
 * Kr. a week by year. An official page goes before the code table, which was wrong in 2013 and 2019; where the code table
 * stands alone and general knowledge contradicts it (2010–12, 2014, 2017), the figure is not verified.
 */
const rows: Readonly<Record<number, Row>> = {
  2008: { weekly: 3515, source: CODE_TABLE, certainty: 'medium' },
  2009: { weekly: 3625, source: CODE_TABLE, certainty: 'medium' },
  2010: { weekly: 3690, source: CODE_TABLE, certainty: 'low', other: [3760, GENERAL_KNOWLEDGE] },
  2011: { weekly: 3760, source: CODE_TABLE, certainty: 'low', other: [3830, GENERAL_KNOWLEDGE] },
  2012: { weekly: 3840, source: CODE_TABLE, certainty: 'low', other: [3940, GENERAL_KNOWLEDGE] },
  2013: { weekly: 4005, source: 'bm.dk', certainty: 'high', other: [3940, CODE_TABLE] },
  2014: { weekly: 4035, source: CODE_TABLE, certainty: 'low', other: [4075, GENERAL_KNOWLEDGE] },
  2015: { weekly: 4135, source: 'bm.dk', certainty: 'high' },
  2016: { weekly: 4180, source: CODE_TABLE, certainty: 'medium' },
  2017: { weekly: 4235, source: CODE_TABLE, certainty: 'low', other: [4245, GENERAL_KNOWLEDGE] },
  2018: { weekly: 4300, source: 'kk.dk; pav.medst.dk', certainty: 'high' },
  2019: { weekly: 4355, source: 'bm.dk', certainty: 'high', other: [4375, CODE_TABLE] },
  2020: { weekly: 4405, source: CODE_TABLE, certainty: 'medium' },
  2021: { weekly: 4460, source: CODE_TABLE, certainty: 'medium' },
  2022: { weekly: 4465, source: 'bedsteemner.dk; ' + CODE_TABLE, certainty: 'medium' },
  2023: { weekly: 4550, source: 'region.de; cystiskfibrose.dk', certainty: 'high' },
  2024: { weekly: 4695, source: 'seniorfolk.dk; ' + CODE_TABLE, certainty: 'medium' },
  2025: { weekly: 4865, source: CODE_TABLE, certainty: 'medium' },
  2026: { weekly: 5085, source: CODE_TABLE, certainty: 'medium' },
};
const years = Object.keys(rows).map(Number);
const newest = Math.max(...years);

/** The highest weekly rates, each from the first Monday of its year. The newest holds until another is known. */
export const weeklyRateRules: readonly DatedRule<'weeklyRate'>[] = years.map((year) => {
  const { weekly, source, certainty, other } = rows[year] as Row;
  return {
    id: `weeklyRate${year}`,
    kind: 'weeklyRate',
    from: firstMondayOf(year),
    ...(year < newest ? { until: firstMondayOf(year + 1) } : {}),
    figures: { weekly },
    source,
    certainty,
    status: year < newest ? 'past' : 'inForce',
    on: true,
    ...(other ? { alternatives: [{ figures: { weekly: other[0] }, source: other[1] }] } : {}),
  };
});

/** The highest weekly sickness benefit (kr.) from the first Monday of a year. */
export interface WeeklyRate {
  year: number;
  weekly: number;
  certainty: Certainty;
}

/** Highest weekly rates by year, 2008–2026; sources stand in {@link weeklyRateRules}. */
export const weeklyRates: readonly WeeklyRate[] = years.map((year) => {
  const { weekly, certainty } = rows[year] as Row;
  return { year, weekly, certainty };
});

/** The rate of a year; the nearest known one outside 2008–2026. */
export function weeklyRateOf(year: number): WeeklyRate {
  const [first, last] = [weeklyRates[0] as WeeklyRate, weeklyRates.at(-1) as WeeklyRate];
  return weeklyRates.find((rate) => rate.year === year) ?? (year < first.year ? first : last);
}
