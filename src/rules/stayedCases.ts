import { valuesOfSteps, type Steps } from '../model';
import { nextWeek, sentOn } from './lawTable';
import { hazardsElsewhere, transferHazards, type ScenarioLaw } from './scenarioLaw';

/** While older cases must be told from newer ones, the mix is renewed every four weeks. */
const RENEWAL_WEEKS = 4;

/** From a week on, the share of the cases of a duration that stayed instead of being sent on. */
export interface StayedCases {
  week: number;
  share: Float64Array;
}

/**
 * Who stays on sickness benefit from the change of 2027 on, in the order of weeks; none when it is not in the horizon.
 *
 * With o(d) ordinary cases and x(d) stayed ones for one that comes in, the share is x/(o+x). All that would be sent on
 * (`sentOn`) stay from the change on; of those who were sent on before it, the returning share. So unless all come back,
 * the mix of a duration changes while newer cases reach it.
 */
export function stayedCases(law: ScenarioLaw): StayedCases[] {
  if (!law.stops) return [];
  const { scenario, D, transfers, transfersEnd, returningShare } = law;
  const elsewhere = hazardsElsewhere(law);
  const end = returningShare === 1 ? transfersEnd + 1 : Math.min(scenario.weeks, transfersEnd + D);
  let sentBefore: Float64Array = sentOn(transferHazards(law, transfersEnd), elsewhere, transfers).moved;
  let age = 0;
  const result: StayedCases[] = [];
  for (let week = transfersEnd; week < end; week += RENEWAL_WEEKS) {
    // The last transfers before the change have stayed already; as it is halfway to the next renewal.
    const reached = week - transfersEnd + 1 + Math.floor(RENEWAL_WEEKS / 2);
    for (; age < reached; age++) sentBefore = nextWeek(sentBefore, elsewhere);
    const { staying, moved } = sentOn(transferHazards(law, week), elsewhere, transfers);
    const share = moved.map((cases, d) => {
      const stayed = cases - (1 - returningShare) * Math.min(cases, sentBefore[d] ?? 0);
      // Rounded, so that durations of the same mix cannot be told apart.
      return stayed > 0 ? Math.round((stayed / (stayed + (staying[d] ?? 0))) * 1e12) / 1e12 : 0;
    });
    result.push({ week, share });
  }
  return result;
}

/**
 * The mean share of the full rate, by duration, when the stayed are paid the reduced one: 1 − f·(1 − reduced share), f the
 * share of the stayed among the cases of that duration; times the scenario's own.
 */
export function meanRateShare({ scenario, D, reducedShare }: ScenarioLaw, { share }: StayedCases): Steps {
  const own = valuesOfSteps(scenario.cost?.rateShare ?? [], D, 1, 'cost.rateShare');
  const values = Array.from(share, (stayed, d) => (own[d] ?? 1) * (1 - stayed * (1 - reducedShare)));
  return values.flatMap((value, d): Steps => (d > 0 && value === values[d - 1] ? [] : [[d, value]]));
}
