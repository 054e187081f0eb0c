import type { InitiativeCost, PlanCell } from './planCell';

export const COSTS = ['once', 'yearly'] as const satisfies (keyof InitiativeCost)[];

/**
 * What all initiatives of a plan cost by its own figures, kr.: what is paid once, and what is paid a year. The two are never
 * added, as a sum of both would need a number of years; absent where no initiative states one.
 */
export function costOf({ initiatives }: Pick<PlanCell, 'initiatives'>): InitiativeCost {
  const sums: InitiativeCost = {};
  for (const { cost = {} } of initiatives) {
    for (const part of COSTS) {
      const own = cost[part];
      if (own !== undefined) sums[part] = (sums[part] ?? 0) + own;
    }
  }
  return sums;
}
