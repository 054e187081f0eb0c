import type { Edit } from '../../edits/edit';
import type { ValueCell } from './valueCell';

/** Changes how a value is made or written. */
export function setValue<K extends 'formula' | 'format' | 'unit'>(
  cell: ValueCell,
  field: K,
  value: ValueCell[K],
): Edit {
  return {
    type: 'set',
    cell: cell.id,
    path: [field],
    value,
    label: { code: `edit.value.${field}`, params: { name: cell.name } },
    control: `value:${cell.id}:${field}`,
  };
}
