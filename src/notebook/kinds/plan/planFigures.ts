import { computed } from '../../figures/computed';
import type { Figure } from '../../figures/figure';
import type { PlanCell } from './planCell';
import { COSTS, costOf } from './planCost';
import type { PlanResult } from './planResult';
import type { KeyFigure } from './study';

function difference(figure: KeyFigure | undefined): number | undefined {
  return figure && figure.plan - figure.baseline;
}

/** A sum of money as the plan states it. */
function stated(value: number | undefined): Figure | null {
  return value === undefined ? null : { value, format: 'kroner', provenance: 'plan' };
}

/**
 * The figure of a plan that is meant, such as `fte.end`, `early.alone` for the initiative with the id `early`, or
 * `without.fte.end` without the plan.
 */
export function planFigure(plan: PlanCell, result: PlanResult | undefined, path: string): Figure | null {
  const study = result?.study;
  const [id = ''] = path.split('.');
  const initiative = plan.initiatives.find((candidate) => candidate.id === id);
  const own = study?.alone.find((alone) => alone.id === id);
  if (initiative) {
    if (path.endsWith('.percent'))
      return { value: -initiative.planPercent, format: 'percent', provenance: 'plan' };
    if (path.endsWith('.now'))
      return { value: -initiative.percent, format: 'percent', provenance: 'assumption' };
    if (path.endsWith('.alone')) return computed(own?.fte, 'change');
    for (const part of COSTS) if (path === `${id}.cost.${part}`) return stated(initiative.cost?.[part]);
  }
  const goal = (measure: string): Figure | null => {
    const found = plan.goals.find((candidate) => candidate.measure === measure);
    return found ? { value: found.value, format: 'count', provenance: 'plan' } : null;
  };
  switch (path) {
    case 'fte.end':
      return computed(study?.fte.plan, 'count');
    case 'fte.change':
      return computed(difference(study?.fte), 'change');
    case 'fte.mean':
      return computed(study?.meanFte.plan, 'count');
    case 'fte.goal':
      return goal('fte');
    case 'long.end':
      return computed(study?.long.plan, 'count');
    case 'long.change':
      return computed(difference(study?.long), 'change');
    case 'long.goal':
      return goal('long');
    case 'net.year':
      return computed(study?.net.plan, 'million');
    case 'net.change':
      return computed(difference(study?.net), 'millionChange');
    case 'cost.once':
      return stated(costOf(plan).once);
    case 'cost.yearly':
      return stated(costOf(plan).yearly);
    case 'month':
      return { value: plan.month, format: 'month', provenance: 'plan' };
    case 'overlap':
      return computed(study?.overlap, 'change');
    case 'without.fte.end':
      return computed(study?.fte.baseline, 'count');
    case 'without.fte.mean':
      return computed(study?.meanFte.baseline, 'count');
    case 'without.long.end':
      return computed(study?.long.baseline, 'count');
    case 'without.net.year':
      return computed(study?.net.baseline, 'million');
    default:
      return null;
  }
}

/** All figures of a plan, as {@link planFigure} knows them. */
export function planFigures(plan: PlanCell): string[] {
  const { initiatives, goals } = plan;
  const sums = costOf(plan);
  return [
    'fte.end',
    'fte.change',
    'fte.mean',
    'long.end',
    'long.change',
    'net.year',
    'net.change',
    'overlap',
    'month',
    ...goals.map(({ measure }) => `${measure}.goal`),
    ...COSTS.filter((part) => sums[part] !== undefined).map((part) => `cost.${part}`),
    ...initiatives.flatMap(({ id, cost = {} }) => [
      `${id}.percent`,
      `${id}.now`,
      `${id}.alone`,
      ...COSTS.filter((part) => cost[part] !== undefined).map((part) => `${id}.cost.${part}`),
    ]),
  ];
}
