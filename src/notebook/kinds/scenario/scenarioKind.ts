import type { CellKind } from '../cellKind';
import { readCommon } from '../commonFields';
import { MEASURES } from '../plan/planCell';

/** Its curves are its plan's. */
export const scenarioKind: CellKind<'scenario'> = {
  read: (field, id) => ({
    id,
    kind: 'scenario',
    ...readCommon(field),
    plan: field.text('plan', '', 80),
    measure: field.choice('measure', MEASURES, 'fte'),
  }),
  create: (id) => ({ id, kind: 'scenario', plan: '', measure: 'fte' }),
  /** New curves show the notebook's first plan. */
  placed: (cell, { cells }) => [{ ...cell, plan: cells.find(({ kind }) => kind === 'plan')?.id ?? '' }],
  needs: ({ plan }) => ({ cells: [plan], references: [] }),
  waitsForFigures: false,
  evaluate: ({ plan }, { result }) =>
    result('plan', plan) ? { value: null } : { problem: { code: 'plan.none', params: {} } },
};
