import type { Edit } from '../../edits/edit';
import type { Path } from '../../edits/path';
import type { EffectMeasure, PlanCell, PlanInitiative, PlanUncertainty } from './planCell';

type Named = Pick<PlanCell, 'id' | 'name'>;

const initiativeAt = (id: string, field: string): Path => ['initiatives', { id }, field];

/** Moves an initiative's slider. */
export function setPercent(
  plan: Named,
  { id, title }: Pick<PlanInitiative, 'id' | 'title'>,
  percent: number,
): Edit {
  return {
    type: 'set',
    cell: plan.id,
    path: initiativeAt(id, 'percent'),
    value: percent,
    label: { code: 'edit.percent', params: { title, percent: -percent } },
    control: `percent:${plan.id}:${id}`,
  };
}

/** Reads the effects at the month's level, or as the mean of its year. */
export function setReading(plan: Named, reading: PlanCell['reading']): Edit {
  return {
    type: 'set',
    cell: plan.id,
    path: ['reading'],
    value: reading,
    label: { code: `edit.reading.${reading}`, params: {} },
  };
}

/** Changes when a plan begins, how fast it grows, when it is read, or what it rests on. */
export function setPlan<K extends 'baseline' | 'start' | 'rampWeeks' | 'month'>(
  plan: Named,
  field: K,
  value: PlanCell[K],
): Edit {
  return {
    type: 'set',
    cell: plan.id,
    path: [field],
    value,
    label: { code: `edit.plan.${field}`, params: {} },
    control: `plan:${plan.id}:${field}`,
  };
}

/** Sets the plan's own target of a measure, or takes it away. */
export function setGoal(plan: PlanCell, measure: EffectMeasure, value: number | null): Edit {
  const others = plan.goals.filter((goal) => goal.measure !== measure);
  const goals = value === null ? others : [...others, { measure, value }];
  return {
    type: 'set',
    cell: plan.id,
    path: ['goals'],
    value: goals.toSorted((a, b) => a.measure.localeCompare(b.measure)),
    label: { code: 'edit.goal', params: {} },
    control: `goal:${plan.id}:${measure}`,
  };
}

export function showGoals(plan: Named, show: boolean): Edit {
  return {
    type: 'set',
    cell: plan.id,
    path: ['showGoals'],
    value: show,
    label: { code: show ? 'edit.goals.show' : 'edit.goals.hide', params: {} },
  };
}

/** Changes what is assumed of the uncertainty. */
export function setUncertainty(plan: Named, changed: Partial<PlanUncertainty>): Edit {
  return {
    type: 'all',
    edits: Object.entries(changed).map(([field, value]) => ({
      type: 'set',
      cell: plan.id,
      path: ['uncertainty', field],
      value,
    })),
    label: { code: 'edit.uncertainty', params: {} },
  };
}
