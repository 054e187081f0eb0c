import { ruleAt, rulesOfKind, type Certainty } from './datedRule';
import { completeRules, type CompleteRules, type RuleEdits } from './edits';

/**
 * A mix of weeks on support before the case, to begin with when a person switches it on. Some 14 per cent do not come
 * from employment (ministry note of 24.1.2012, docplayer 1547512: 86 per cent do); half a year is an assumption.
 */
export const ASSUMED_ENTRY_POSITIONS: readonly [weeks: number, weight: number][] = [
  [0, 0.86],
  [26, 0.14],
];

/** Where an offset comes from. */
interface Provenance {
  source: string;
  certainty: Certainty;
}

/**
 * The three clocks of the law, told as offsets from the case clock, which begins with the first week that the
 * municipality pays.
 */
export interface ClockOffsets {
  /** The first sick day: how many weeks it is ahead of the case clock. `applied`: long cases are counted from it. */
  firstSickDay: Provenance & { calendarDays: number; weeks: number; applied: boolean };
  /**
   * The first paid week: the reassessment takes effect at the end of a week from `fromWeek` up to, but not including,
   * `toWeek` of the case. null when there is none on the date.
   */
  reassessment: (Provenance & { fromWeek: number; toWeek: number }) | null;
  /**
   * Weeks on any support, which the reimbursement counts: how many a case has behind it when it begins, as a mix and as
   * its mean. `applied`: the mix moves the reimbursement.
   */
  weeksOnSupport: Provenance & {
    entryPositions: [weeks: number, weight: number][];
    weeks: number;
    applied: boolean;
  };
}

/** The offsets on a date; see {@link clockOffsets}. */
export function offsetsOf({ rules, clocks }: CompleteRules, date: string): ClockOffsets {
  const period = ruleAt(rules, 'employerPeriod', date);
  const calendarDays = period?.figures.calendarDays ?? 0;
  const reassessment = rulesOfKind(rules, 'reassessment').find(
    ({ from, until }) => from <= date && (until === undefined || date < until),
  );
  const entryPositions = clocks.entryPositions ?? [[0, 1]];
  return {
    firstSickDay: {
      calendarDays,
      weeks: Math.round(calendarDays / 7),
      applied: clocks.longOffset,
      source: period?.source ?? '',
      certainty: period?.certainty ?? 'assumption',
    },
    reassessment: reassessment
      ? {
          fromWeek: reassessment.figures.fromWeek,
          toWeek: reassessment.figures.fromWeek + reassessment.figures.spreadWeeks,
          source: reassessment.source,
          certainty: reassessment.certainty,
        }
      : null,
    weeksOnSupport: {
      entryPositions,
      weeks: entryPositions.reduce((sum, [weeks, weight]) => sum + weeks * weight, 0),
      applied: clocks.entryPositions !== null,
      source:
        'kommunefinansieringsloven § 5 (weeks with benefits that the law covers); the mix is not published',
      certainty: 'assumption',
    },
  };
}

/**
 * The offsets between the three clocks on a date (ISO): the employer's calendar days in whole weeks, rounded to the
 * nearest (15 days are 2 weeks, 21 are 3, 30 are 4), the weeks of the reassessment, and the weeks on support before the
 * case. Self-employed wait two weeks, and some have no employer period (newly hired, fleksjob, § 56; slagelse.dk): not
 * told apart here.
 *
 * @throws ScenarioError when an edit is wrong
 */
export function clockOffsets(date: string, edits: RuleEdits = {}): ClockOffsets {
  return offsetsOf(completeRules(edits), date);
}
