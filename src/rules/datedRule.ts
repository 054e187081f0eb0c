import type { LifeTable, Steps } from '../model';

/** How sure a rule is: read in an official text, in a secondary one, from one weak source, or nobody's but ours. */
export type Certainty = 'high' | 'medium' | 'low' | 'assumption';

/** Where a rule stood when its source was read (November 2026). */
export type RuleStatus = 'past' | 'inForce' | 'expected';

/** What each kind of rule puts figures on. */
export interface FiguresOf {
  /** The highest benefit for one full-time person, kr. a week. */
  weeklyRate: { weekly: number };
  /**
   * The share that the state reimburses, by week on benefit. Where the law told passive weeks from active ones, `steps`
   * are the passive weeks', and `activeShare` of the outlay goes by `activeSteps`.
   */
  reimbursement: { steps: Steps; activeSteps?: Steps; activeShare?: number };
  /** In weeks `fromWeek` to `fromWeek + spreadWeeks` of the case, the share of exits that the limit on duration makes. */
  durationLimit: { fromWeek: number; spreadWeeks: number; shareOfExits: number };
  /**
   * In weeks `fromWeek` to `fromWeek + spreadWeeks` of the case, the share of exits that go to the job clarification;
   * there, `rateShare` of the highest rate is paid, and cases end by `life` (null: as on sickness benefit).
   */
  reassessment: {
    fromWeek: number;
    spreadWeeks: number;
    shareOfExits: number;
    rateShare: number;
    life: LifeTable | null;
  };
  /**
   * Those who are not extended stay on sickness benefit at `rateShare` of the rate; of those in job clarification, the
   * share `returningShare` comes back, the others stay there until they end.
   */
  reducedRate: { rateShare: number; returningShare: number };
  /** First calendar days of sickness that the employer pays. */
  employerPeriod: { calendarDays: number };
  /** Told, but without effect on a scenario. */
  note: { delayMonths: number };
}

export type RuleKind = keyof FiguresOf;

/** A rule of law as data. */
export type DatedRule<Kind extends RuleKind = RuleKind> = {
  [K in Kind]: {
    id: string;
    kind: K;
    /** ISO date of the first day in force; for the oldest of its kind, of the first that is known. */
    from: string;
    /** ISO date of the first day not in force any more; absent when no end is known. */
    until?: string;
    figures: Readonly<FiguresOf[K]>;
    /** The citation. */
    source: string;
    /** How sure the rule is; the figures named in `assumed` are assumptions all the same. */
    certainty: Certainty;
    assumed?: readonly (keyof FiguresOf[K])[];
    status: RuleStatus;
    /** Whether it takes effect unless a person says otherwise. A rule that is off leaves the one before in force. */
    on: boolean;
    /** Figures of other sources that were not used. */
    alternatives?: readonly { figures: Readonly<Partial<FiguresOf[K]>>; source: string }[];
  };
}[Kind];

/** The rules of a kind, oldest first. */
export function rulesOfKind<Kind extends RuleKind>(
  rules: readonly DatedRule[],
  kind: Kind,
): DatedRule<Kind>[] {
  return rules.filter((rule) => rule.kind === kind) as DatedRule<Kind>[];
}

/** The rule of a kind that is on and in force on a date; before the first of them, the first; undefined when all are off. */
export function ruleAt<Kind extends RuleKind>(
  rules: readonly DatedRule[],
  kind: Kind,
  date: string,
): DatedRule<Kind> | undefined {
  const candidates = rulesOfKind(rules, kind).filter(({ on }) => on);
  return candidates.findLast(({ from }) => from <= date) ?? candidates[0];
}
