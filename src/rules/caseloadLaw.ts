import { steadyState, type Life, type Scenario } from '../model';
import { dayOfIso, isoOfDay } from '../util/calendar';
import type { CompleteRules } from './edits';
import { casesAtStart, jobClarification, returningCases } from './jobClarification';
import { weeklyOn, type ReducedRate } from './lawCost';
import { withoutExitsIn } from './lawTable';
import {
  hazardsElsewhere,
  isWithin,
  meanInflow,
  ordinaryHazards,
  ownHazards,
  scenarioLaw,
  transferHazards,
  type ScenarioLaw,
} from './scenarioLaw';
import { meanRateShare, stayedCases, type StayedCases } from './stayedCases';

/** What the law makes of a scenario's caseload: the scenario with it, and the rates that it reduces. */
export interface CaseloadLaw {
  scenario: Scenario;
  reducedRates: ReducedRate[];
}

/**
 * What the limit on duration, the reassessment and the change of 2027 make of a scenario's caseload.
 *
 * The scenario's own tables belong to the law of its first week. A law that ends within the horizon takes its exits with
 * it; one that begins brings them, so that they are the stated share of all exits in its weeks. Cases sent on at the
 * reassessment go to the destination `jobClarification`.
 *
 * From the change of 2027 on, cases that would have been sent on stay, are paid the reduced rate, and end by the table of
 * the destination: with f the share of the stayed among the cases of a duration (`stayedCases`), the hazard there is
 * (1−f)·h + f·e. Those in job clarification come back in the change's first week. The last transfers would take effect in
 * that week, so they are the first to stay.
 *
 * The model's destinations take their share of the exits on all dates. Where transfers begin or end within the horizon,
 * the other exits of the weeks of reassessment are therefore moved out of them on dates without transfers
 * (`withoutExitsIn`). An initiative that ends cases there in another way than by a factor on the hazard still sends its
 * share of them to the destination.
 *
 * @throws ScenarioError when the scenario has too few durations to hold the weeks of reassessment and one after
 */
export function caseloadLaw(scenario: Scenario, rules: CompleteRules): CaseloadLaw {
  const law = scenarioLaw(scenario, rules);
  if (!law) return { scenario, reducedRates: [] };
  const stayed = stayedCases(law);
  const life = law.changes ? lifeUnder(law, stayed) : scenario.life;
  const begun = law.changes ? { ...scenario, life, ...steadyStart(law, life) } : scenario;
  if (!law.sends) return { scenario: begun, reducedRates: [] };
  const cases = casesAtStart(law);
  return {
    scenario: {
      ...begun,
      destinations: [
        ...(scenario.destinations ?? []),
        jobClarification(law, cases, weeklyOn(rules, scenario.startDate)),
      ],
      arrivals: [...(scenario.arrivals ?? []), ...returningCases(law, begun, cases)],
    },
    reducedRates: stayed.map((mix) => ({
      from: isoOfDay(dayOfIso(scenario.startDate) + 7 * mix.week),
      rateShare: meanRateShare(law, mix),
    })),
  };
}

/** The scenario's tables with the law in them, from week 0 on. */
function lifeUnder(law: ScenarioLaw, stayed: readonly StayedCases[]): Life {
  const { scenario, transfersBegin, transfersEnd } = law;
  const elsewhere = hazardsElsewhere(law);
  const hazards = (week: number): number[] => {
    const transferring = week >= transfersBegin && !(law.stops && week >= transfersEnd - 1);
    if (law.sends && transferring) return Array.from(transferHazards(law, week));
    const ordinary = ordinaryHazards(law, week);
    if (!law.sends) return Array.from(ordinary);
    const share = stayed.findLast((mix) => mix.week <= week)?.share;
    const mixed = ordinary.map((h, d) => h + (share?.[d] ?? 0) * ((elsewhere[d] ?? 0) - h));
    return Array.from(withoutExitsIn(mixed, law.transfers));
  };
  const weeks = [
    ...(scenario.life.changes ?? []).map(({ from }) => from),
    law.limitEnds,
    ...(law.stops ? [transfersEnd - 1] : []),
    ...stayed.map(({ week }) => week),
  ].filter((week) => isWithin(scenario, week));
  return {
    h: hazards(0),
    changes: [...new Set(weeks)].sort((a, b) => a - b).map((from) => ({ from, h: hazards(from) })),
  };
}

/**
 * A steady start is steady under the law of the first week; when that law has but this week left, its table is not the
 * scenario's any more.
 */
function steadyStart(law: ScenarioLaw, life: Life): Pick<Scenario, 'initial'> {
  const { scenario, D } = law;
  if (scenario.initial !== 'steady') return {};
  const hazards = ownHazards(law.transfersAtStart ? scenario : { ...scenario, life }, D, 0);
  const inflow = meanInflow(scenario);
  const [, ...later] = Array.from(steadyState(hazards, 'life'), (mean) => mean * inflow);
  return { initial: { n: [0, ...later] } };
}
