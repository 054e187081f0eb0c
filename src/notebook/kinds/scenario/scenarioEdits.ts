import type { Edit } from '../../edits/edit';
import type { ScenarioCell } from './scenarioCell';

/** Chooses whose curves are shown, or of which measure. */
export function setScenario<K extends 'plan' | 'measure'>(
  cell: ScenarioCell,
  field: K,
  value: ScenarioCell[K],
): Edit {
  return {
    type: 'set',
    cell: cell.id,
    path: [field],
    value,
    label: { code: `edit.scenario.${field}`, params: {} },
  };
}
