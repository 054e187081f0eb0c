import type { Observation } from '../../model';
import { datesFor, fitBaseline, type BaselineCell, type PlanCell } from '../../notebook';

/** More than the country has; somebody has taken a population for a caseload. */
const MOST_PLAUSIBLE = 100_000;

/**
 * What the baseline and the plan would become with these observations. Those that were counted from registers alone have
 * no column to choose anew, so what is missing in them is told otherwise.
 */
export function consequenceOf(
  observations: readonly Observation[],
  baseline: BaselineCell,
  plan: PlanCell,
  areCounted: boolean,
) {
  const fitted = fitBaseline({ observations: [...observations] }, { ...baseline, level: null });
  if ('error' in fitted) {
    const isUncounted = areCounted && fitted.error === 'fte.missing';
    return { problem: isUncounted ? ('register.missing' as const) : fitted.error, fit: null };
  }
  const { fit } = fitted;
  return {
    problem: null,
    fit,
    dates: datesFor(plan, observations),
    isImplausible: fit.level.fte > MOST_PLAUSIBLE,
  };
}
