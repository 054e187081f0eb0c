import type { Edit } from '../../edits/edit';
import type { PlanCell, PlanInitiative } from './planCell';
import { withoutAbsent } from './withoutAbsent';

/** Fields of an initiative to be changed; one that is undefined is taken away. */
export type InitiativeChanges = {
  [K in Exclude<keyof PlanInitiative, 'id'>]?: PlanInitiative[K] | undefined;
};

/**
 * Changes one field of an initiative, or several at once. A single field is set by itself; several are set with the whole
 * list, so that what is typed is still one step.
 *
 * @param control names the field that is typed in
 */
export function changeInitiative(
  plan: Pick<PlanCell, 'id' | 'initiatives'>,
  initiative: PlanInitiative,
  changes: InitiativeChanges,
  control: string,
): Edit {
  const { id } = initiative;
  const label = { code: 'edit.initiative', params: { title: changes.title ?? initiative.title } };
  const common = { cell: plan.id, label, control: `initiative:${plan.id}:${id}:${control}` };
  const [[field, value] = [], ...more] = Object.entries(changes);
  if (field !== undefined && more.length === 0) {
    const path = ['initiatives', { id }, field];
    return { type: 'set', path, ...(value !== undefined && { value }), ...common };
  }
  const initiatives = plan.initiatives.map((each) =>
    each.id === id ? withoutAbsent({ ...each, ...changes }) : each,
  );
  return { type: 'set', path: ['initiatives'], value: initiatives, ...common };
}

/**
 * Gives an initiative another per cent: the plan says so from now on, and the slider stands there, within its reach.
 *
 * @param percent per cent fewer, 0 to 100
 */
export function percentChanges({ mostPercent }: PlanInitiative, percent: number): InitiativeChanges {
  return { percent, planPercent: percent, mostPercent: Math.max(mostPercent, Math.ceil(percent)) };
}

/** Sets the slider's far end; the slider itself comes along where it stood further out. */
export function mostPercentChanges(
  { percent, planPercent }: PlanInitiative,
  mostPercent: number,
): InitiativeChanges {
  const most = Math.max(mostPercent, Math.ceil(planPercent));
  return { mostPercent: most, percent: Math.min(percent, most) };
}

const NEW_INITIATIVE: Omit<PlanInitiative, 'id'> = {
  phase: '',
  title: '',
  actions: [],
  status: '',
  stated: '',
  from: 0,
  to: 8,
  measure: 'fte',
  percent: 0,
  planPercent: 0,
  mostPercent: 20,
};

/** An id that no initiative of the plan has: `initiativ1`, `initiativ2`, …, for references to be read by persons. */
export function newInitiativeId({ initiatives }: PlanCell, language: 'da' | 'en'): string {
  const stem = language === 'da' ? 'initiativ' : 'initiative';
  const ids = new Set(initiatives.map(({ id }) => id));
  for (let number = initiatives.length + 1; ; number++) {
    if (!ids.has(`${stem}${number}`)) return `${stem}${number}`;
  }
}

function setInitiatives(plan: PlanCell, initiatives: PlanInitiative[], code: string, title: string): Edit {
  const label = { code: `edit.initiative.${code}`, params: { title } };
  return { type: 'set', cell: plan.id, path: ['initiatives'], value: initiatives, label };
}

/** A new initiative at the end. */
export function addInitiative(plan: PlanCell, id: string): Edit {
  return setInitiatives(plan, [...plan.initiatives, { id, ...NEW_INITIATIVE }], 'add', '');
}

/** A copy of an initiative right below it. */
export function duplicateInitiative(plan: PlanCell, id: string, newId: string): Edit {
  const place = plan.initiatives.findIndex((each) => each.id === id);
  const initiative = plan.initiatives[place];
  if (!initiative) return { type: 'all', edits: [] };
  const initiatives = plan.initiatives.toSpliced(place + 1, 0, { ...initiative, id: newId });
  return setInitiatives(plan, initiatives, 'duplicate', initiative.title);
}

export function removeInitiative(plan: PlanCell, id: string): Edit {
  const title = plan.initiatives.find((each) => each.id === id)?.title ?? '';
  const rest = plan.initiatives.filter((each) => each.id !== id);
  return setInitiatives(plan, rest, 'remove', title);
}

/** Moves an initiative so many places down, or up where it is below 0. */
export function moveInitiative(plan: PlanCell, id: string, places: number): Edit {
  const before = plan.initiatives.findIndex((each) => each.id === id);
  const initiative = plan.initiatives[before];
  if (!initiative) return { type: 'all', edits: [] };
  const others = plan.initiatives.toSpliced(before, 1);
  const place = Math.max(0, Math.min(others.length, before + places));
  if (place === before) return { type: 'all', edits: [] };
  return setInitiatives(plan, others.toSpliced(place, 0, initiative), 'move', initiative.title);
}
