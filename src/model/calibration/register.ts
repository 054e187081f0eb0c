import { checkInteger, checkRecords, ScenarioError } from '../check';
import { MAX_DURATIONS } from '../limits';
import { casesInWindow, type DatedCase, type RegisterCase, type RegisterWindow } from './registerWindow';

/** Ends for one cause. */
export interface CauseOfExit {
  /** As the register names it; null for ends without a named cause. */
  cause: string | null;
  /** Ends by duration week. */
  events: Float64Array;
  /** Share of all cases that have ended for this cause by the start of week 0…D; with the others it adds up to 1 − S. */
  incidence: Float64Array;
}

/** A life table estimated from a register, by duration week. */
export interface EstimatedLifeTable {
  /** Cases at risk and cases that ended. */
  risk: Float64Array;
  events: Float64Array;
  /** events / risk; 0 where nobody was at risk. */
  hazard: Float64Array;
  /** S(0)…S(D), one longer than the others. Kaplan–Meier 1958. */
  survival: Float64Array;
  /** Variance of the survival, S² Σ events / (risk (risk − events)). Greenwood 1926. */
  variance: Float64Array;
  /** One for each cause, in alphabetical order; empty when no case names one. */
  causes: CauseOfExit[];
}

/** Cumulative incidence by cause, Σ S(d) events / risk. Aalen and Johansen 1978 (Scand. J. Statist. 5). */
function causesOf(
  cases: readonly RegisterCase[],
  { risk, survival }: Pick<EstimatedLifeTable, 'risk' | 'survival'>,
): CauseOfExit[] {
  const eventsByCause = new Map<string | null, Float64Array>();
  for (const { exit, event, cause = null } of cases) {
    if (event === 0) continue;
    const events = eventsByCause.get(cause) ?? new Float64Array(risk.length);
    events[exit - 1] = (events[exit - 1] ?? 0) + 1;
    eventsByCause.set(cause, events);
  }
  if ([...eventsByCause.keys()].every((cause) => cause === null)) return [];
  // By code unit, so that the order is the same in every language; ends without a cause come last.
  const order = (a: string | null, b: string | null): number =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
  return [...eventsByCause]
    .toSorted(([a], [b]) => order(a, b))
    .map(([cause, events]) => {
      const incidence = new Float64Array(risk.length + 1);
      events.forEach((ended, d) => {
        const share = ended > 0 ? ((survival[d] ?? 0) * ended) / (risk[d] ?? 1) : 0;
        incidence[d + 1] = (incidence[d] ?? 0) + share;
      });
      return { cause, events, incidence };
    });
}

function isDated(entry: RegisterCase | DatedCase): entry is DatedCase {
  return 'start' in entry;
}

/**
 * Occurrence and exposure by duration: a case is at risk in d when entry ≤ d < exit, and its event falls in exit − 1.
 * Open cases count as long as they were seen; a table of completed cases alone would be far too short.
 *
 * @param cases either with dates, and the window in which the register saw them, or with durations in completed weeks
 * @param window is needed for cases with dates, and has nothing to say to the others
 * @throws ScenarioError naming the case when a date or duration is out of range
 */
export function lifeTableFromRegister(
  cases: readonly RegisterCase[] | readonly DatedCase[],
  window?: RegisterWindow,
): EstimatedLifeTable {
  const listed: readonly (RegisterCase | DatedCase)[] = checkRecords<RegisterCase | DatedCase>(
    'cases',
    cases,
  );
  if (listed.length > 0 && listed.every(isDated)) return estimate(casesInWindow(listed, window));
  return estimate(listed as readonly RegisterCase[]);
}

function estimate(cases: readonly RegisterCase[]): EstimatedLifeTable {
  const D = cases.reduce(
    (most, { exit }, i) => Math.max(most, checkInteger(`cases[${i}].exit`, exit, 1, MAX_DURATIONS)),
    0,
  );
  const entering = new Float64Array(D + 1);
  const events = new Float64Array(D);
  cases.forEach(({ entry, exit, event, cause }, i) => {
    checkInteger(`cases[${i}].entry`, entry, 0, exit - 1);
    if (event !== 0 && event !== 1) throw new ScenarioError(`cases[${i}].event`, event, '0 or 1');
    if (cause !== undefined && cause !== null && typeof cause !== 'string')
      throw new ScenarioError(`cases[${i}].cause`, cause, 'a text or null');
    entering[entry] = (entering[entry] ?? 0) + 1;
    entering[exit] = (entering[exit] ?? 0) - 1;
    events[exit - 1] = (events[exit - 1] ?? 0) + event;
  });
  const risk = new Float64Array(D);
  const hazard = new Float64Array(D);
  const survival = new Float64Array(D + 1).fill(1);
  const variance = new Float64Array(D + 1);
  let atRisk = 0;
  let greenwood = 0;
  for (let d = 0; d < D; d++) {
    atRisk += entering[d] ?? 0;
    const ended = events[d] ?? 0;
    risk[d] = atRisk;
    hazard[d] = atRisk > 0 ? ended / atRisk : 0;
    const alive = (survival[d] ?? 0) * (1 - (hazard[d] ?? 0));
    survival[d + 1] = alive;
    if (atRisk > ended) greenwood += ended / (atRisk * (atRisk - ended));
    variance[d + 1] = alive * alive * greenwood;
  }
  return { risk, events, hazard, survival, variance, causes: causesOf(cases, { risk, survival }) };
}
