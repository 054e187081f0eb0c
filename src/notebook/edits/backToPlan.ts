import type { BaselineCell } from '../kinds/baseline/baselineCell';
import { findCell, type Notebook } from '../notebook';
import type { Edit } from './edit';

/** The baseline that the plan's figures rest on. */
const PLAIN_BASELINE = { table: 'national', window: 1, inflowPercent: 0 } as const;

function isPlainBaseline({ table, window, inflowPercent, yearEndRise }: BaselineCell): boolean {
  return (
    table === PLAIN_BASELINE.table &&
    window === PLAIN_BASELINE.window &&
    inflowPercent === PLAIN_BASELINE.inflowPercent &&
    !yearEndRise.on
  );
}

/** Whether every slider and switch stands where the plan has it: of one plan and what it rests on, or of all. */
export function isAsPlanned({ cells }: Notebook, planId?: string): boolean {
  const plans = cells.filter((cell) => cell.kind === 'plan' && (planId ?? cell.id) === cell.id);
  const rests = new Set(plans.map((plan) => plan.kind === 'plan' && plan.baseline));
  return cells.every((cell) => {
    if (cell.kind === 'plan') {
      return (
        !plans.includes(cell) ||
        (cell.reading === 'month' &&
          cell.initiatives.every(({ percent, planPercent }) => percent === planPercent))
      );
    }
    const isMeant = cell.kind === 'baseline' && (planId === undefined || rests.has(cell.id));
    return !isMeant || isPlainBaseline(cell);
  });
}

/** Puts a plan's sliders, and the assumptions that it rests on, back where the plan has them. */
export function backToPlan(notebook: Notebook, planId: string): Edit {
  const plan = findCell(notebook, 'plan', planId);
  const baseline = plan && findCell(notebook, 'baseline', plan.baseline);
  const set = (cell: string, path: string[], value: unknown): Edit => ({ type: 'set', cell, path, value });
  return {
    type: 'all',
    edits: [
      ...(plan
        ? [
            set(plan.id, ['reading'], 'month'),
            ...plan.initiatives.map(({ id, planPercent }): Edit => ({
              type: 'set',
              cell: plan.id,
              path: ['initiatives', { id }, 'percent'],
              value: planPercent,
            })),
          ]
        : []),
      ...(baseline
        ? [
            ...Object.entries(PLAIN_BASELINE).map(([field, value]) => set(baseline.id, [field], value)),
            set(baseline.id, ['yearEndRise', 'on'], false),
          ]
        : []),
    ],
    label: { code: 'edit.backToPlan', params: {} },
  };
}
