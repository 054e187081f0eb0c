import { checkInteger, checkRecords, ScenarioError } from './check';
import { MAX_DURATIONS } from './limits';

/** A case as seen in a window: durations in completed weeks. */
export interface RegisterCase {
  /** Duration when it came into view; above 0 when it was already open (left truncation). */
  entry: number;
  /** Duration when it left view. */
  exit: number;
  /** 1 when it ended then, 0 when it was still open (right censoring). */
  event: 0 | 1;
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
}

/**
 * Occurrence and exposure by duration: a case is at risk in d when entry ≤ d < exit, and its event falls in exit − 1.
 *
 * @param cases in the window, with durations in completed weeks
 * @throws ScenarioError naming the case when a duration is out of range
 */
export function lifeTableFromRegister(cases: readonly RegisterCase[]): EstimatedLifeTable {
  checkRecords('cases', cases);
  const D = cases.reduce(
    (most, { exit }, i) => Math.max(most, checkInteger(`cases[${i}].exit`, exit, 1, MAX_DURATIONS)),
    0,
  );
  const entering = new Float64Array(D + 1);
  const events = new Float64Array(D);
  cases.forEach(({ entry, exit, event }, i) => {
    checkInteger(`cases[${i}].entry`, entry, 0, exit - 1);
    if (event !== 0 && event !== 1) throw new ScenarioError(`cases[${i}].event`, event, '0 or 1');
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
  return { risk, events, hazard, survival, variance };
}
