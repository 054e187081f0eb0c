import type { PlanCell, PlanInitiative } from './planCell';

/**
 * Between which parts of its slider's value an effect lies, at most 1 and at least 1: the initiative's own range as parts
 * of the plan's per cent, so that it moves along with the slider, else the parts that are assumed of all.
 */
export function effectParts(
  { uncertainty }: Pick<PlanCell, 'uncertainty'>,
  { planPercent, low, high }: Pick<PlanInitiative, 'planPercent' | 'low' | 'high'>,
): { low: number; high: number } {
  const part = (own: number | undefined, assumed: number): number =>
    own === undefined || planPercent === 0 ? assumed / 100 : own / planPercent;
  return {
    low: Math.min(1, part(low, uncertainty.effectLow)),
    high: Math.max(1, part(high, uncertainty.effectHigh)),
  };
}
