import {
  checkInteger,
  DEFAULT_DURATIONS,
  exitHazards,
  MAX_DURATIONS,
  type LifeTable,
  type Scenario,
} from '../model';
import { dayOfIso } from '../util/calendar';
import { rulesOfKind } from './datedRule';
import type { CompleteRules } from './edits';
import { withLegalExits, withoutLegalExits, type LegalExits } from './lawTable';

/** A scenario and the law on duration as weeks of its horizon, each the first that starts on or after a date. */
export interface ScenarioLaw {
  scenario: Scenario;
  /** Number of durations. */
  D: number;
  limit: LegalExits;
  transfers: LegalExits;
  /** First week without the limit. */
  limitEnds: number;
  /** First week with transfers, and first without; Infinity when they never begin or never end. */
  transfersBegin: number;
  transfersEnd: number;
  /** Whether the transfers are part of the scenario's own tables, which belong to the law of its first week. */
  transfersAtStart: boolean;
  /** Whether cases are sent on at some time of the horizon, and whether that ends within it. */
  sends: boolean;
  stops: boolean;
  /** Whether the law changes within the horizon. */
  changes: boolean;
  /** Share of the highest rate: in job clarification, and for those who stay from 2027 on. */
  destinationShare: number;
  reducedShare: number;
  returningShare: number;
  destinationLife: LifeTable | null;
}

/** Whether a week is one of the horizon's, the first not included. */
export function isWithin({ weeks }: Scenario, week: number): boolean {
  return week > 0 && week < weeks;
}

/**
 * The law on duration in a scenario's horizon; undefined when nothing of it is on.
 *
 * @throws ScenarioError when the scenario has too few durations to hold the weeks of reassessment and one after
 */
export function scenarioLaw(scenario: Scenario, { rules }: CompleteRules): ScenarioLaw | undefined {
  const [limit] = rulesOfKind(rules, 'durationLimit');
  const [reassessment] = rulesOfKind(rules, 'reassessment');
  const [reduced] = rulesOfKind(rules, 'reducedRate');
  if (!limit || !reassessment || !reduced || !(limit.on || reassessment.on)) return undefined;
  const week = (date: string): number => Math.ceil((dayOfIso(date) - dayOfIso(scenario.startDate)) / 7);
  const exits = ({ figures, on }: typeof limit | typeof reassessment): LegalExits => ({
    from: figures.fromWeek,
    to: figures.fromWeek + figures.spreadWeeks,
    share: on ? figures.shareOfExits : 0,
  });
  // The reassessment took the limit's place.
  const limitEnds = week(reassessment.from);
  const transfersBegin = reassessment.on ? limitEnds : Infinity;
  const transfersEnd = reduced.on ? week(reduced.from) : Infinity;
  const transfersAtStart = transfersBegin <= 0 && transfersEnd > 0;
  const transfers = exits(reassessment);
  const sends = transfersAtStart || isWithin(scenario, transfersBegin);
  const stops = sends && isWithin(scenario, transfersEnd);
  const changes = stops || isWithin(scenario, limitEnds);
  const D = checkInteger('D', scenario.D ?? DEFAULT_DURATIONS, 2, MAX_DURATIONS);
  if (sends && changes) checkInteger('D', D, transfers.to + 1, MAX_DURATIONS);
  return {
    scenario,
    D,
    limit: exits(limit),
    transfers,
    limitEnds,
    transfersBegin,
    transfersEnd,
    transfersAtStart,
    sends,
    stops,
    changes,
    destinationShare: reassessment.figures.rateShare,
    reducedShare: reduced.figures.rateShare,
    returningShare: reduced.figures.returningShare,
    destinationLife: reassessment.figures.life,
  };
}

/** A scenario's own hazards in force in a week. */
export function ownHazards({ life }: Scenario, D: number, week: number): Float64Array {
  const change = (life.changes ?? [])
    .map((table, index) => ({ table, field: `life.changes[${index}]` }))
    .sort((a, b) => a.table.from - b.table.from)
    .findLast(({ table }) => table.from <= week);
  return change ? exitHazards(change.table, D, change.field) : exitHazards(life, D, 'life');
}

/** The hazards of a week without transfers, and without the limit when it has ended since the start. */
export function ordinaryHazards(law: ScenarioLaw, week: number): Float64Array {
  const own = ownHazards(law.scenario, law.D, week);
  if (law.transfersAtStart) return withoutLegalExits(own, law.transfers);
  return law.limitEnds > 0 && week >= law.limitEnds ? withoutLegalExits(own, law.limit) : own;
}

/** The hazards of a week in which the reassessment sends cases on. */
export function transferHazards(law: ScenarioLaw, week: number): Float64Array {
  return law.transfersAtStart
    ? ownHazards(law.scenario, law.D, week)
    : withLegalExits(ordinaryHazards(law, week), law.transfers);
}

/** The hazards of those who have been sent on: as stated, else the ordinary ones of when the transfers begin. */
export function hazardsElsewhere(law: ScenarioLaw): Float64Array {
  return law.destinationLife
    ? exitHazards(law.destinationLife, law.D, 'rules.reassessment2014.figures.life')
    : ordinaryHazards(law, law.sends ? Math.max(0, law.transfersBegin) : 0);
}

/** The mean inflow of a scenario, cases a week, without season. */
export function meanInflow({ inflow, weeks }: Scenario): number {
  const values = (inflow.values ?? []).slice(0, weeks);
  return inflow.mean ?? values.reduce((sum, cases) => sum + cases, 0) / weeks;
}
