import type { FieldReader } from '../fieldReader';
import { LONGEST_NAME } from '../figures/names';
import type { CommonCell } from './commonCell';

/** Reads what every cell may have; what stands for nothing is left out. */
export function readCommon(field: FieldReader): Pick<CommonCell, 'name' | 'collapsed'> {
  const { name, collapsed } = field.json;
  return {
    ...(name !== undefined && { name: field.text('name', '', LONGEST_NAME) }),
    ...(collapsed !== undefined && field.boolean('collapsed', false) && { collapsed: true as const }),
  };
}

/** The same for a cell that needs a name. */
export function readNamed(field: FieldReader): { name: string; collapsed?: true } {
  const { name = field.text('name', '', LONGEST_NAME), ...rest } = readCommon(field);
  return { name, ...rest };
}
