import { simulate, type Arrival, type Destination, type Scenario } from '../model';
import { nextWeek, sentOn } from './lawTable';
import { hazardsElsewhere, meanInflow, ownHazards, transferHazards, type ScenarioLaw } from './scenarioLaw';

/** The destination that the reassessment sends cases to. */
export const JOB_CLARIFICATION = 'jobClarification';

/**
 * Those who were sent on before the start and are still there, by duration: as many as a steady inflow under the law of
 * the start would have left there; none when the scenario begins empty.
 */
export function casesAtStart(law: ScenarioLaw): Float64Array {
  const { scenario, D, transfers, transfersBegin } = law;
  const cases = new Float64Array(D);
  if (scenario.initial === undefined || !law.transfersAtStart) return cases;
  const elsewhere = hazardsElsewhere(law);
  const { moved } = sentOn(transferHazards(law, 0), elsewhere, transfers);
  const inflow = meanInflow(scenario);
  // Who is further than this passed the reassessment before there was one.
  const furthest = transfers.from - transfersBegin;
  for (let d = 0; d < Math.min(D, furthest + 1); d++) cases[d] = inflow * (moved[d] ?? 0);
  let alive = cases[D - 1] ?? 0;
  for (let d = D; d <= furthest && alive > 0; d++) {
    alive *= 1 - (elsewhere[D - 1] ?? 0);
    cases[D - 1] = (cases[D - 1] ?? 0) + alive;
  }
  return cases;
}

/**
 * Job clarification as a destination. When it is abolished within the horizon, the returning share leaves it at the end
 * of the last week before.
 *
 * @param weekly the highest rate at the start, kr. a week
 */
export function jobClarification(law: ScenarioLaw, cases: Float64Array, weekly: number): Destination {
  const { transfers, transfersEnd, returningShare } = law;
  const h = Array.from(hazardsElsewhere(law));
  const leaving = h.map((own) => own + (1 - own) * returningShare);
  const abolished = [
    { from: transfersEnd - 1, h: leaving },
    { from: transfersEnd, h },
  ];
  return {
    id: JOB_CLARIFICATION,
    share: [
      [transfers.from, transfers.share],
      [transfers.to, 0],
    ],
    life: law.stops && returningShare > 0 ? { h, changes: abolished } : { h },
    weekly: weekly * law.destinationShare,
    initial: { n: Array.from(cases) },
  };
}

/**
 * Who comes back from job clarification in the first week without it, each at the duration of the case: as many as are
 * there when no initiative has ended any case.
 *
 * @param begun the scenario with the law in its tables
 * @param cases those in job clarification at the start, by duration
 */
export function returningCases(law: ScenarioLaw, begun: Scenario, cases: Float64Array): Arrival[] {
  const { D, transfers, transfersEnd, returningShare } = law;
  if (!law.stops || returningShare === 0) return [];
  const elsewhere = hazardsElsewhere(law);
  const { inflow } = simulate({ ...begun, weeks: transfersEnd, destinations: [], initiatives: [] }).weeks;
  const carriedIn = typeof begun.initial === 'object' ? begun.initial.n : [];
  let here: Float64Array = Float64Array.from({ length: D }, (_, d) => carriedIn[d] ?? 0);
  let there: Float64Array = cases;
  for (let week = 0; week < transfersEnd; week++) {
    let newCases = inflow[week] ?? 0;
    for (const arrival of begun.arrivals ?? []) {
      if (arrival.week !== week) continue;
      here[arrival.duration] = (here[arrival.duration] ?? 0) + arrival.cases;
      newCases -= arrival.cases;
    }
    here[0] = (here[0] ?? 0) + newCases;
    const hazards = ownHazards(begun, D, week);
    there = nextWeek(there, elsewhere);
    for (let d = transfers.from; d < transfers.to; d++) {
      there[d + 1] = (there[d + 1] ?? 0) + (here[d] ?? 0) * (hazards[d] ?? 0) * transfers.share;
    }
    here = nextWeek(here, hazards);
  }
  return Array.from(there, (n, duration) => ({
    week: transfersEnd,
    duration,
    cases: n * returningShare,
  })).filter((arrival) => arrival.cases > 0);
}
