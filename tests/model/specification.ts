/**
 * The specification's reading of a scenario, week by week and duration by duration, written down as directly as it is
 * said there. The witnesses of this folder stand on it; it imports nothing, so that no mistake of `src/` can be theirs.
 */

type Steps = [fromWeek: number, value: number][];

interface Table {
  h?: number[];
  bands?: { from: number; to?: number; h: number }[];
  spikes?: { at: number; q: number }[];
}

interface Life extends Table {
  changes?: (Table & { from: number })[];
}

interface CostTerms {
  weekly?: number;
  steps?: Steps;
  rateShare?: Steps;
}

export interface PlainInitiative {
  id: string;
  type: 'hazard' | 'exit' | 'inflow' | 'intensity' | 'review' | 'capacity';
  start: number;
  ramp?: number;
  end?: number;
  from?: number;
  to?: number;
  at?: number;
  m?: number;
  q?: number;
  p?: number;
  spread?: number;
  cap?: number;
  perWeek?: number;
  maxShare?: number;
  order?: 'prop' | 'longest';
}

/** The fields of a scenario that the specification names, as plain JSON. */
export interface PlainScenario {
  startDate: string;
  weeks: number;
  D?: number;
  life: Life;
  initial?: 'steady' | { n: number[] };
  inflow: { mean?: number; values?: number[]; season?: number[]; seasonOffset?: number };
  arrivals?: { week: number; duration: number; cases: number }[];
  fullTimeShare?: Steps;
  longOffset?: number;
  cost?: CostTerms & {
    offset?: number;
    offsets?: [weeks: number, weight: number][];
    rules?: (CostTerms & { from: string })[];
  };
  destinations?: { id: string; share: Steps; life: Life; weekly: number; initial?: { n: number[] } }[];
  initiatives?: PlainInitiative[];
  bandEdges?: number[];
}

/** What holds in one calendar week; lists are by duration 0…D−1. */
export interface WeekTerms {
  /** Expected new cases, initiatives included, arrivals not. */
  inflow: number;
  /** H·M: the cumulative hazard of the week under the uncapped hazard initiatives. */
  cumulative: number[];
  /** H: the same without initiatives. */
  baseCumulative: number[];
  /** Π(1 − q·g) over point exits. */
  pointSurvival: number[];
  fullTimeShare: number[];
  /** Kr. a week for one case, before reimbursement. */
  gross: number[];
  refund: Steps;
  /** Weekly exit probability of each destination. */
  destinationHazards: number[][];
}

/** The value of a step function in a week; `before` ahead of its first step. */
export function stepValue(steps: Steps, week: number, before: number): number {
  let value = before;
  for (const [from, next] of steps) if (from <= week) value = next;
  return value;
}

/** g(t) of an initiative. */
export function phase({ start, end = Infinity, ramp = 1 }: PlainInitiative, week: number): number {
  return week < start || week >= end ? 0 : Math.min(1, (week - start + 1) / ramp);
}

export function isQueue({ type, cap }: PlainInitiative): boolean {
  return type === 'capacity' || (type === 'hazard' && cap !== undefined);
}

/** Whether a duration lies in an initiative's band. */
export function reaches({ from = 0, to = Infinity }: PlainInitiative, duration: number): boolean {
  return duration >= from && duration < to;
}

/** The part of the cases of a duration that a queue would close in a week, had it the capacity. */
export function wantedShare(queue: PlainInitiative, week: number, baseCumulative: number): number {
  if (queue.type === 'capacity') return queue.maxShare ?? 1;
  const excess = (queue.m! - 1) * phase(queue, week);
  return excess === 0 ? 0 : 1 - Math.exp(-baseCumulative * excess);
}

/** Closings that a queue has the capacity for in a week. */
export function capacity(queue: PlainInitiative, week: number): number {
  return (queue.type === 'capacity' ? queue.perWeek! : queue.cap!) * phase(queue, week);
}

function tableInForce(life: Life, week: number): Table {
  let inForce: Table = life;
  let since = -Infinity;
  for (const change of life.changes ?? []) {
    if (change.from <= week && change.from >= since) {
      inForce = change;
      since = change.from;
    }
  }
  return inForce;
}

function hazard(table: Table, duration: number): number {
  const listed = table.h?.[Math.min(duration, table.h.length - 1)];
  const band = table.bands?.findLast(({ from, to = Infinity }) => from <= duration && duration < to);
  let survival = 1 - (listed ?? band?.h ?? NaN);
  for (const { at, q } of table.spikes ?? []) if (at === duration) survival *= 1 - q;
  return 1 - survival;
}

/** The ISO date of the Monday of a week. */
export function mondayOf(startDate: string, week: number): string {
  return isoDay(startDate, 7 * week);
}

/** The ISO date some days after another. */
export function isoDay(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function costInForce({ cost = {}, startDate }: PlainScenario, week: number): Required<CostTerms> {
  const monday = mondayOf(startDate, week);
  const rules = (cost.rules ?? [])
    .filter(({ from }) => from <= monday)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const defaults: Required<CostTerms> = {
    weekly: 4180,
    steps: [
      [0, 0.8],
      [4, 0.4],
      [26, 0.3],
      [52, 0.2],
    ],
    rateShare: [],
  };
  return { ...defaults, ...cost, ...rules.at(-1) };
}

/** Weeks on support before the case began, with their weights. */
export function entryPositions({ cost = {} }: PlainScenario): [weeks: number, weight: number][] {
  return cost.offsets ?? [[cost.offset ?? 0, 1]];
}

export const durationsOf = ({ D = 260 }: PlainScenario): number => D;

export function bandEdgesOf(scenario: PlainScenario): number[] {
  return scenario.bandEdges ?? [0, 8, 22, 39, 52, 104].filter((edge) => edge < durationsOf(scenario));
}

/** The mean inflow that a steady start stands on: without season and initiatives. */
export function meanInflow({ inflow, weeks }: PlainScenario): number {
  return inflow.mean ?? inflow.values!.slice(0, weeks).reduce((sum, cases) => sum + cases, 0) / weeks;
}

/** H[d] of the life table in force in a week. */
export function cumulativeHazard(life: Life, week: number, duration: number): number {
  return -Math.log1p(-hazard(tableInForce(life, week), duration));
}

/** Everything that a week needs to know. */
export function termsOf(scenario: PlainScenario, week: number): WeekTerms {
  const { inflow, life, fullTimeShare = [], destinations = [], initiatives = [] } = scenario;
  const durations = Array.from({ length: durationsOf(scenario) }, (_, d) => d);
  const effect = (initiative: PlainInitiative) => 1 + (initiative.m! - 1) * phase(initiative, week);
  const ofType = (type: PlainInitiative['type']) => initiatives.filter((one) => one.type === type);

  const { season = [1], seasonOffset = 0 } = inflow;
  const new_ = (inflow.values?.[week] ?? inflow.mean!) * season[(week + seasonOffset) % season.length]!;
  const cost = costInForce(scenario, week);
  const weights = durations.map((d) =>
    ofType('intensity')
      .filter((one) => reaches(one, d))
      .reduce((weight, one) => weight * effect(one), stepValue(fullTimeShare, d, 1)),
  );
  const baseCumulative = durations.map((d) => cumulativeHazard(life, week, d));
  return {
    inflow: ofType('inflow').reduce((cases, one) => cases * effect(one), new_),
    baseCumulative,
    cumulative: durations.map((d) => {
      const excess = ofType('hazard')
        .filter((one) => !isQueue(one) && reaches(one, d))
        .reduce((sum, one) => sum + (one.m! - 1) * phase(one, week), 0);
      if (1 + excess < -1e-9) throw new RangeError(`a hazard below 0 in week ${week}`);
      const factor = Math.max(0, 1 + excess);
      return factor === 0 ? 0 : baseCumulative[d]! * factor;
    }),
    pointSurvival: durations.map((d) =>
      ofType('exit')
        .filter(({ at }) => at === d)
        .reduce((survival, one) => survival * (1 - one.q! * phase(one, week)), 1),
    ),
    fullTimeShare: weights,
    gross: durations.map((d) => weights[d]! * cost.weekly * stepValue(cost.rateShare, d, 1)),
    refund: cost.steps,
    destinationHazards: destinations.map(({ life: own }) =>
      durations.map((d) => hazard(tableInForce(own, week), d)),
    ),
  };
}

/** The week of each day of a calendar month that the horizon covers, by month (`2016-01`), in order. */
export function weeksOfDays({ startDate, weeks }: PlainScenario): Map<string, number[]> {
  const months = new Map<string, number[]>();
  for (let day = 0; day < 7 * weeks; day++) {
    const label = isoDay(startDate, day).slice(0, 7);
    months.set(label, [...(months.get(label) ?? []), Math.floor(day / 7)]);
  }
  return months;
}
